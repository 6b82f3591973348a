import type { Instant } from '../time/time.js';
import type { UrgencyClass } from '../desk/desk-policy.js';

/** The life cycle of an appeal (申诉), domain.md §5. */

export const APPEAL_STATES = [
  'RECEIVED',
  'VERIFYING',
  'IN_REVIEW',
  'AWAITING_CITIZEN',
  'AWAITING_AGENCY',
  'LINKED',
  'PROPOSED',
  'SECOND_REVIEW',
  'DECIDED',
  'APPLIED',
  'NOTIFIED',
  'CLOSED',
  'REOPENED',
  'TRANSFERRED',
  'MERGED',
  'WITHDRAWN',
] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

export type AppealChannel =
  'PHONE_12345' | 'PHONE_12326' | 'PHONE_12306' | 'PHONE_12320' | 'IN_APP_MESSAGE' | 'MESSAGE_BOARD' | 'WEB';

/** How well the caller is known (核身等级): anonymous, number on file, number and two facts, strong. */
export const IDENTITY_GRADES = ['G0', 'G1', 'G2', 'G3'] as const;
export type IdentityGrade = (typeof IDENTITY_GRADES)[number];

export type Verdict = 'UPHELD' | 'OVERTURNED' | 'PARTLY' | 'NO_ERROR_ADVICE';

export const STAFF_ROLES = [
  'INTAKE',
  'HANDLER',
  'REVIEWER',
  'SUPERVISOR',
  'DATA_STEWARD',
  'POLICY_AUTHOR',
  'POLICY_APPROVER',
  'ANALYST',
  'AUDITOR',
  'ADMIN',
  'PARTNER',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** The move that can still be taken back: who made it, where it began, until when. */
export interface LastMove {
  readonly by: string;
  readonly from: AppealState;
  readonly until: Instant;
}

/** What the moves need to know of an appeal. */
export interface Appeal {
  readonly state: AppealState;
  readonly urgency: UrgencyClass;
  readonly identityGrade: IdentityGrade;
  /** Author of the correction that awaits a second person; null when none does. */
  readonly proposedBy: string | null;
  readonly handlerId: string | null;
  /** Who handled it before it was re-opened; somebody else has to now (二次派单换人). */
  readonly formerHandlerId: string | null;
  readonly closedAt: Instant | null;
  /** Until when it may be re-opened: fixed on closing, by the policy of that day. */
  readonly reopenUntil: Instant | null;
  /** Of a transfer under way: when the other hotline confirmed receipt, and when it answered. */
  readonly receiptAt: Instant | null;
  readonly answeredAt: Instant | null;
  /** null: there is nothing to take back, or somebody (the system, too) did something since. */
  readonly lastMove: LastMove | null;
}

export interface Actor {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}
