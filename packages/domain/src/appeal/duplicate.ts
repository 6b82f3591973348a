import { DAY_MS, type Instant } from '../time/time.js';
import type { AppealState } from './appeal.js';

/** An earlier appeal of the same person for the same reason. */
export interface EarlierAppeal {
  readonly id: string;
  readonly number: string;
  readonly state: AppealState;
  readonly closedAt: Instant | null;
}

/** What is offered instead of a second appeal: to join the one that is open, or to open the closed one again. */
export interface DuplicateOffer {
  readonly kind: 'MERGE' | 'REOPEN';
  readonly appeal: EarlierAppeal;
}

/**
 * Whether a new appeal belongs to an earlier one (查重): one that is open, or closed no more than `duplicateDays` ago. What
 * was taken back or merged is nobody's duplicate.
 */
export function duplicateOf(
  earlier: readonly EarlierAppeal[],
  at: Instant,
  duplicateDays: number,
): DuplicateOffer | null {
  const open = earlier.find(({ closedAt }) => closedAt === null);
  if (open) return { kind: 'MERGE', appeal: open };
  const closed = earlier
    .filter(({ state }) => state === 'CLOSED')
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
    .find(({ closedAt }) => closedAt !== null && at - closedAt <= duplicateDays * DAY_MS);
  return closed ? { kind: 'REOPEN', appeal: closed } : null;
}
