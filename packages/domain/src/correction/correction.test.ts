import { describe, expect, test } from 'vitest';
import { testDivisions } from '../../testing/fixtures.js';
import type { DivisionCode } from '../division/division.js';
import type { Correction, PersonFacts, Stay } from '../evidence/evidence.js';
import { DAY_MS, fromEpochMs, HOUR_MS, instant, plusMs } from '../time/time.js';
import { applyCorrections } from './apply-corrections.js';
import { checkCorrection } from './check-correction.js';

const at = instant('2021-11-01T10:00:00+08:00');
const trip: Stay = {
  id: 'trip',
  source: 'TELECOM',
  precision: 'PREFECTURE',
  division: '152900' as DivisionCode,
  arrivedAt: plusMs(at, -5 * DAY_MS),
  leftAt: plusMs(at, -2 * DAY_MS),
  phoneId: 'phone',
};
const facts: PersonFacts = {
  personId: 'somebody',
  stays: [trip],
  tests: [],
  phones: [
    { id: 'phone', effectiveFrom: fromEpochMs(0), effectiveTo: null, verification: 'UNVERIFIED', answeredAt: null },
  ],
  declarations: [],
  communityTasks: [],
  corrections: [],
};
const correction = (more: Partial<Correction>): Correction => ({
  id: 'correction',
  kind: 'REFINE_STAY',
  targetIds: ['trip'],
  validFrom: at,
  validTo: plusMs(at, 14 * DAY_MS),
  division: '152922' as DivisionCode,
  test: null,
  ruleId: null,
  ...more,
});

describe('what may be proposed', () => {
  test.each([
    ['a refinement inside the stay', {}, null],
    ['a refinement outside the stay', { division: '620103' as DivisionCode }, 'NOT_INSIDE_STAY'],
    ['a refinement to the same prefecture', { division: '152900' as DivisionCode }, 'NOT_INSIDE_STAY'],
    ['no division', { division: null }, 'DIVISION_MISSING'],
    ['a stay nobody has', { targetIds: ['other'] }, 'NO_SUCH_FACT'],
    ['no target', { targetIds: [] }, 'NO_SUCH_FACT'],
    ['fourteen days and a millisecond', { validTo: plusMs(at, 14 * DAY_MS + 1) }, 'TOO_LONG'],
    ['an end before the beginning', { validTo: at }, 'ENDS_BEFORE_IT_BEGINS'],
    ['72 hours of grace', { kind: 'GRACE', ruleId: 'P2-03b', validTo: plusMs(at, 72 * HOUR_MS) }, null],
    ['73 hours of grace', { kind: 'GRACE', ruleId: 'P2-03b', validTo: plusMs(at, 73 * HOUR_MS) }, 'TOO_LONG'],
    ['a grace from no rule', { kind: 'GRACE', validTo: plusMs(at, HOUR_MS) }, 'RULE_MISSING'],
    ['a test that is not there', { kind: 'ATTACH_TEST' }, 'TEST_MISSING'],
  ] as const)('%s ⇒ %s', (_what, more, expected) => {
    expect(checkCorrection(correction(more as Partial<Correction>), facts, testDivisions)).toBe(expected);
  });
});

describe('a correction counts only while it is valid', () => {
  test.each([
    [-1, '152900'],
    [0, '152922'],
    [14 * DAY_MS - 1, '152922'],
    [14 * DAY_MS, '152900'],
  ])('%d ms after it begins the stay is in %s', (after, division) => {
    const withIt = { ...facts, corrections: [correction({})] };
    const corrected = applyCorrections(withIt, testDivisions, plusMs(at, after));
    expect(corrected.facts.stays[0]?.division).toBe(division);
  });

  test('the boundaries are when time alone changes the answer', () => {
    const withIt = { ...facts, corrections: [correction({})] };
    expect(applyCorrections(withIt, testDivisions, plusMs(at, -1)).flipsAt).toBe(at);
    expect(applyCorrections(withIt, testDivisions, at).flipsAt).toBe(plusMs(at, 14 * DAY_MS));
  });
});

test('a number that was not with the person takes the stays it saw with it', () => {
  const withIt = {
    ...facts,
    corrections: [correction({ kind: 'END_BINDING_EARLY', targetIds: ['phone'], division: null })],
  };
  const corrected = applyCorrections(withIt, testDivisions, plusMs(at, 1)).facts;
  expect(corrected.stays).toEqual([]);
  expect(corrected.phones[0]?.effectiveTo).toBe(at);
});
