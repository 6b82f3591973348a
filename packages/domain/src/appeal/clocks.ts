import type { DueTimes } from '../desk/desk-clock.js';
import type { UrgencyClass } from '../desk/desk-policy.js';
import { DAY_MS, fromEpochMs, HOUR_MS, plusMs, type Instant } from '../time/time.js';

export type { UrgencyClass } from '../desk/desk-policy.js';

const MINUTE_MS = 60_000;

/** First response and decision, in milliseconds from opening (policy data, domain.md §5 clocks). */
export const CLOCKS: Readonly<Record<UrgencyClass, { readonly firstResponse: number; readonly decide: number }>> = {
  T0: { firstResponse: MINUTE_MS, decide: 30 * MINUTE_MS },
  T1: { firstResponse: 30 * MINUTE_MS, decide: 4 * HOUR_MS },
  T2: { firstResponse: 2 * HOUR_MS, decide: 24 * HOUR_MS },
  T3: { firstResponse: 2 * HOUR_MS, decide: 72 * HOUR_MS },
};

/** Somebody who has been told and says nothing for this long is content (domain.md §5, CLOSED). */
export const SILENCE_MS = 48 * HOUR_MS;

/** The class of a new appeal: stuck now, leaving within a day, or routine. */
export function urgencyOf(stuckNow: boolean, departureAt: Instant | null, at: Instant): UrgencyClass {
  if (stuckNow) return 'T0';
  return departureAt !== null && departureAt >= at && departureAt - at <= DAY_MS ? 'T1' : 'T2';
}

/** When the first answer and the decision are owed. T1: two hours before departure if that is sooner. */
export function dueTimes(
  urgency: UrgencyClass,
  departureAt: Instant | null,
  openedAt: Instant,
): Pick<DueTimes, 'firstResponseDue' | 'decideDue'> {
  const clock = CLOCKS[urgency];
  const normal = plusMs(openedAt, clock.decide);
  const beforeDeparture = departureAt === null ? normal : plusMs(departureAt, -2 * HOUR_MS);
  const decideDue = urgency === 'T1' ? fromEpochMs(Math.max(openedAt, Math.min(normal, beforeDeparture))) : normal;
  return { firstResponseDue: plusMs(openedAt, clock.firstResponse), decideDue };
}
