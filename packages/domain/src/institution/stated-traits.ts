import type { CalendarDay } from '../time/time.js';
import type { TraitPeriod } from './institution.js';

/** What a list says of a trait; what it does not speak of stays as it is. */
export interface StatedTrait extends TraitPeriod {
  /** false: only an end was given, of the period that is open. */
  readonly saysSince: boolean;
}

const endsBy = ({ until }: TraitPeriod, on: CalendarDay | null): boolean =>
  until !== null && on !== null && until <= on;

/**
 * The periods of an institution once a list has spoken of some of its traits. A new beginning replaces what it would lie
 * over and leaves what was over before; an end alone ends the open period.
 */
export function withStated(known: readonly TraitPeriod[], stated: readonly StatedTrait[]): readonly TraitPeriod[] {
  const spokenOf = new Map(stated.map((one) => [one.trait, one]));
  const untouched = known.filter(({ trait }) => !spokenOf.has(trait));
  const changed = stated.flatMap(({ saysSince, ...period }): readonly TraitPeriod[] => {
    const before = known.filter(({ trait }) => trait === period.trait);
    if (saysSince) return [...before.filter((one) => endsBy(one, period.since)), period];
    return before.map((one) => (one.until === null ? { ...one, until: period.until } : one));
  });
  return [...untouched, ...changed];
}
