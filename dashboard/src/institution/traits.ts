import type { InstitutionTrait, TraitPeriodPartsFragment } from '../generated/documents';

export const TRAITS: readonly InstitutionTrait[] = [
  'QUALIFIED',
  'LOCAL_PLATFORM',
  'PROVINCIAL_PLATFORM',
  'NATIONAL_PLATFORM',
];

export type Standing = 'NOW' | 'ENDED' | 'COMING';

/** Whether a period holds on a day (`YYYY-MM-DD`). */
export function standingOf(
  { since, until }: Pick<TraitPeriodPartsFragment, 'since' | 'until'>,
  today: string,
): Standing {
  if (until !== null && until <= today) return 'ENDED';
  return since !== null && since > today ? 'COMING' : 'NOW';
}
