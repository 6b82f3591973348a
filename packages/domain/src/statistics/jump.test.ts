import { expect, test } from 'vitest';
import { findJump, isJumpOver, type JumpRule } from './jump.js';

const SHARE: JumpRule = { fewestCases: 20, fewestSpans: 4, leastRise: 0.15, leastFactor: 1 };
const of = (value: number, cases = 40) => ({ value, cases });
const STEADY = [of(0.2), of(0.22), of(0.18), of(0.2), of(0.21)];

test.each([
  ['as ever', of(0.2), STEADY, false],
  ['far above', of(0.6), STEADY, true],
  ['above, but by less than matters', of(0.3), STEADY, false],
  ['below', of(0), STEADY, false],
  ['above, where it is never steady', of(0.6), [of(0.1), of(0.7), of(0.2), of(0.8), of(0.4)], false],
  ['far above, after one odd week', of(0.6), [...STEADY, of(0.9)], true],
  ['too few cases now', of(0.9, 19), STEADY, null],
  ['too few weeks before', of(0.9), STEADY.slice(2), null],
  ['weeks before with too few cases', of(0.9), STEADY.map(({ value }) => of(value, 5)), null],
])('%s', (_, latest, before, isJump) => {
  expect(findJump(latest, before, SHARE)?.isJump ?? null).toBe(isJump);
});

test.each([
  ['still high', of(0.5), false],
  ['half way back', of(0.27), true],
  ['nothing to go by', of(0.1, 3), false],
])('it is over: %s', (_, latest, isOver) => {
  expect(isJumpOver(latest, 0.2, SHARE)).toBe(isOver);
});
