import { expect, test } from 'vitest';
import type { Figure } from '../chart/grid';
import { compare, indicatorRows } from '../overturn/rate-rows';
import { fallsOf, type Hop } from './hops';

const hop = (key: string, p50: Figure): Hop => ({
  key,
  label: key,
  tests: { value: 40, withheld: false },
  p50,
  p90: p50,
});
const minutes = (value: number): Figure => ({ value, withheld: false });
const HIDDEN: Figure = { value: null, withheld: true };

test('each hop begins where the median of the one before it ended', () => {
  const falls = fallsOf([hop('TRANSPORT', minutes(60)), hop('ANALYSIS', minutes(240)), hop('UPLOAD', minutes(5))]);
  expect(falls.map(({ from }) => from)).toEqual([0, 60, 300]);
});

test('after a hop that is withheld nobody can tell where the next one begins', () => {
  const falls = fallsOf([hop('TRANSPORT', HIDDEN), hop('ANALYSIS', minutes(240)), hop('UPLOAD', minutes(5))]);
  expect(falls.map(({ from }) => from)).toEqual([0, null, null]);
});

test.each([
  ['far above the whole', 40, 0.9, 0.4, 'above'],
  ['far below it', 40, 0.1, 0.4, 'below'],
  ['a little above it, of few', 10, 0.5, 0.4, 'near'],
  ['unknown when the whole is', 40, 0.9, null, null],
] as const)('a rate %s', (_what, cases, value, whole, found) => {
  const [row] = indicatorRows([{ key: 'a', cases, value, withheld: false }], ({ zh }) => zh);
  expect(row && compare(row, whole)).toBe(found);
});

test('what is withheld has no interval', () => {
  const [row] = indicatorRows([{ key: 'a', cases: null, value: null, withheld: true }], ({ zh }) => zh);
  expect(row).toMatchObject({ interval: null, rate: { withheld: true } });
});
