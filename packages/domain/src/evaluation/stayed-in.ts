import type { AreaVersion } from '../area/area.js';
import type { Condition, Policy, StayedInCondition } from '../policy/policy.js';
import { earliest, type Instant } from '../time/time.js';
import type { AreaMeeting } from './area-index.js';
import type { CountedStay } from './counted-stays.js';
import { answer, type Answer } from './kleene.js';
import type { DataGap, EvidenceRef } from './outcome.js';
import { isInside, type Question } from './question.js';
import { stayEvidence } from './travel-conditions.js';

type Wanted = StayedInCondition['stayedIn'];

interface Match {
  readonly one: CountedStay;
  readonly evidence: EvidenceRef;
  readonly certain: boolean;
}

/** 14天旅居史: was in a listed area, or beside one. One answer over every stay that counts. */
export function stayedIn(question: Question, wanted: Wanted): Answer {
  const { areas, at, counted } = question;
  const version = areas.versionAt(at);
  const flipsAt = earliest(counted.flipsAt, areas.nextFrom(at));
  if (version === null) {
    return answer('UNKNOWN', { gaps: [{ code: 'NO_AREA_LIST', factId: null, owner: 'DATA_STEWARD' }], flipsAt });
  }
  const matches: Match[] = [];
  const gaps: DataGap[] = [];
  for (const one of counted.stays) {
    if (wanted.still !== undefined && wanted.still !== (one.stay.leftAt === null)) continue;
    const match = matchStay(question, one, wanted, version);
    if (one.contradicted && match !== null) {
      gaps.push({ code: 'CONFLICTING_EVIDENCE', factId: one.stay.id, owner: 'HOTLINE' });
    } else if (match !== null) matches.push(match);
  }
  return weigh(matches, gaps, flipsAt, question.policy.parameters.weakEvidenceNeeded);
}

/** Hits that count; too few venue scans or a whole province leaves the question open (A14). */
function weigh(
  matches: readonly Match[],
  gaps: readonly DataGap[],
  flipsAt: Instant | null,
  weakNeeded: number,
): Answer {
  const strong = matches.filter((match) => match.certain && match.one.stay.source !== 'VENUE_SCAN');
  const weak = oncePerVenue(matches.filter((match) => match.certain && match.one.stay.source === 'VENUE_SCAN'));
  const proven = strong.length > 0 || weak.length >= weakNeeded ? [...strong, ...weak] : [];
  const evidenceOf = (some: readonly Match[]): EvidenceRef[] => some.map((match) => match.evidence);
  if (proven.length > 0) {
    return answer('TRUE', {
      evidence: evidenceOf(proven),
      gaps,
      flipsAt: earliest(flipsAt, provenUntil(strong, weak, weakNeeded)),
    });
  }
  if (matches.length > 0) {
    const open = matches.map((match) => openGap(match));
    return answer('UNKNOWN', {
      evidence: evidenceOf(matches),
      gaps: [...gaps, ...open],
      flipsAt: matches.reduce((soonest, match) => earliest(soonest, match.one.countsUntil), flipsAt),
    });
  }
  return answer('FALSE', { gaps, flipsAt });
}

/** Scans of one door are one sign, however often it was scanned (A14: independent); the one that counts longest stands. */
function oncePerVenue(scans: readonly Match[]): readonly Match[] {
  if (scans.length < 2) return scans;
  const longest = new Map<string, Match>();
  for (const scan of scans) {
    const venue = scan.one.stay.venueId ?? scan.one.stay.id;
    const known = longest.get(venue);
    if (known === undefined || (scan.one.countsUntil ?? Infinity) > (known.one.countsUntil ?? Infinity))
      longest.set(venue, scan);
  }
  return [...longest.values()];
}

function openGap(match: Match): DataGap {
  const { stay } = match.one;
  if (stay.source === 'VENUE_SCAN') return { code: 'CONFLICTING_EVIDENCE', factId: stay.id, owner: 'PERSON' };
  const code =
    match.evidence.hit === null && match.evidence.areaKeys.length === 0 ? 'UNKNOWN_DIVISION' : 'STAY_TOO_COARSE';
  return { code, factId: stay.id, owner: code === 'UNKNOWN_DIVISION' ? 'DATA_STEWARD' : 'PERSON' };
}

function matchStay(question: Question, one: CountedStay, wanted: Wanted, current: AreaVersion): Match | null {
  const { areas, policy, at } = question;
  if (areas.divisions.get(one.stay.division) === undefined) {
    return { one, evidence: stayEvidence(one), certain: false };
  }
  const { division, arrivedAt, leftAt } = one.stay;
  const whenVisited = policy.parameters.areaTime === 'LISTED_WHEN_VISITED';
  const meetings = whenVisited
    ? areas
        .versionsDuring(arrivedAt, leftAt ?? at)
        .flatMap((version) => areas.meetings(version, division, policy.parameters))
    : areas.meetings(current, division, policy.parameters);
  if (meetings.length === 0) return null;
  const wantedMeetings = meetings.filter((meeting) => isWanted(question, meeting, wanted));
  const strictest = strictestHit(wantedMeetings, wanted, hitsAsked(policy));
  if (strictest === null) return null;
  const keys = new Set(wantedMeetings.filter((m) => m.hit === strictest).map((m) => m.area.key));
  return {
    one,
    certain: strictest !== 'TOO_COARSE',
    evidence: {
      ...stayEvidence(one),
      hit: strictest === 'TOO_COARSE' ? null : strictest,
      areaKeys: [...keys].sort(),
    },
  };
}

function isWanted(question: Question, { area }: AreaMeeting, wanted: Wanted): boolean {
  if (question.delisted.has(area.key) || !wanted.kinds.includes(area.kind)) return false;
  if (area.kind === 'RISK_LEVEL' && (area.level === null || !wanted.levels.includes(area.level))) return false;
  if (wanted.where === 'ANYWHERE') return true;
  return isInside(question, area.division) === (wanted.where === 'INSIDE_JURISDICTION');
}

const ORDER = ['IN_AREA', 'COUNTY_ONLY', 'PREFECTURE_ONLY', 'TOO_COARSE', 'PREFECTURE_SIBLING'] as const;

/**
 * The strictest hit of a place, if it is one the condition asks for. A hit the condition does not name is no answer; but
 * where no rule of the policy asks about evidence too coarse to tell, the question stays open: it never reads as "no".
 */
function strictestHit(
  meetings: readonly AreaMeeting[],
  wanted: Wanted,
  asked: ReadonlySet<string>,
): AreaMeeting['hit'] | null {
  const strictest = ORDER.find((hit) => meetings.some((meeting) => meeting.hit === hit));
  if (strictest === undefined || strictest === 'TOO_COARSE') return strictest ?? null;
  if (wanted.hits.includes(strictest)) return strictest;
  const isOpen = (strictest === 'COUNTY_ONLY' || strictest === 'PREFECTURE_ONLY') && !asked.has(strictest);
  return isOpen ? 'TOO_COARSE' : null;
}

const askedBy = new WeakMap<Policy, ReadonlySet<string>>();

/** Every hit that some condition of a policy asks about. */
function hitsAsked(policy: Policy): ReadonlySet<string> {
  let asked = askedBy.get(policy);
  if (asked === undefined) {
    asked = new Set(policy.rules.flatMap((rule) => hitsIn(rule.when)));
    askedBy.set(policy, asked);
  }
  return asked;
}

function hitsIn(condition: Condition): readonly string[] {
  if ('stayedIn' in condition) return condition.stayedIn.hits;
  if ('not' in condition) return hitsIn(condition.not);
  const inner = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  return inner.flatMap(hitsIn);
}

/** Until when a hit stays proven: the last strong one ends, and too few weak ones are left. Null = never ends. */
function provenUntil(strong: readonly Match[], weak: readonly Match[], weakNeeded: number): Instant | null {
  const ends = [endsLatestFirst(strong)[0], endsLatestFirst(weak)[weakNeeded - 1]].filter((end) => end !== undefined);
  const last = Math.max(...ends);
  return last === Infinity ? null : (last as Instant);
}

const endsLatestFirst = (matches: readonly Match[]): readonly number[] =>
  matches.map(({ one }) => one.countsUntil ?? Infinity).sort((a, b) => b - a);
