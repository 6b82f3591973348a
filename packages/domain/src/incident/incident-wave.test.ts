import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stopReason, waveRank, waveSizes } from './incident-wave.js';

describe('the size of waves', () => {
  test.each([
    [163, [1, 10, 100], [2, 15, 146]],
    [1, [1, 10, 100], [1, 0, 0]],
    [0, [1, 10, 100], [0, 0, 0]],
    [20_000, [1, 10, 100], [200, 1_800, 18_000]],
    [7, [50, 100], [4, 3]],
  ])('%d persons in %j ⇒ %j', (persons, percents, sizes) => {
    expect(waveSizes(persons, percents)).toEqual(sizes);
  });

  test('everybody is in one of them', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }), (persons, some) => {
        const sizes = waveSizes(persons, [...some.sort((a, b) => a - b), 100]);
        expect(sizes.every((size) => size >= 0)).toBe(true);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(persons);
      }),
    );
  });
});

test('a rank is the same for the same incident and person, and another for another incident', () => {
  const people = Array.from({ length: 2_000 }, (_none, number) => `person-${number}`);
  const ranks = people.map((id) => waveRank('incident', id));
  expect(people.map((id) => waveRank('incident', id))).toEqual(ranks);
  expect(new Set(ranks).size).toBe(people.length);
  expect(ranks.every((rank) => Number.isSafeInteger(rank) && rank >= 0)).toBe(true);
  const first = (incident: string): readonly string[] =>
    [...people].sort((a, b) => waveRank(incident, a) - waveRank(incident, b)).slice(0, 200);
  const both = first('incident').filter((id) => first('another').includes(id)).length;
  // one in ten of either would meet by chance
  expect(both).toBeLessThan(60);
});

describe('a wave stops by itself', () => {
  const limits = { tightenedAtMost: 0, differsFromDryRunAtMostPercent: 5, judgeErrorsAtMost: 0 };
  test.each([
    ['nothing happened', {}, null],
    ['one came out stricter', { stricter: 1 }, { code: 'STRICTER', count: 1, limit: 0 }],
    ['one could not be judged', { errors: 1 }, { code: 'JUDGE_ERRORS', count: 1, limit: 0 }],
    ['seven of 146 came out otherwise', { differing: 7 }, null],
    ['eight of 146 came out otherwise', { differing: 8 }, { code: 'DIFFERS_FROM_DRY_RUN', count: 8, limit: 7 }],
    [
      'one of two came out otherwise',
      { persons: 2, differing: 1 },
      { code: 'DIFFERS_FROM_DRY_RUN', count: 1, limit: 0 },
    ],
    [
      'stricter is said before all else',
      { stricter: 1, errors: 3, differing: 90 },
      { code: 'STRICTER', count: 1, limit: 0 },
    ],
  ] as const)('%s', (_what, counts, stop) => {
    expect(stopReason({ persons: 146, stricter: 0, differing: 0, errors: 0, ...counts }, limits)).toEqual(stop);
  });
});
