import type { StaffRole, Verdict } from '../appeal/appeal.js';

/** A closed case decided a second time, blind (盲评). OPEN waits, AGREED and SETTLED are over, DISAGREED waits for a supervisor. */
export type QualityState = 'OPEN' | 'AGREED' | 'DISAGREED' | 'SETTLED';
export type QualityAction = 'DECIDE' | 'SETTLE';
export type Settlement = 'STANDS' | 'REOPENED';

export interface QualityReviewFacts {
  readonly state: QualityState;
  /** Handler, author, approver. */
  readonly decidedBy: readonly string[];
  readonly reviewerId: string | null;
}
interface Reader {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

/** Nobody judges their own work, and nobody settles the difference between themselves and another. */
export function qualityActions(
  { state, decidedBy, reviewerId }: QualityReviewFacts,
  { id, roles }: Reader,
): readonly QualityAction[] {
  const own = decidedBy.includes(id);
  if (state === 'OPEN' && !own && (roles.includes('REVIEWER') || roles.includes('SUPERVISOR'))) return ['DECIDE'];
  if (state === 'DISAGREED' && !own && roles.includes('SUPERVISOR') && reviewerId !== id) return ['SETTLE'];
  return [];
}

/** Whether two people who decided the same case agree: on the verdict; why may be put differently. */
export const agrees = (original: Verdict, blind: Verdict): boolean => original === blind;
