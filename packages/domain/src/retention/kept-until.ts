import { dayOf, plusDays, startOf, type CalendarDay, type Instant } from '../time/time.js';
import type { RetentionKind, RetentionPolicy } from './retention-policy.js';

type Kept = Pick<RetentionPolicy, 'parameters'>;

/** The first day on which something that counts from an instant may go: its own day and the whole term are kept. */
export const deletableFrom = (policy: Kept, kind: RetentionKind, from: Instant): CalendarDay =>
  plusDays(dayOf(from), policy.parameters.kept[kind].days + 1);

/** What counts from before this instant may go now. */
export const dueBefore = (policy: Kept, kind: RetentionKind, now: Instant): Instant =>
  startOf(plusDays(dayOf(now), -policy.parameters.kept[kind].days));

/**
 * So many working days later (工作日), Saturdays and Sundays left out. Public holidays are not: an answer is then due
 * earlier than the law asks, never later.
 */
export function plusWorkingDays(from: CalendarDay, days: number): CalendarDay {
  let reached = from;
  for (let left = days; left > 0;) {
    reached = plusDays(reached, 1);
    if (!isWeekend(reached)) left -= 1;
  }
  return reached;
}

/** 1970-01-01 was a Thursday. */
const isWeekend = (on: CalendarDay): boolean => [2, 3].includes(((on % 7) + 7) % 7);
