import { expect, test } from 'vitest';
import type { DivisionCode } from '../division/division.js';
import { showPrefectures, type PrefectureTotals } from './suppress-prefectures.js';
import type { PrefectureTally } from './tally.js';

const NOBODY: PrefectureTally = { stopped: 0, freed: 0, stricter: 0, milder: 0, unchanged: 0 };
type Rows = Readonly<Record<string, Partial<PrefectureTally>>>;

function shown(rows: Rows, { elsewhere = 0, totalsKnown = true, most = 100 } = {}): readonly string[] {
  const prefectures = new Map(
    Object.entries(rows).map(([code, groups]) => [code as DivisionCode, { ...NOBODY, ...groups }]),
  );
  const totals = { restrictedBefore: 0, restrictedAfter: 0, stricter: 0, milder: 0 } satisfies PrefectureTotals;
  for (const { stopped, freed, stricter, milder, unchanged } of [
    ...prefectures.values(),
    { ...NOBODY, unchanged: elsewhere, stopped: elsewhere, milder: elsewhere },
  ]) {
    totals.restrictedBefore += freed + stricter + milder + unchanged;
    totals.restrictedAfter += stopped + stricter + milder + unchanged;
    totals.stricter += stopped + stricter;
    totals.milder += freed + milder;
  }
  const known = {
    restrictedBefore: totalsKnown,
    restrictedAfter: totalsKnown,
    stricter: totalsKnown,
    milder: totalsKnown,
  };
  return showPrefectures({ prefectures, totals, known, most }).map(({ division }) => division);
}

const A = { '620100': { unchanged: 40, stopped: 20 } };
const B = { '152900': { unchanged: 30 } };
const C = { '320100': { unchanged: 25, freed: 12 } };

test.each([
  ['all of them where every group is large', { ...A, ...B, ...C }, {}, ['620100', '152900', '320100']],
  [
    'none with a small group, even when its figures are large',
    { ...A, ...B, '330100': { unchanged: 90, freed: 5 }, '370200': { unchanged: 90, freed: 6 } },
    {},
    ['620100', '152900'],
  ],
  ['not all but one: the last would be the rest', { ...A, ...B, '330100': { unchanged: 5 } }, {}, ['620100']],
  ['only as many as asked for', { ...A, ...B, ...C, '370200': { unchanged: 15 } }, { most: 2 }, ['620100', '152900']],
  ['none where the rest together is small', { '330100': { unchanged: 4 }, '370200': { unchanged: 3 } }, {}, []],
  ['none that tells a total which is withheld', { ...A, ...B }, { totalsKnown: false }, []],
  [
    'those that leave a withheld total enough room',
    { ...A, ...B },
    { totalsKnown: false, elsewhere: 60 },
    ['620100', '152900'],
  ],
] as const)('shows %s', (_which, rows, more, expected) => {
  expect(shown(rows, more)).toEqual(expected);
});
