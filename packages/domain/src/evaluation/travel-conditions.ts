import type { CommunityTask, Declaration, Stay } from '../evidence/evidence.js';
import { clearsAt, dayOf, earliest, type Instant } from '../time/time.js';
import type { CountedStay } from './counted-stays.js';
import { answer, negate, type Answer } from './kleene.js';
import type { DataGap, EvidenceRef } from './outcome.js';
import { isInside, type Question } from './question.js';

const NOWHERE_KNOWN: DataGap = { code: 'NO_PHONE', factId: null, owner: 'PERSON' };

/** 行程申报: a declaration made within the parameter's days. */
export function declaredItinerary(question: Question): Answer {
  const { corrected, policy, at } = question;
  let best: Declaration | null = null;
  let next: Instant | null = null;
  for (const one of corrected.facts.declarations) {
    if (one.declaredAt > at) next = earliest(next, one.declaredAt);
    else if (best === null || one.declaredAt > best.declaredAt) best = one;
  }
  const until = best === null ? null : clearsAt(dayOf(best.declaredAt), policy.parameters.declarationValidDays);
  if (best === null || until === null || until <= at) return answer('FALSE', { flipsAt: next });
  return answer('TRUE', { evidence: [declarationEvidence(best, until)], flipsAt: until });
}

/** A17: a declared arrival ahead, a ticket into the jurisdiction, or the last known stay is outside it. */
export function entering(question: Question): Answer {
  const signs = question.policy.parameters.enteringBy;
  const arrival = signs.includes('DECLARED_ARRIVAL') ? declaredArrival(question) : answer('FALSE');
  if (arrival.truth === 'TRUE') return arrival;
  const ticket = signs.includes('TICKET') ? ticketInto(question) : undefined;
  if (ticket) return answer('TRUE', { flipsAt: ticket.arrivedAt });
  const last = signs.includes('LAST_STAY_OUTSIDE') ? outsideNow(question) : answer('FALSE');
  return { ...last, flipsAt: earliest(last.flipsAt, arrival.flipsAt) };
}

/** An arrival that has been declared and lies ahead. */
function declaredArrival({ corrected, at }: Question): Answer {
  const arrivals = corrected.facts.declarations.filter((one) => one.arrivalAt !== null && one.arrivalAt > at);
  const ahead = arrivals.filter((one) => one.declaredAt <= at);
  if (ahead.length === 0) {
    const flipsAt = arrivals.reduce<Instant | null>((next, one) => earliest(next, one.declaredAt), null);
    return answer('FALSE', { flipsAt });
  }
  const flipsAt = ahead.reduce<Instant | null>((soonest, one) => earliest(soonest, one.arrivalAt), null);
  return answer('TRUE', { evidence: ahead.map((one) => declarationEvidence(one, one.arrivalAt)), flipsAt });
}

/** The last known stay is outside the jurisdiction. */
function outsideNow(question: Question): Answer {
  const last = lastKnown(question);
  if (last === null) return nowhere(question);
  return answer(isInside(question, last.stay.division) ? 'FALSE' : 'TRUE', {
    evidence: [stayEvidence(last)],
    flipsAt: earliest(question.counted.flipsAt, last.countsUntil),
  });
}

const ticketInto = (question: Question): Stay | undefined =>
  question.corrected.facts.stays.find(
    (stay) => stay.source === 'TICKET' && stay.arrivedAt > question.at && isInside(question, stay.division),
  );

/** Was outside the jurisdiction within the look-back, or is about to enter it (离京). */
export function leftJurisdiction(question: Question): Answer {
  const outside = question.counted.stays.filter((one) => !one.contradicted && !isInside(question, one.stay.division));
  if (outside.length > 0) {
    const flipsAt = outside.some((one) => one.countsUntil === null)
      ? question.counted.flipsAt
      : earliest(question.counted.flipsAt, latestEnd(outside));
    return answer('TRUE', { evidence: outside.map(stayEvidence), flipsAt });
  }
  const coming = entering(question);
  return coming.truth === 'TRUE' ? coming : { ...coming, flipsAt: earliest(coming.flipsAt, question.counted.flipsAt) };
}

/** The last known stay is inside the jurisdiction and has not ended (在京). */
export const inJurisdiction = (question: Question): Answer => negate(outsideNow(question));

/** 社区: the community has screened or released the person within the look-back (row 28). */
export function communityScreened(question: Question): Answer {
  const { corrected, policy, at } = question;
  let task: CommunityTask | null = null;
  let next: Instant | null = null;
  for (const one of corrected.facts.communityTasks) {
    if (one.decidedAt > at) next = earliest(next, one.decidedAt);
    else if (task === null || isDecidedAfter(one, task)) task = one;
  }
  if (task === null || (task.state !== 'SCREENED' && task.state !== 'RELEASED')) {
    return answer('FALSE', { flipsAt: next });
  }
  const until = clearsAt(dayOf(task.decidedAt), policy.parameters.lookBackDays);
  if (until <= at) return answer('FALSE', { flipsAt: next });
  const evidence: EvidenceRef = { ...NO_DETAIL, factId: task.id, kind: 'COMMUNITY_TASK', countsUntil: until };
  return answer('TRUE', { evidence: [evidence], flipsAt: earliest(until, next) });
}

const isDecidedAfter = (a: CommunityTask, b: CommunityTask): boolean =>
  a.decidedAt === b.decidedAt ? a.id > b.id : a.decidedAt > b.decidedAt;

/** Nothing places the person anywhere: unknown, never "has not travelled". */
function nowhere(question: Question): Answer {
  return answer('UNKNOWN', { gaps: [NOWHERE_KNOWN], flipsAt: question.counted.flipsAt });
}

/** The stay that ended last or has not ended; of those, the one that began last. Venue scans place nobody. */
function lastKnown(question: Question): CountedStay | null {
  let last: CountedStay | null = null;
  for (const one of question.counted.stays) {
    if (one.stay.source !== 'VENUE_SCAN' && (last === null || isLater(one, last))) last = one;
  }
  return last;
}

function isLater(a: CountedStay, b: CountedStay): boolean {
  const [endA, endB] = [a.stay.leftAt ?? Infinity, b.stay.leftAt ?? Infinity];
  return endA === endB ? a.stay.arrivedAt > b.stay.arrivedAt : endA > endB;
}

function latestEnd(stays: readonly CountedStay[]): Instant | null {
  return stays.reduce<Instant | null>(
    (last, one) => (last === null || (one.countsUntil !== null && one.countsUntil > last) ? one.countsUntil : last),
    null,
  );
}

export const NO_DETAIL = {
  source: null,
  precision: null,
  division: null,
  hit: null,
  areaKeys: [],
  countsUntil: null,
} as const;

export const stayEvidence = (one: CountedStay): EvidenceRef => ({
  factId: one.stay.id,
  kind: 'STAY',
  source: one.stay.source,
  precision: one.stay.precision,
  division: one.stay.division,
  hit: null,
  areaKeys: [],
  countsUntil: one.countsUntil,
});

const declarationEvidence = (one: Declaration, until: Instant | null): EvidenceRef => ({
  ...NO_DETAIL,
  factId: one.id,
  kind: 'DECLARATION',
  countsUntil: until,
});
