import { describe, expect, test } from 'vitest';
import { testDivisions } from '../../testing/fixtures.js';
import type { DivisionCode } from '../division/division.js';
import type { Correction, NucleicTest, PersonFacts, Stay } from '../evidence/evidence.js';
import { day, DAY_MS, fromEpochMs, HOUR_MS, instant, plusMs } from '../time/time.js';
import { applyCorrections } from './apply-corrections.js';
import { checkCorrection } from './check-correction.js';
import { checkProposal } from './check-proposal.js';
import { correctedDoses } from './corrected-doses.js';

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

const dose = (on: string) => ({
  id: 'dose',
  productCode: 'BBIBP-CORV',
  givenOn: day(on),
  division: '310101' as DivisionCode,
  institution: '黄浦区接种点',
});
const strayed: NucleicTest = {
  id: 'strayed',
  result: 'NEGATIVE',
  sampledAt: plusMs(at, -9 * HOUR_MS),
  reportedAt: plusMs(at, -HOUR_MS),
  visibleAt: plusMs(at, -HOUR_MS),
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'INSTITUTION',
  division: '110000' as DivisionCode,
};

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
    ['a dose that is not there', { kind: 'ATTACH_DOSE' }, 'DOSE_MISSING'],
    ['a dose of yesterday', { kind: 'ATTACH_DOSE', dose: dose('2021-10-31') }, null],
    ['a dose of tomorrow', { kind: 'ATTACH_DOSE', dose: dose('2021-11-02') }, 'DOSE_IN_THE_FUTURE'],
    ['a stay of somebody else', { kind: 'FIX_IDENTITY' }, null],
    ['a test of somebody else that is not on file', { kind: 'FIX_IDENTITY', targetIds: ['other'] }, 'NO_SUCH_FACT'],
    ['filing nothing right', { kind: 'FIX_IDENTITY', targetIds: [] }, 'NOTHING_TO_FILE_RIGHT'],
    ['a test filed under a mistyped number', { kind: 'FIX_IDENTITY', targetIds: [], test: strayed }, null],
    ['a listed area', { kind: 'FIX_AREA' }, null],
    ['a listed area without its name', { kind: 'FIX_AREA', division: null }, 'DIVISION_MISSING'],
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

test('what belongs to somebody else is taken out, and a test that strayed is put in once', () => {
  const withIt = (more: Partial<Correction>, tests: PersonFacts['tests'] = []) =>
    applyCorrections(
      { ...facts, tests, corrections: [correction({ kind: 'FIX_IDENTITY', ...more })] },
      testDivisions,
      at,
    ).facts;
  expect(withIt({ targetIds: ['trip'] }).stays).toEqual([]);
  expect(withIt({ targetIds: ['strayed'] }, [strayed]).tests).toEqual([]);
  expect(withIt({ targetIds: [], test: strayed }).tests).toEqual([strayed]);
  expect(withIt({ targetIds: [], test: strayed }, [{ ...strayed, visibleAt: null }]).tests).toEqual([strayed]);
});

test.each([
  ['two counties for one stay', [{}, { division: '152921' as DivisionCode }], 'CONTRADICTS_ITSELF', 1],
  ['a county for a stay that is left out', [{ kind: 'EXCLUDE_STAY' as const }, {}], 'CONTRADICTS_ITSELF', 1],
  [
    'one rule waived twice',
    [
      { kind: 'GRACE' as const, ruleId: 'P2-07' },
      { kind: 'GRACE' as const, ruleId: 'P2-07' },
    ],
    'CONTRADICTS_ITSELF',
    1,
  ],
  ['counties for two stays', [{}, { targetIds: ['other'] }], null, 0],
  ['an area beside a stay', [{}, { kind: 'FIX_AREA' as const, targetIds: [] }], 'AREA_ALONE', 1],
  ['nothing', [], 'NOTHING_PROPOSED', 0],
  ['eleven', Array.from({ length: 11 }, (_, index) => ({ targetIds: [`stay-${index}`] })), 'TOO_MANY', 10],
] as const)('together: %s ⇒ %s', (_name, list: readonly Partial<Correction>[], code, at_) => {
  const found = checkProposal(list.map((more, index) => correction({ id: `correction-${index}`, ...more })));
  expect(found).toEqual(code === null ? null : { code, at: at_ });
});

test('a dose on paper counts while its correction is valid', () => {
  const attached = correction({ kind: 'ATTACH_DOSE', targetIds: [], dose: dose('2021-06-01') });
  const doses = (when: number) => correctedDoses([], [attached], () => 'INACTIVATED', plusMs(at, when));
  expect(doses(0)).toEqual([
    { id: 'dose', productCode: 'BBIBP-CORV', technology: 'INACTIVATED', givenOn: day('2021-06-01') },
  ]);
  expect(doses(14 * DAY_MS)).toEqual([]);
});
