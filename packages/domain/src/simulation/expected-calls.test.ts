import { expect, test } from 'vitest';
import { expectedCalls, type AppealRate } from './expected-calls.js';
import type { SimulatedOutcome } from './simulated-outcome.js';

const outcome = (popup: SimulatedOutcome['popup']): SimulatedOutcome => ({
  colour: popup === null ? 'GREEN' : 'NONE',
  popup,
  determinacy: 'DETERMINATE',
});
const stopped = (count: number) => ({ before: outcome(null), after: outcome('TEST_REQUIRED'), count });
const freed = (count: number) => ({ before: outcome('TEST_REQUIRED'), after: outcome(null), count });
const rate = (flagged: number, appealed: number): AppealRate => ({ popup: 'TEST_REQUIRED', flagged, appealed });

test.each([
  ['nobody is stopped', [freed(500)], [], 0, 0, /没有人因此变得更严/],
  ['nothing was observed: the default range', [stopped(1000)], [], 5, 50, /默认申诉率/],
  ['too few were observed: the default range', [stopped(1000)], [rate(199, 150)], 5, 50, /默认申诉率/],
  ['2 % appealed of many', [stopped(1000)], [rate(10_000, 200)], 17, 23, /近30天/],
  ['nobody appealed of many: not none, but few', [stopped(1000)], [rate(10_000, 0)], 0, 1, /近30天/],
  [
    'another pop-up was observed',
    [stopped(1000)],
    [{ ...rate(10_000, 200), popup: 'AFFECTED_AREA' as const }],
    5,
    50,
    /默认/,
  ],
])('%s', (_case, cells, rates, low, high, basis) => {
  const calls = expectedCalls(cells, true, rates);
  expect(calls).toMatchObject({ low, high });
  expect(calls.basis.zh).toMatch(basis);
});

test('what is withheld is named as left out', () => {
  expect(expectedCalls([], false, []).basis.zh).toMatch(/不公布的人数未计入/);
  expect(expectedCalls([], true, []).basis.zh).not.toMatch(/未计入/);
});
