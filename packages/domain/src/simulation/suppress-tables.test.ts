import { expect, test } from 'vitest';
import { suppressTables } from './suppress-tables.js';
import { emptyTally, type Tally } from './tally.js';

const GREEN = 'GREEN/-/DETERMINATE';
const VERIFY = 'NONE/VERIFY_ITINERARY/DETERMINATE';
const OPEN = 'NONE/VERIFY_ITINERARY/INDETERMINATE';
const AFFECTED = 'NONE/AFFECTED_AREA/DETERMINATE';
type Cells = readonly (readonly [before: string, after: string, count: number])[];

/** One rule for each outcome. */
function tallyOf(cells: Cells): Tally {
  const tally = emptyTally();
  const add = (counts: Map<string, number>, key: string, count: number): void => {
    counts.set(key, (counts.get(key) ?? 0) + count);
  };
  for (const [before, after, count] of cells) {
    tally.persons += count;
    add(tally.cells, `${before}>${after}`, count);
    add(tally.before, `${before}|R-${before}|-`, count);
    add(tally.after, `${after}|R-${after}|-`, count);
  }
  return tally;
}

const withheld = (cells: Cells): readonly string[] =>
  (suppressTables([tallyOf(cells)])[0]?.cells ?? [])
    .filter((cell) => cell.withheld)
    .map(({ before, after }) => `${before}>${after}`)
    .sort();

test('nothing is withheld where every number is large', () => {
  const cells: Cells = [
    [GREEN, GREEN, 900],
    [VERIFY, VERIFY, 40],
    [VERIFY, GREEN, 20],
  ];
  expect(withheld(cells)).toEqual([]);
});

test('a small number takes along what would tell it: one more in its row, one more in its column', () => {
  const cells: Cells = [
    [GREEN, GREEN, 900],
    [GREEN, VERIFY, 30],
    [VERIFY, VERIFY, 40],
    [VERIFY, GREEN, 4],
  ];
  expect(withheld(cells)).toEqual([
    `${GREEN}>${GREEN}`,
    `${GREEN}>${VERIFY}`,
    `${VERIFY}>${GREEN}`,
    `${VERIFY}>${VERIFY}`,
  ]);
});

test('small numbers hide each other, and the many who are green both times stay', () => {
  const cells: Cells = [
    [GREEN, GREEN, 18_000],
    [VERIFY, VERIFY, 500],
    [VERIFY, GREEN, 200],
    [AFFECTED, AFFECTED, 7],
    [AFFECTED, GREEN, 6],
    [OPEN, OPEN, 2],
    [OPEN, VERIFY, 1],
  ];
  const hidden = withheld(cells);
  expect(hidden).toEqual(expect.arrayContaining([`${AFFECTED}>${GREEN}`, `${OPEN}>${OPEN}`, `${OPEN}>${VERIFY}`]));
  expect(hidden).not.toContain(`${GREEN}>${GREEN}`);
});

test('a row that a variant scatters in small parts can still explain another small row', () => {
  const cells: Cells = [
    [GREEN, GREEN, 90_000],
    [VERIFY, VERIFY, 3000],
    [OPEN, OPEN, 4],
    [OPEN, VERIFY, 4],
    [OPEN, GREEN, 4],
    [AFFECTED, AFFECTED, 3],
  ];
  expect(withheld(cells)).not.toContain(`${GREEN}>${GREEN}`);
});
