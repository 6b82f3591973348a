import type { DivisionCode, Instant, PolicyKind } from '@zhengming/domain';

/** A version of a policy as the store keeps it, with what happened to it. */
export interface PolicyVersion {
  readonly key: string;
  readonly id: string;
  readonly version: string;
  readonly kind: PolicyKind;
  readonly jurisdiction: DivisionCode;
  /** JSON text as its author wrote it; of a draft it may be unreadable. */
  readonly document: string;
  readonly cases: string;
  readonly state: 'DRAFT' | 'SUBMITTED' | 'PUBLISHED' | 'DISCARDED';
  readonly revision: number;
  readonly submission: number;
  readonly authorId: string | null;
  readonly author: string | null;
  readonly basedOn: string | null;
  readonly changedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly emergency: boolean;
  readonly emergencyReason: string | null;
  /** Of the present submission. */
  readonly approvals: readonly PolicyApproval[];
  /** What is known now comes first. */
  readonly periods: readonly PolicyPeriod[];
  readonly change: PolicyChange | null;
  readonly events: readonly PolicyEvent[];
}

export interface PolicyApproval {
  readonly byId: string;
  readonly by: string;
  readonly at: Instant;
  readonly note: string | null;
}

/** In force when, as known when (生效期). */
export interface PolicyPeriod {
  readonly validFrom: Instant;
  readonly validTo: Instant | null;
  readonly knownFrom: Instant;
  readonly knownTo: Instant | null;
}

/** An earlier end or a roll-back that waits for a second person. */
export interface PolicyChange {
  readonly id: string;
  readonly kind: 'END' | 'ROLL_BACK';
  readonly validTo: Instant | null;
  readonly reason: string;
  readonly emergency: boolean;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  readonly approvals: readonly PolicyApproval[];
}

export interface PolicyEvent {
  readonly at: Instant;
  readonly actor: string | null;
  readonly action: string;
  readonly note: string | null;
}
