import { dayOf, formatDay, type Instant } from '../time/time.js';
import { URGENCY_CLASSES, type DeskParameters, type UrgencyClass } from './desk-policy.js';

/** What a case's place in the queue depends on. */
export interface QueuePlace {
  readonly urgency: UrgencyClass;
  readonly departureAt: Instant | null;
  readonly isElderOrMinor: boolean;
  readonly openedAt: Instant;
}

/** Elder or minor (老年人、未成年人优先), by the year of birth: of somebody's age only the year is known here. */
export function isElderOrMinor(
  { elderFromAge, minorUnderAge }: Pick<DeskParameters, 'elderFromAge' | 'minorUnderAge'>,
  birthYear: number,
  at: Instant,
): boolean {
  const age = Number(formatDay(dayOf(at)).slice(0, 4)) - birthYear;
  return age >= elderFromAge || age < minorUnderAge;
}

/**
 * The order of the queue (domain.md §5): class, then departure, then elder or minor, then age of the case. The store has
 * the same order as an index; a test holds the two together.
 */
export function compareInQueue(a: QueuePlace, b: QueuePlace): number {
  return (
    URGENCY_CLASSES.indexOf(a.urgency) - URGENCY_CLASSES.indexOf(b.urgency) ||
    compare(a.departureAt ?? Infinity, b.departureAt ?? Infinity) ||
    Number(b.isElderOrMinor) - Number(a.isElderOrMinor) ||
    compare(a.openedAt, b.openedAt)
  );
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
