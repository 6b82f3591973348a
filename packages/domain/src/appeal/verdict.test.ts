import { expect, test } from 'vitest';
import { isAppealable, isAsPromised, verdictOf } from './verdict.js';

const green = { colour: 'GREEN', popup: null, determinacy: 'DETERMINATE' } as const;
const yellow = { colour: 'YELLOW', popup: null, determinacy: 'DETERMINATE' } as const;
const test48 = { colour: 'NONE', popup: 'TEST_REQUIRED', determinacy: 'DETERMINATE' } as const;
const unknown = { colour: 'NONE', popup: 'DATA_GAP', determinacy: 'INDETERMINATE' } as const;

test.each([
  ['yellow to green', yellow, green, 'OVERTURNED'],
  ['yellow to a test', yellow, test48, 'PARTLY'],
  ['a test to a test', test48, test48, 'NO_ERROR_ADVICE'],
] as const)('%s is %s', (_what, before, after, verdict) => {
  expect(verdictOf(before, after)).toBe(verdict);
});

test.each([
  ['green', green, false],
  ['a pop-up', test48, true],
  ['yellow', yellow, true],
  ['an outcome nobody can tell', unknown, true],
] as const)('against %s an appeal is possible: %s', (_what, outcome, expected) => {
  expect(isAppealable(outcome)).toBe(expected);
});

test('the same colour that is less certain is not what was promised', () => {
  expect(isAsPromised(test48, test48)).toBe(true);
  expect(isAsPromised({ ...test48, determinacy: 'INDETERMINATE' }, test48)).toBe(false);
});
