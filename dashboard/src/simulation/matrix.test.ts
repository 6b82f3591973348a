import { describe, expect, test } from 'vitest';
import { buildMatrix, headKey, movedTo, shadeOf, type Head, type MatrixCell } from './matrix';

const green: Head = { colour: 'GREEN', popup: null, determinacy: 'DETERMINATE' };
const test48: Head = { colour: 'NONE', popup: 'TEST_REQUIRED', determinacy: 'DETERMINATE' };
const area: Head = { colour: 'NONE', popup: 'AFFECTED_AREA', determinacy: 'DETERMINATE' };
const unclear: Head = { colour: 'NONE', popup: 'AFFECTED_AREA', determinacy: 'INDETERMINATE' };

const cell = (before: Head, after: Head, value: number | null, effect: MatrixCell['effect']): MatrixCell => ({
  before,
  after,
  effect,
  count: { value, atLeast: null, suppressed: value === null },
});

describe('the matrix of outcomes before and after', () => {
  const matrix = buildMatrix([
    cell(area, green, 300, 'MILDER'),
    cell(green, green, 9_000, 'SAME'),
    cell(green, test48, null, 'STRICTER'),
    cell(unclear, area, 20, 'STRICTER'),
  ]);

  test('has a row for each outcome before and a column for each after, from free to held, undecided last', () => {
    expect(matrix.rows.map(({ before }) => headKey(before))).toEqual([green, area, unclear].map(headKey));
    expect(matrix.afters.map(headKey)).toEqual([green, area, test48].map(headKey));
  });

  test('leaves a place empty where nobody went', () => {
    expect(matrix.rows.map(({ cells }) => cells.map((one) => one?.count.value ?? (one ? 'hidden' : 'nobody')))).toEqual(
      [
        [9_000, 'nobody', 'hidden'],
        [300, 'nobody', 'nobody'],
        ['nobody', 20, 'nobody'],
      ],
    );
  });

  test('adds up what can be seen and says where that is not all', () => {
    expect(matrix.rows.map((row) => row.total)).toEqual([
      { seen: 9_000, complete: false },
      { seen: 300, complete: true },
      { seen: 20, complete: true },
    ]);
    expect(matrix.columnTotals).toEqual([
      { seen: 9_300, complete: true },
      { seen: 20, complete: true },
      { seen: 0, complete: false },
    ]);
  });

  test('is shaded by those who change, not by the many who do not', () => {
    expect(matrix.most).toBe(300);
  });
});

test.each([
  { value: 0, most: 300, shade: 0 },
  { value: 10, most: 0, shade: 0 },
  { value: 1, most: 30_000, shade: 1 },
  { value: 300, most: 30_000, shade: 3 },
  { value: 30_000, most: 30_000, shade: 5 },
])('$value of at most $most wears shade $shade', ({ value, most, shade }) => {
  expect(shadeOf(value, most)).toBe(shade);
});

test('cleared is who becomes green, stopped who ceases to be; a green that is not certain is not free', () => {
  const undecided: Head = { ...green, determinacy: 'INDETERMINATE' };
  const cells = [
    cell(area, green, 300, 'MILDER'),
    cell(undecided, green, 40, 'OTHER'),
    cell(green, test48, null, 'STRICTER'),
    cell(green, area, 25, 'STRICTER'),
    cell(area, test48, 70, 'MILDER'),
    cell(green, green, 9_000, 'SAME'),
  ];
  expect(movedTo(cells)).toEqual({
    cleared: { seen: 340, complete: true },
    stopped: { seen: 25, complete: false },
  });
});
