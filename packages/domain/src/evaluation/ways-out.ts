import type { DivisionCode, Divisions } from '../division/division.js';
import type { Declaration, NucleicTest, PersonFacts, Stay } from '../evidence/evidence.js';
import type { Policy } from '../policy/policy.js';
import { fromEpochMs, HOUR_MS, plusMs, type Instant } from '../time/time.js';
import type { AreaIndex } from './area-index.js';
import { isEffective } from './counted-stays.js';
import { judge, type Judgement } from './judge.js';
import type { Clear, ClearKind, PopupKind } from './outcome.js';
import { strictness } from './strictness.js';

/** A change somebody could make, imagined in place. */
interface Attempt {
  readonly kind: ClearKind;
  readonly at: Instant;
  readonly factIds: readonly string[];
  readonly facts: PersonFacts;
  readonly delisted?: ReadonlySet<string>;
}

/** What an outcome was judged from; the ways out vary its facts and its instant. */
interface Scene {
  readonly facts: PersonFacts;
  readonly areas: AreaIndex;
  readonly policy: Policy | null;
  readonly at: Instant;
}

const MAX_STEPS = 64;

/**
 * What would clear it (怎样才能解除). Each candidate change is put in place and judged again by the same judge; only
 * those that lead to a milder outcome are named, so that acting on one really clears what it says.
 */
export function waysOut(now: Judgement, scene: Scene): readonly Clear[] {
  const waiting = waitingClears(now, scene);
  const acting = attempts(now, scene).flatMap((attempt): Clear[] => {
    const then = judge(attempt.facts, scene.areas, scene.policy, attempt.at, attempt.delisted);
    if (!isMilder(then, now)) return [];
    const { kind, factIds } = attempt;
    return [{ kind, at: attempt.at, factIds, needs: [], colour: then.colour, popup: then.popup }];
  });
  const advised = advisedClears(now, scene);
  const alone = acting.filter((clear) => !advised.some((way) => way.kind === clear.kind));
  return [...advised, ...alone, ...waiting];
}

/** What each outcome asks for, best first: an upload before a new test, the county before the itinerary. */
const ADVISED: Partial<Record<PopupKind, readonly ClearKind[]>> = {
  VERIFY_ITINERARY: ['DECLARE_COUNTY', 'DECLARE_ITINERARY'],
  TEST_REQUIRED: ['UPLOAD_TEST', 'TAKE_TEST'],
  PHONE_UNVERIFIED: ['VERIFY_PHONE'],
  COMMUNITY_REPORT: ['COMMUNITY_SCREENING'],
};
const MOST_ACTS = 4;

/**
 * Does what each outcome asks for, one act after the other, until it is green: the county first, then the test it leads
 * to. Only ways of two acts and more; a single act stands for itself.
 */
function advisedClears(now: Judgement, scene: Scene): readonly Clear[] {
  const acts: Attempt[] = [];
  let outcome = now;
  let known = scene;
  while (strictness(outcome) > 0 && acts.length < MOST_ACTS) {
    const wanted = outcome.popup === null ? [] : (ADVISED[outcome.popup] ?? []);
    const possible = attempts(outcome, known);
    const next = wanted
      .filter((kind) => !acts.some((act) => act.kind === kind))
      .map((kind) => possible.find((one) => one.kind === kind))
      .find((one) => one !== undefined);
    if (next === undefined) return [];
    acts.push(next);
    known = { ...scene, facts: next.facts };
    outcome = judge(next.facts, scene.areas, scene.policy, next.at);
  }
  const [first, ...needs] = acts;
  if (first === undefined || needs.length === 0 || outcome.colour !== 'GREEN') return [];
  const { colour, popup } = outcome;
  return [
    { kind: first.kind, at: first.at, factIds: first.factIds, needs: needs.map((act) => act.kind), colour, popup },
  ];
}

/** Less strict, and not merely less known. */
const isMilder = (then: Judgement, now: Judgement): boolean =>
  strictness(then) < strictness(now) && then.popup !== 'DATA_GAP';

/** Follows the clock from one possible change to the next until the outcome is milder, under today's rules and list. */
function waitingClears(now: Judgement, { facts, areas, policy }: Scene): readonly Clear[] {
  let next = now.validUntil;
  for (let step = 0; next !== null && step < MAX_STEPS; step += 1) {
    const then = judge(facts, areas, policy, next);
    if (isMilder(then, now)) {
      return [{ kind: 'WAIT', at: next, factIds: [], needs: [], colour: then.colour, popup: then.popup }];
    }
    next = then.validUntil !== null && then.validUntil > next ? then.validUntil : null;
  }
  return [];
}

function attempts(now: Judgement, { facts, areas, policy, at }: Scene): readonly Attempt[] {
  if (policy === null) return [];
  const hits = now.reasons.filter((reason) => reason.truth !== 'FALSE').flatMap((reason) => reason.evidence);
  const stayHits = hits.filter((one) => one.kind === 'STAY' && one.hit !== null);
  const coarse = idsOf(stayHits.filter((one) => one.hit === 'PREFECTURE_ONLY'));
  const met = idsOf(stayHits);
  return [
    ...testAttempts(facts, policy, at),
    ...phoneAttempt(facts, at),
    declarationAttempt(facts, at),
    ...countyAttempt(facts, coarse, areas, at),
    ...stayAttempts(facts, met, at),
    screeningAttempt(facts, at),
    {
      kind: 'AREA_DELISTED',
      at,
      factIds: met,
      facts,
      delisted: new Set(stayHits.flatMap((one) => one.areaKeys)),
    },
  ];
}

const idsOf = (evidence: readonly { readonly factId: string }[]): readonly string[] =>
  [...new Set(evidence.map((one) => one.factId))].sort();

function testAttempts(facts: PersonFacts, policy: Policy, at: Instant): readonly Attempt[] {
  const window = policy.parameters.testWindow;
  const withheld = facts.tests.filter((test) => test.result === 'NEGATIVE' && (test.visibleAt ?? Infinity) > at);
  const uploaded = facts.tests.map((test) => (withheld.includes(test) ? { ...test, visibleAt: at } : test));
  const upload: Attempt = {
    kind: 'UPLOAD_TEST',
    at,
    factIds: withheld.map((test) => test.id).sort(),
    facts: { ...facts, tests: uploaded },
  };
  const arrival = comingArrival(facts, at);
  const reportedAt = arrival === null ? at : fromEpochMs(Math.max(at, arrival - window.hours * HOUR_MS));
  const take: Attempt = {
    kind: 'TAKE_TEST',
    at: reportedAt,
    factIds: [],
    facts: { ...facts, tests: [...facts.tests, imaginedTest(reportedAt)] },
  };
  return withheld.length > 0 ? [upload, take] : [take];
}

function comingArrival(facts: PersonFacts, at: Instant): Instant | null {
  const ahead = facts.declarations.filter((one) => one.arrivalAt !== null && one.arrivalAt > at);
  return ahead.reduce<Instant | null>(
    (last, one) => (last === null || (one.arrivalAt ?? last) > last ? one.arrivalAt : last),
    null,
  );
}

const imaginedTest = (at: Instant): NucleicTest => ({
  id: 'imagined-test',
  result: 'NEGATIVE',
  sampledAt: plusMs(at, -1),
  reportedAt: at,
  visibleAt: at,
  institutionRecognised: true,
  integrity: 'OK',
  channel: 'INSTITUTION',
  division: '110000' as DivisionCode,
});

function phoneAttempt(facts: PersonFacts, at: Instant): readonly Attempt[] {
  const doubtful = facts.phones.filter((phone) => isEffective(phone, at) && phone.verification !== 'VERIFIED');
  if (doubtful.length === 0) return [];
  const phones = facts.phones.map((phone) =>
    doubtful.includes(phone) ? { ...phone, verification: 'VERIFIED' as const } : phone,
  );
  return [{ kind: 'VERIFY_PHONE', at, factIds: doubtful.map((phone) => phone.id).sort(), facts: { ...facts, phones } }];
}

function declarationAttempt(facts: PersonFacts, at: Instant): Attempt {
  const imagined: Declaration = { id: 'imagined-declaration', declaredAt: at, arrivalAt: null };
  return {
    kind: 'DECLARE_ITINERARY',
    at,
    factIds: [],
    facts: { ...facts, declarations: [...facts.declarations, imagined] },
  };
}

/** "I was in another county": each coarse stay imagined in the first county of its prefecture that is not listed. */
function countyAttempt(
  facts: PersonFacts,
  coarse: readonly string[],
  areas: AreaIndex,
  at: Instant,
): readonly Attempt[] {
  if (coarse.length === 0) return [];
  const version = areas.versionAt(at);
  const stays: Stay[] = [];
  for (const stay of facts.stays) {
    const county =
      coarse.includes(stay.id) && version ? unlistedCounty(stay.division, version.areas, areas.divisions) : null;
    stays.push(county === null ? stay : { ...stay, division: county, precision: 'COUNTY' });
  }
  return [{ kind: 'DECLARE_COUNTY', at, factIds: coarse, facts: { ...facts, stays } }];
}

function unlistedCounty(
  prefecture: DivisionCode,
  listed: readonly { readonly division: DivisionCode }[],
  divisions: Divisions,
): DivisionCode | null {
  const taken = new Set(listed.map((area) => divisions.countyOf(area.division)));
  const free = divisions.countiesOf(prefecture).find((county) => !taken.has(county.code));
  return free?.code ?? null;
}

function stayAttempts(facts: PersonFacts, met: readonly string[], at: Instant): readonly Attempt[] {
  if (met.length === 0) return [];
  const without = facts.stays.filter((stay) => !met.includes(stay.id));
  const correct: Attempt = { kind: 'CORRECT_STAY', at, factIds: met, facts: { ...facts, stays: without } };
  const open = facts.stays.filter((stay) => met.includes(stay.id) && (stay.leftAt ?? Infinity) > at);
  if (open.length === 0) return [correct];
  const left = facts.stays.map((stay) => (open.includes(stay) ? { ...stay, leftAt: at } : stay));
  const leave: Attempt = {
    kind: 'LEAVE_AREA',
    at,
    factIds: open.map((stay) => stay.id).sort(),
    facts: { ...facts, stays: left },
  };
  return [leave, correct];
}

function screeningAttempt(facts: PersonFacts, at: Instant): Attempt {
  const task = { id: 'imagined-screening', state: 'SCREENED', decidedAt: at } as const;
  return {
    kind: 'COMMUNITY_SCREENING',
    at,
    factIds: [],
    facts: { ...facts, communityTasks: [...facts.communityTasks, task] },
  };
}
