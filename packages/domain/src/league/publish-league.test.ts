import { expect, test } from 'vitest';
import { publishLine, publishOverall } from './publish-league.js';

test.each([
  [
    'many',
    { measured: 10, waiting: 0, p50: 60, p90: 90 },
    { measured: 10, waiting: 0, p50: 60, p90: 90, withheld: false },
  ],
  [
    'few',
    { measured: 9, waiting: 0, p50: 60, p90: 90 },
    { measured: null, waiting: 0, p50: null, p90: null, withheld: true },
  ],
  [
    'many, and few waiting',
    { measured: 30, waiting: 9, p50: 1, p90: 2 },
    { measured: 30, waiting: null, p50: 1, p90: 2, withheld: false },
  ],
  [
    'none, and many waiting',
    { measured: 0, waiting: 12, p50: null, p90: null },
    { measured: 0, waiting: 12, p50: null, p90: null, withheld: false },
  ],
])('a line with %s samples', (_what, counted, published) => {
  expect(publishLine(counted)).toEqual(published);
});

test.each([
  ['one institution: the line is the total', [{ measured: 30 }], null],
  ['two with few samples in all', [{ measured: 4 }, { measured: 5 }], null],
  ['two with enough', [{ measured: 4 }, { measured: 6 }], 7],
])('the total of %s', (_what, lines, p50) => {
  expect(publishOverall(lines, { p50: 7, p90: 8 }).p50).toBe(p50);
});
