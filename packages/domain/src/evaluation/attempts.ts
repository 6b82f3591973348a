import type { ListedArea } from '../area/area.js';
import { applyCorrections } from '../correction/apply-corrections.js';
import type { DivisionCode, Divisions } from '../division/division.js';
import { bindingPeriod } from '../evidence/binding-period.js';
import type { Declaration, NucleicTest, PersonFacts, PhoneBinding, Stay } from '../evidence/evidence.js';
import type { Policy } from '../policy/policy.js';
import { clearsAt, dayOf, fromEpochMs, HOUR_MS, plusDays, plusMs, startOf, type Instant } from '../time/time.js';
import type { AreaIndex } from './area-index.js';
import { countedStays, isEffective } from './counted-stays.js';
import type { Judgement } from './judge.js';
import type { ClearKind, EvidenceRef } from './outcome.js';

/** A change somebody could make, imagined in place. */
export interface Attempt {
  readonly kind: ClearKind;
  readonly at: Instant;
  readonly factIds: readonly string[];
  readonly facts: PersonFacts;
  readonly delisted?: ReadonlySet<string>;
}

/** What an outcome was judged from; the ways out vary its facts and its instant. */
export interface Scene {
  readonly facts: PersonFacts;
  readonly areas: AreaIndex;
  readonly policy: Policy | null;
  readonly at: Instant;
}

/** Every change that could matter to this outcome, each by itself. What it leads to is for the judge to say. */
export function attempts(now: Judgement, { facts, areas, policy, at }: Scene): readonly Attempt[] {
  if (policy === null) return [];
  const met = metStays(now);
  const coarse = idsOf(met.filter(isCoarse));
  return [
    ...testAttempts(facts, policy, at),
    ...phoneAttempt(facts, at),
    ...placingAttempts(now, facts, policy, areas, at),
    declarationAttempt(facts, at),
    ...countyAttempt(facts, coarse, areas, at),
    ...stayAttempts(facts, idsOf(met), at),
    screeningAttempt(facts, at),
    delistingAttempt(facts, met, policy, areas, at),
  ];
}

/** A stay that a declaration may refine: no finer than a prefecture, and not a scan of a venue code. */
const isCoarse = ({ hit, precision, source }: EvidenceRef): boolean =>
  source !== 'VENUE_SCAN' && (hit === 'PREFECTURE_ONLY' || precision === 'PROVINCE');

/** Stays that met an area, or may have: what the open and the fired rules rest on. */
const metStays = (now: Judgement): readonly EvidenceRef[] =>
  now.reasons.flatMap((reason) =>
    reason.truth === 'FALSE'
      ? []
      : reason.evidence.filter((one) => one.kind === 'STAY' && (one.hit !== null || reason.truth === 'UNKNOWN')),
  );

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

/** Verifies every number that counts; where none does yet, the ones that are about to, at the instant the first does. */
function phoneAttempt(facts: PersonFacts, at: Instant): readonly Attempt[] {
  const counting = facts.phones.filter((phone) => isEffective(phone, at));
  const coming = facts.phones.filter((phone) => phone.effectiveFrom > at);
  const chosen = counting.length > 0 ? counting.filter((phone) => phone.verification !== 'VERIFIED') : coming;
  if (chosen.length === 0) return [];
  const from = counting.length > 0 ? at : fromEpochMs(Math.min(...coming.map((phone) => phone.effectiveFrom)));
  const phones = facts.phones.map((phone) =>
    chosen.includes(phone) ? { ...phone, verification: 'VERIFIED' as const } : phone,
  );
  const factIds = chosen.map((phone) => phone.id).sort();
  return [{ kind: 'VERIFY_PHONE', at: from, factIds, facts: { ...facts, phones } }];
}

/** Nobody knows where the person is: a first number, which the telecom data finds at home; or the community says so. */
function placingAttempts(
  now: Judgement,
  facts: PersonFacts,
  policy: Policy,
  areas: AreaIndex,
  at: Instant,
): readonly Attempt[] {
  if (!now.gaps.some((gap) => gap.code === 'NO_PHONE')) return [];
  const home: Stay = {
    id: 'imagined-home',
    source: 'COMMUNITY',
    precision: 'PREFECTURE',
    division: policy.jurisdiction,
    arrivedAt: startOf(plusDays(dayOf(at), -policy.parameters.lookBackDays)),
    leftAt: null,
    phoneId: null,
  };
  const register: Attempt = {
    kind: 'COMMUNITY_REGISTRATION',
    at,
    factIds: [],
    facts: { ...facts, stays: [...facts.stays, home] },
  };
  const counts = facts.phones.some((phone) => phone.effectiveTo === null || phone.effectiveTo > at);
  if (counts) return [register];
  const isFirst = facts.phones.length === 0;
  const { effectiveFrom } = bindingPeriod(
    { boundAt: at, unboundAt: null, isFirst },
    policy.parameters.bindingDelayDays,
  );
  const phone: PhoneBinding = {
    id: 'imagined-phone',
    effectiveFrom,
    effectiveTo: null,
    verification: 'VERIFIED',
    answeredAt: at,
  };
  const seen: Stay = { ...home, id: 'imagined-trace', source: 'TELECOM', phoneId: phone.id };
  const stays = isPlaced(facts, policy, areas, effectiveFrom) ? facts.stays : [...facts.stays, seen];
  const phones = [...facts.phones, phone];
  return [{ kind: 'BIND_PHONE', at: effectiveFrom, factIds: [], facts: { ...facts, phones, stays } }, register];
}

function isPlaced(facts: PersonFacts, { parameters }: Policy, { divisions }: AreaIndex, at: Instant): boolean {
  const known = applyCorrections(facts, divisions, at).facts;
  return countedStays(known, parameters, divisions, at).stays.some(({ stay }) => stay.source !== 'VENUE_SCAN');
}

/** The areas that were met come off the list; the earliest is when each has been clean as long as its level asks. */
function delistingAttempt(
  facts: PersonFacts,
  met: readonly EvidenceRef[],
  { parameters }: Policy,
  areas: AreaIndex,
  at: Instant,
): Attempt {
  const keys = new Set(met.flatMap((one) => one.areaKeys));
  let earliestAt = at;
  for (const area of areas.versionAt(at)?.areas ?? []) {
    const days = area.level === null ? null : parameters.downgradeDays[area.level];
    if (!keys.has(area.key) || area.since === null || days === null) continue;
    earliestAt = fromEpochMs(Math.max(earliestAt, clearsAt(dayOf(area.since), days)));
  }
  return { kind: 'AREA_DELISTED', at: earliestAt, factIds: idsOf(met), facts, delisted: keys };
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

/** "I was in another county": declared for the days of each coarse stay, as the first county that is not listed. */
function countyAttempt(
  facts: PersonFacts,
  coarse: readonly string[],
  areas: AreaIndex,
  at: Instant,
): readonly Attempt[] {
  const listed = areas.versionAt(at)?.areas ?? [];
  const declared = facts.stays.flatMap((stay): Stay[] => {
    const county = coarse.includes(stay.id) ? unlistedCounty(stay.division, listed, areas.divisions) : null;
    if (county === null) return [];
    return [{ ...stay, id: `imagined-${stay.id}`, source: 'DECLARATION', precision: 'COUNTY', division: county }];
  });
  if (declared.length === 0) return [];
  return [{ kind: 'DECLARE_COUNTY', at, factIds: coarse, facts: { ...facts, stays: [...facts.stays, ...declared] } }];
}

/** The first county of a place that no list names; failing that, one that is listed as low risk only. */
function unlistedCounty(place: DivisionCode, listed: readonly ListedArea[], divisions: Divisions): DivisionCode | null {
  const counties = divisions.countiesOf(place);
  const freeOf = (areas: readonly ListedArea[]): DivisionCode | undefined =>
    counties.find(({ code }) => !areas.some((area) => concerns(area, code, divisions)))?.code;
  return freeOf(listed) ?? freeOf(listed.filter((area) => area.level !== 'LOW')) ?? null;
}

const concerns = (area: ListedArea, county: DivisionCode, divisions: Divisions): boolean =>
  divisions.contains(area.division, county) || divisions.countyOf(area.division) === county;

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
