import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editionAt, index, NOW, people, position, RUNS, someAreas } from '../../testing/arbitraries.js';
import { testDivisions } from '../../testing/fixtures.js';
import type { ListedArea } from '../area/area.js';
import type { Correction, PersonFacts, Stay } from '../evidence/evidence.js';
import type { Policy } from '../policy/policy.js';
import { clearsAt, DAY_MS, dayOf, plusMs, type Instant } from '../time/time.js';
import { evaluate } from './evaluate.js';
import type { Clear, ClearKind, Evaluation } from './outcome.js';
import { strictness } from './strictness.js';

/** What somebody does who takes a way out, written as facts would arrive, not as the judge imagines them. */
interface Done {
  readonly facts: PersonFacts;
  readonly list: readonly ListedArea[];
}

const correction = (kind: Correction['kind'], targetIds: readonly string[], at: Instant): Correction => ({
  id: `correction-${kind}`,
  kind,
  targetIds,
  validFrom: at,
  validTo: plusMs(at, 14 * DAY_MS),
  division: null,
  test: null,
  ruleId: null,
});

function act(kind: ClearKind, { facts, list }: Done, clear: Clear, found: Evaluation, edition: Policy): Done {
  const { at, factIds } = clear;
  const withFacts = (more: Partial<PersonFacts>): Done => ({ facts: { ...facts, ...more }, list });
  switch (kind) {
    case 'TAKE_TEST':
      return withFacts({ tests: [...facts.tests, negative(at)] });
    case 'UPLOAD_TEST':
      return withFacts({
        tests: facts.tests.map((one) => (one.result === 'NEGATIVE' ? { ...one, visibleAt: one.visibleAt ?? at } : one)),
      });
    case 'DECLARE_ITINERARY':
      return withFacts({ declarations: [...facts.declarations, { id: 'new', declaredAt: at, arrivalAt: null }] });
    case 'DECLARE_COUNTY':
      return withFacts({ stays: [...facts.stays, ...declared(facts.stays, factIds, list)] });
    case 'CORRECT_STAY':
      return withFacts({ corrections: [correction('EXCLUDE_STAY', factIds, at)] });
    case 'VERIFY_PHONE':
      return withFacts({ phones: facts.phones.map((one) => ({ ...one, verification: 'VERIFIED' as const })) });
    case 'BIND_PHONE':
      return withFacts(boundPhone(facts, edition));
    case 'COMMUNITY_REGISTRATION':
      return withFacts({ stays: [...facts.stays, { ...HOME, id: 'registered', source: 'COMMUNITY', phoneId: null }] });
    case 'LEAVE_AREA':
      return withFacts({
        stays: facts.stays.map((stay) => (factIds.includes(stay.id) ? { ...stay, leftAt: at } : stay)),
      });
    case 'AREA_DELISTED': {
      const read = found.reasons.filter((one) => one.truth !== 'FALSE').flatMap((one) => one.evidence);
      const keys = new Set(read.filter((one) => factIds.includes(one.factId)).flatMap((one) => one.areaKeys));
      return { facts, list: list.filter((area) => !keys.has(area.key)) };
    }
    case 'COMMUNITY_SCREENING':
      return withFacts({
        communityTasks: [...facts.communityTasks, { id: 'new', state: 'SCREENED', decidedAt: at }],
      });
    case 'WAIT':
      return { facts, list };
  }
}

/** Takes the acts one after the other; after each the person looks again which facts the next one is about. */
function follow(kinds: readonly ClearKind[], clear: Clear, found: Evaluation, done: Done, edition: Policy): Done {
  const [kind, ...rest] = kinds;
  if (kind === undefined) return done;
  const next = act(kind, done, clear, found, edition);
  const then = evaluate(next.facts, index(next.list), edition, clear.at);
  const following = then.clears.find((one) => one.kind === rest[0]) ?? { ...clear, factIds: readStays(then) };
  return follow(rest, { ...following, at: clear.at }, then, next, edition);
}

/** The stays that what is still asked rests on. */
const readStays = (found: Evaluation): readonly string[] =>
  found.reasons.flatMap((one) => (one.truth === 'FALSE' ? [] : one.evidence.map((read) => read.factId)));

const negative = (at: Instant): PersonFacts['tests'][number] => ({
  id: 'new',
  result: 'NEGATIVE',
  sampledAt: plusMs(at, -3_600_000),
  reportedAt: at,
  visibleAt: at,
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'PAPER',
  division: testDivisions.rows[0]?.code ?? NOWHERE,
});
const NOWHERE = '110101' as Stay['division'];

/** A county that was not listed, or only as low risk, declared for the days of the coarse stay. */
function declared(stays: readonly Stay[], ids: readonly string[], list: readonly ListedArea[]): readonly Stay[] {
  return stays.flatMap((stay): Stay[] => {
    const strict = list.filter((area) => area.level !== 'LOW');
    const county = unlistedCounties(stay, list).at(-1) ?? unlistedCounties(stay, strict).at(-1);
    if (!ids.includes(stay.id) || county === undefined) return [];
    return [{ ...stay, id: `declared-${stay.id}`, source: 'DECLARATION', precision: 'COUNTY', division: county }];
  });
}

const unlistedCounties = (stay: Stay, list: readonly ListedArea[]): Stay['division'][] =>
  testDivisions
    .countiesOf(stay.division)
    .map((county) => county.code)
    .filter((county) => list.every((area) => !meets(area, county)));

const meets = (area: ListedArea, county: Stay['division']): boolean =>
  testDivisions.contains(area.division, county) || testDivisions.countyOf(area.division) === county;

const HOME: Stay = {
  id: 'new-stay',
  source: 'TELECOM',
  precision: 'PREFECTURE',
  division: '110000' as Stay['division'],
  arrivedAt: plusMs(NOW, -30 * DAY_MS),
  leftAt: null,
  phoneId: 'new-phone',
};

/** Whether a stay still says where somebody is. */
const places = ({ source, leftAt }: Stay, lookBackDays: number, at: Instant): boolean =>
  source !== 'VENUE_SCAN' && (leftAt === null || clearsAt(dayOf(leftAt), lookBackDays) > at);

/** The first number counts at once, a later one when its delay is over. */
function boundPhone(facts: PersonFacts, { parameters }: Policy): Partial<PersonFacts> {
  const excluded = new Set(facts.corrections.flatMap((one) => one.targetIds));
  const effectiveFrom = facts.phones.length === 0 ? NOW : clearsAt(dayOf(NOW), parameters.bindingDelayDays);
  const phone = { effectiveFrom, effectiveTo: null, verification: 'VERIFIED', answeredAt: NOW } as const;
  return {
    phones: [...facts.phones, { id: 'new-phone', ...phone }],
    stays: facts.stays.some((one) => !excluded.has(one.id) && places(one, parameters.lookBackDays, effectiveFrom))
      ? facts.stays
      : [...facts.stays, HOME],
  };
}

describe('for any person, list and shipped edition', () => {
  test('a restrictive outcome names a way out, and none that lies in the past', () => {
    fc.assert(
      fc.property(people, someAreas, position, (facts, list, at) => {
        const found = evaluate(facts, index(list), editionAt(at), NOW);
        if (strictness(found) === 0) return;
        expect(found.clears.length).toBeGreaterThan(0);
        expect(Math.min(...found.clears.map((clear) => clear.at))).toBeGreaterThanOrEqual(NOW);
      }),
      { numRuns: RUNS * 5 },
    );
  });

  test('acting on any way out brings the outcome it names', () => {
    fc.assert(
      fc.property(people, someAreas, position, (facts, list, at) => {
        const edition = editionAt(at);
        const found = evaluate(facts, index(list), edition, NOW);
        for (const clear of found.clears) {
          const done = follow([clear.kind, ...clear.needs], clear, found, { facts, list }, edition);
          const then = evaluate(done.facts, index(done.list), edition, clear.at);
          expect([clear.kind, then.colour, then.popup]).toEqual([clear.kind, clear.colour, clear.popup]);
        }
      }),
      { numRuns: RUNS * 5 },
    );
  });
});
