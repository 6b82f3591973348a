import type { Divisions } from '../division/division.js';
import type { PersonFacts, PhoneBinding, Precision, Stay } from '../evidence/evidence.js';
import { remoteGrounds, type RemoteGround } from '../journey/remote-scan.js';
import type { Policy, PolicyParameters } from '../policy/policy.js';
import { clearsAt, dayOf, earliest, type CalendarDay, type Instant } from '../time/time.js';

/** A stay that counts at the instant of evaluation, with the day it stops counting. */
export interface CountedStay {
  readonly stay: Stay;
  /** 00:00 of the day after the look-back ends; null while still there. */
  readonly countsUntil: Instant | null;
  /** Weak evidence that stronger evidence elsewhere contradicts (a forwarded venue code). */
  readonly contradicted: boolean;
}

export interface CountedStays {
  readonly stays: readonly CountedStay[];
  /** When the set itself changes by time alone: a stay begins, a number starts or stops counting, one leaves. */
  readonly flipsAt: Instant | null;
}

const FINENESS: Record<Precision, number> = { PROVINCE: 0, PREFECTURE: 1, COUNTY: 2, STREET: 3 };

/**
 * The stays that count at `at` under an N-day look-back: seen through a number that is effective (A9), begun, and not
 * yet past 00:00 of (day left + N + 1); refined by finer evidence of the same days in the same division.
 */
export function countedStays(
  facts: PersonFacts,
  parameters: PolicyParameters,
  divisions: Divisions,
  at: Instant,
): CountedStays {
  const begun = begunStays(facts, at);
  const refining =
    parameters.declarationEffect === 'REFINES'
      ? begun.stays
      : begun.stays.filter((stay) => stay.source !== 'DECLARATION');
  // a forwarded venue code: 871 people in Zhengzhou, June 2022
  const isContradicted = (scan: Stay): boolean =>
    scan.source === 'VENUE_SCAN' &&
    remoteGrounds(scan, { stays: begun.stays, tests: facts.tests, thresholds: parameters.remoteScan }, divisions, at)
      .length > 0;
  const stays: CountedStay[] = [];
  for (const stay of begun.stays) {
    const until = countsUntil(stay, parameters);
    if ((until !== null && until <= at) || isRefined(stay, refining, divisions, at)) continue;
    stays.push({ stay, countsUntil: until, contradicted: isContradicted(stay) });
  }
  return { stays, flipsAt: begun.flipsAt };
}

/**
 * What speaks against a scan of this person having been made at its venue, as the judge sees it; empty: nothing does, or no
 * policy says what would.
 */
export const scanGrounds = (
  scan: Stay,
  facts: Pick<PersonFacts, 'stays' | 'tests' | 'phones'>,
  policy: Policy | null,
  divisions: Divisions,
  at: Instant,
): readonly RemoteGround[] => {
  if (policy === null) return [];
  const scene = { stays: begunStays(facts, at).stays, tests: facts.tests, thresholds: policy.parameters.remoteScan };
  return remoteGrounds(scan, scene, divisions, at);
};

/** 00:00 after the last day of the look-back, or of the days its source reaches back when those are fewer. */
function countsUntil(stay: Stay, { lookBackDays, sourceLookBackDays }: PolicyParameters): Instant | null {
  if (stay.leftAt === null) return null;
  return clearsAt(dayOf(stay.leftAt), Math.min(lookBackDays, sourceLookBackDays[stay.source] ?? lookBackDays));
}

/** Stays that have begun, seen through numbers that are effective; a departure still ahead has not happened. */
function begunStays(
  facts: Pick<PersonFacts, 'stays' | 'phones'>,
  at: Instant,
): { readonly stays: readonly Stay[]; readonly flipsAt: Instant | null } {
  const phones = new Map(facts.phones.map((phone) => [phone.id, phone]));
  let flipsAt: Instant | null = null;
  const stays: Stay[] = [];
  for (const stay of facts.stays) {
    const phone = stay.source !== 'TELECOM' || stay.phoneId === null ? undefined : phones.get(stay.phoneId);
    flipsAt = earliest(flipsAt, nextPhoneChange(phone, at));
    if (stay.arrivedAt > at) flipsAt = earliest(flipsAt, stay.arrivedAt);
    else if (phone === undefined || isEffective(phone, at)) {
      const isAhead = stay.leftAt !== null && stay.leftAt > at;
      if (isAhead) flipsAt = earliest(flipsAt, stay.leftAt);
      stays.push(isAhead ? { ...stay, leftAt: null } : stay);
    }
  }
  stays.sort((a, b) => a.arrivedAt - b.arrivedAt || (a.id < b.id ? -1 : 1));
  return { stays, flipsAt };
}

export const isEffective = (phone: PhoneBinding, at: Instant): boolean =>
  phone.effectiveFrom <= at && (phone.effectiveTo === null || at < phone.effectiveTo);

export function nextPhoneChange(phone: PhoneBinding | undefined, at: Instant): Instant | null {
  if (phone === undefined) return null;
  const starts = phone.effectiveFrom > at ? phone.effectiveFrom : null;
  const ends = phone.effectiveTo !== null && phone.effectiveTo > at ? phone.effectiveTo : null;
  return earliest(starts, ends);
}

/** Whether finer evidence inside the same division covers every day of a coarse stay (A15: refine, never erase). */
function isRefined(coarse: Stay, all: readonly Stay[], divisions: Divisions, at: Instant): boolean {
  if (all.length < 2 || coarse.source === 'VENUE_SCAN' || divisions.countyOf(coarse.division) !== null) return false;
  const finer = all.filter(
    (stay) =>
      stay.source !== 'VENUE_SCAN' &&
      FINENESS[stay.precision] > FINENESS[coarse.precision] &&
      divisions.currentCodes(coarse.division).some((outer) => divisions.contains(outer, stay.division)),
  );
  return finer.length > 0 && coversEveryDay(finer, coarse, at);
}

function coversEveryDay(finer: readonly Stay[], coarse: Stay, at: Instant): boolean {
  const last = dayOf(coarse.leftAt ?? at);
  const openEnded = coarse.leftAt === null;
  let next: CalendarDay = dayOf(coarse.arrivedAt);
  for (const stay of [...finer].sort((a, b) => a.arrivedAt - b.arrivedAt)) {
    const to = stay.leftAt === null ? last : dayOf(stay.leftAt);
    if (dayOf(stay.arrivedAt) <= next && to >= next) next = (to + 1) as CalendarDay;
  }
  const stillCovered = !openEnded || finer.some((stay) => stay.leftAt === null);
  return next > last && stillCovered;
}
