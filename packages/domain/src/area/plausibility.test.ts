import { describe, expect, test } from 'vitest';
import { HOUR_MS, instant, plusHours, plusMs } from '../time/time.js';
import { plausibility, type ListFigures } from './plausibility.js';

const at = instant('2022-11-24T07:00:00+08:00');
type Counts = readonly [high: number, medium: number, low: number];
const list = ([high, medium, low]: Counts, more: Partial<ListFigures> = {}): ListFigures => ({
  listTime: at,
  places: { HIGH: high, MEDIUM: medium, LOW: low },
  items: 1_000,
  itemsWithoutPlaces: 0,
  countsDiffer: false,
  ...more,
});
const next = (counts: Counts, more: Partial<ListFigures> = {}) => list(counts, { listTime: plusHours(at, 1), ...more });
const codes = (previous: ListFigures | null, one: ListFigures, receivedAt = plusHours(at, 2)) =>
  plausibility(previous, one, receivedAt).map((reason) => reason.code);

describe('a list that may be staged by itself', () => {
  test.each<readonly [string, Counts, Counts]>([
    ['grows', [19_000, 0, 900], [20_500, 0, 1_000]],
    ['grows tenfold', [200, 100, 0], [2_000, 1_000, 500]],
    ['loses a tenth', [1_000, 500, 0], [900, 450, 0]],
    ['loses exactly a quarter', [1_000, 0, 0], [750, 0, 0]],
    ['is small and empties', [10, 9, 5], [0, 0, 0]],
    ['moves from medium to high', [500, 500, 0], [900, 60, 0]],
    ['stays the same', [10, 10, 10], [10, 10, 10]],
  ])('one that %s', (_what, before, after) => expect(codes(list(before), next(after))).toEqual([]));

  test('the first of all, and one that names the coming hour', () => {
    expect(codes(null, list([3, 2, 1]))).toEqual([]);
    expect(codes(null, list([3, 2, 1]), plusMs(at, -HOUR_MS))).toEqual([]);
  });

  test('one with a single junk row, and one with a hundredth of them', () => {
    expect(codes(null, list([3, 2, 1], { items: 5, itemsWithoutPlaces: 1 }))).toEqual([]);
    expect(codes(null, list([3, 2, 1], { items: 1_000, itemsWithoutPlaces: 10 }))).toEqual([]);
  });
});

describe('a list that is held back', () => {
  test.each<readonly [string, ListFigures, ListFigures, readonly string[]]>([
    ['1,331 places between neighbours of 19,000', list([19_000, 0, 900]), next([1_331, 0, 900]), ['MOST_ENTRIES_GONE']],
    ['19,359 between two of 31,000', list([31_000, 0, 0]), next([19_359, 0, 0]), ['MOST_ENTRIES_GONE']],
    ['one place more than a quarter lost', list([1_000, 0, 0]), next([749, 0, 0]), ['MOST_ENTRIES_GONE']],
    ['an empty list of low risk', list([19_000, 0, 900]), next([19_100, 0, 0]), ['LEVEL_VANISHED']],
    [
      'everything gone',
      list([500, 400, 300]),
      next([0, 0, 0]),
      ['MOST_ENTRIES_GONE', 'LEVEL_VANISHED', 'LEVEL_VANISHED', 'LEVEL_VANISHED'],
    ],
    ['789 rows without places', list([10, 0, 0]), next([10, 0, 0], { itemsWithoutPlaces: 789 }), ['EMPTY_ITEMS']],
    ['counts that differ', list([10, 0, 0]), next([10, 0, 0], { countsDiffer: true }), ['COUNTS_DIFFER']],
    ['an earlier hour', list([10, 0, 0]), list([10, 0, 0], { listTime: plusHours(at, -1) }), ['OLDER_THAN_LATEST']],
    ['the same hour', list([10, 0, 0]), list([11, 0, 0]), ['SAME_HOUR_DIFFERENT']],
    ['a future hour', list([10, 0, 0]), list([10, 0, 0], { listTime: plusHours(at, 4) }), ['FROM_THE_FUTURE']],
  ])('%s', (_what, previous, one, expected) => expect(codes(previous, one)).toEqual(expected));

  test('a future hour is told to the millisecond', () => {
    expect(codes(null, list([1, 0, 0]), plusMs(at, -HOUR_MS - 1))).toEqual(['FROM_THE_FUTURE']);
  });

  test('the reason carries the figures and says them in both languages', () => {
    const [reason] = plausibility(list([19_000, 5, 0]), next([1_331, 0, 0]), plusHours(at, 2));
    expect(reason).toMatchObject({ previous: 19_005, current: 1_331 });
    expect(reason?.message.zh).toContain('19005骤减至1331');
    expect(reason?.message.en).toContain('from 19005 to 1331');
  });
});
