import { dayOf } from '../time/time.js';
import type { RecordedPlace } from './stay-record.js';

/** What of a journey a correction of it rests on. Train and seat are not among it. */
export interface Visit extends RecordedPlace {
  /** The number it was seen through. */
  readonly phoneId: string | null;
  /** The flow investigation that found it (流调编号). */
  readonly caseNumber: string | null;
}

/**
 * Whether what was found out of a journey still speaks about it as its source tells it now: the same place, seen through the
 * same number, found by the same investigation, and on no day on which it was not before. An earlier or a later train of
 * the day is the same visit; another place, or a day more, is news that nobody has looked into.
 */
export function isSameVisit(before: Visit, now: Visit): boolean {
  const isThere = before.division === now.division;
  const isSeenAlike = before.phoneId === now.phoneId && before.caseNumber === now.caseNumber;
  return isThere && isSeenAlike && dayOf(now.arrivedAt) >= dayOf(before.arrivedAt) && endsBy(before, now);
}

function endsBy(before: Visit, now: Visit): boolean {
  if (before.leftAt === null) return true;
  return now.leftAt !== null && dayOf(now.leftAt) <= dayOf(before.leftAt);
}
