import type { DivisionCode } from '../division/division.js';
import type { Instant } from '../time/time.js';
import type { PolicyKind } from './policy.js';

/** [from, to): when a version is in force. `to` null = with no end in sight. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant | null;
}

/** A published version with the periods it is in force, as known now (生效期). */
export interface RunningEdition {
  readonly id: string;
  readonly version: string;
  readonly kind: PolicyKind;
  readonly jurisdiction: DivisionCode;
  readonly supersedes: readonly string[];
  readonly periods: readonly Period[];
}

export const isBefore = (at: Instant, to: Instant | null): boolean => to === null || at < to;

export const overlap = (a: Period, b: Period): boolean => isBefore(a.from, b.to) && isBefore(b.from, a.to);
