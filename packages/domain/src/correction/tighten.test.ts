import { describe, expect, test } from 'vitest';
import { editionAt, index } from '../../testing/arbitraries.js';
import type { ListedArea } from '../area/area.js';
import type { DivisionCode } from '../division/division.js';
import type { Correction, NucleicTest, PersonFacts, Stay } from '../evidence/evidence.js';
import { evaluate } from '../evaluation/evaluate.js';
import { judge, judgeWithAll } from '../evaluation/judge.js';
import { DAY_MS, fromEpochMs, instant, plusHours, plusMs, type Instant } from '../time/time.js';
import { companions } from './companions.js';
import { changesBetween, holdsUntil, promiseOf, rulesAffected, wasSetAside, withoutProposal } from './effect.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const edition = editionAt(1);
const ejin: ListedArea = {
  key: 'AFFECTED_COUNTY::152923:WHOLE',
  kind: 'AFFECTED_COUNTY',
  level: null,
  division: '152923' as DivisionCode,
  extent: 'WHOLE',
  places: 1,
  since: null,
};
const areas = index([ejin]);

const alxa: Stay = {
  id: 'alxa',
  source: 'TELECOM',
  precision: 'PREFECTURE',
  division: '152900' as DivisionCode,
  arrivedAt: instant('2021-10-23T12:00:00+08:00'),
  leftAt: instant('2021-10-27T12:00:00+08:00'),
  phoneId: 'phone',
};
const home: Stay = {
  ...alxa,
  id: 'home',
  precision: 'PROVINCE',
  division: '110000' as DivisionCode,
  arrivedAt: instant('2021-10-27T20:00:00+08:00'),
  leftAt: null,
};
const facts: PersonFacts = {
  personId: 'somebody',
  stays: [alxa, home],
  tests: [],
  phones: [
    { id: 'phone', effectiveFrom: fromEpochMs(0), effectiveTo: null, verification: 'VERIFIED', answeredAt: NOW },
  ],
  declarations: [{ id: 'said', declaredAt: instant('2021-10-27T21:00:00+08:00'), arrivalAt: null }],
  communityTasks: [],
  corrections: [],
};
const negative = (reportedAt: Instant): NucleicTest => ({
  id: 'paper',
  result: 'NEGATIVE',
  sampledAt: plusHours(reportedAt, -6),
  reportedAt,
  visibleAt: NOW,
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'PAPER',
  division: '110000' as DivisionCode,
});
const one = (id: string, more: Partial<Correction>): Correction => ({
  id,
  kind: 'REFINE_STAY',
  targetIds: ['alxa'],
  validFrom: NOW,
  validTo: plusMs(NOW, 14 * DAY_MS),
  division: '152922' as DivisionCode,
  test: null,
  ruleId: null,
  ...more,
});
const refine = one('refine', {});
const attach = one('attach', {
  kind: 'ATTACH_TEST',
  targetIds: [],
  division: null,
  test: negative(instant('2021-10-31T18:00:00+08:00')),
});
const judged = (corrections: readonly Correction[], at: Instant = NOW) =>
  judge({ ...facts, corrections }, areas, edition, at);
const together = (...list: readonly Correction[]): readonly Correction[] =>
  list.map((correction) => ({ ...correction, proposalId: 'together' }));
const outcome = ({ colour, popup }: { readonly colour: string; readonly popup: string | null }): string =>
  popup ?? colour;

describe('the county that only finer truth would name', () => {
  test.each([
    ['nothing', [], 'VERIFY_ITINERARY', 'VERIFY_ITINERARY'],
    ['the county alone', [refine], 'TEST_REQUIRED', 'VERIFY_ITINERARY'],
    ['the test alone', [attach], 'VERIFY_ITINERARY', 'VERIFY_ITINERARY'],
    ['the county and the test, together', together(refine, attach), 'GREEN', 'GREEN'],
    ['the county and the test, one after the other', [refine, attach], 'GREEN', 'GREEN'],
    [
      'into the affected county',
      [one('worse', { division: '152923' as DivisionCode })],
      'AFFECTED_AREA',
      'VERIFY_ITINERARY',
    ],
  ])('%s: taken literally %s would follow', (_name, corrections, literally, expected) => {
    expect(outcome(judgeWithAll({ ...facts, corrections }, areas, edition, NOW))).toBe(literally);
    expect(outcome(judged(corrections))).toBe(expected);
  });

  test('the county alone is set aside, and says what it lacks', () => {
    const withIt = evaluate({ ...facts, corrections: [refine] }, areas, edition, NOW);
    expect(wasSetAside(withIt, [refine])).toBe(true);
    expect(companions(evaluate(facts, areas, edition, NOW), withIt)).toEqual([{ kind: 'ATTACH_TEST', factIds: [] }]);
  });

  test('a test that is merely not uploaded is confirmed before a new one is asked for', () => {
    const withheld = { ...facts, tests: [{ ...negative(instant('2021-10-31T18:00:00+08:00')), visibleAt: null }] };
    const withIt = evaluate({ ...withheld, corrections: [refine] }, areas, edition, NOW);
    const [first] = companions(evaluate(withheld, areas, edition, NOW), withIt);
    expect(first).toEqual({ kind: 'CONFIRM_TEST_UPLOAD', factIds: ['paper'] });
  });
});

describe('a promise and the passing of time', () => {
  const bundle = together(refine, attach);
  const steps = promiseOf(bundle, judged(bundle), (at) => judged(bundle, at));

  test('when the test lapses the bundle is set aside; nobody is asked for more than before it', () => {
    const lapse = instant('2021-11-02T18:00:00+08:00');
    expect(holdsUntil(judged(bundle), steps)).toBe(plusMs(lapse, 1));
    expect(steps[0]).toMatchObject({ counts: false, judgement: { popup: 'VERIFY_ITINERARY' } });
    expect(outcome(judgeWithAll({ ...facts, corrections: bundle }, areas, edition, plusHours(lapse, 1)))).toBe(
      'TEST_REQUIRED',
    );
  });

  test('a new test makes what was set aside count again', () => {
    const later = instant('2021-11-03T12:00:00+08:00');
    const tested = { ...facts, tests: [{ ...negative(later), id: 'new', visibleAt: later }], corrections: bundle };
    expect(outcome(judge(tested, areas, edition, later))).toBe('GREEN');
  });

  test('without the proposal everything is as it was before it', () => {
    const corrected = { ...facts, corrections: bundle };
    expect(judge(withoutProposal(corrected, 'together'), areas, edition, NOW)).toEqual(judged([]));
  });
});

test('what changes is told rule by rule, and which rules a correction may affect', () => {
  const [before, after] = [judged([]), judged(together(refine, attach))];
  const { rules } = changesBetween(before, after);
  expect(rules.map(({ ruleId, decidesAfter }) => [ruleId, decidesAfter])).toEqual([
    ['P2-07', false],
    ['P2-03a', true],
  ]);
  expect(rulesAffected(refine, before, after)).toContain('P2-03a');
});
