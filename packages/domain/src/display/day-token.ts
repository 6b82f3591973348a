import { dayOf, plusDays, plusMs, startOf, type Instant } from '../time/time.js';
import type { DisplayPolicy } from './display-policy.js';

/** A published maintenance of the service (每日零时至2时升级), from the first instant to the one it ends at. */
export interface MaintenanceWindow {
  readonly from: Instant;
  readonly to: Instant;
}

export interface TokenStanding {
  readonly standing: 'VALID' | 'STALE_MAINTENANCE' | 'EXPIRED' | 'UNKNOWN';
  /** The first instant at which it is no longer valid. */
  readonly validUntil: Instant;
  /** The first instant at which it may no longer be shown as stale; null = it never may. */
  readonly staleUntil: Instant | null;
}

/**
 * How a status that was shown on a phone stands at a check (A8): valid to the end of its day; after midnight stale, and
 * only while a maintenance published for that midnight keeps the service shut. `windows` null = we do not know whether
 * one is published.
 */
export function tokenStanding(
  { parameters }: DisplayPolicy,
  issuedAt: Instant,
  windows: readonly MaintenanceWindow[] | null,
  at: Instant,
): TokenStanding {
  const day = dayOf(issuedAt);
  const validUntil = plusMs(startOf(day), (parameters.dayToken.validThrough + 1) * 1000);
  const graceEnds = plusMs(startOf(plusDays(day, 1)), parameters.dayToken.staleUntil * 1000);
  const isPublished = windows === null ? null : windows.some(({ from, to }) => from <= validUntil && validUntil < to);
  const staleUntil = isPublished === false ? null : graceEnds;
  if (at < validUntil) return { standing: 'VALID', validUntil, staleUntil };
  if (staleUntil === null || at >= staleUntil) return { standing: 'EXPIRED', validUntil, staleUntil };
  return { standing: isPublished === null ? 'UNKNOWN' : 'STALE_MAINTENANCE', validUntil, staleUntil };
}

/** Whether an account that holds so many cards of family and friends may add one (A13: five). */
export const mayAddFamilyCard = ({ parameters }: DisplayPolicy, held: number): boolean => held < parameters.familyCards;
