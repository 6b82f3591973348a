import type { Instant } from '../time/time.js';
import type { UrgencyClass } from './clocks.js';

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
export type IdentityGrade = 'G0' | 'G1' | 'G2' | 'G3';

export type Verdict = 'UPHELD' | 'OVERTURNED' | 'PARTLY' | 'NO_ERROR_ADVICE';

export type StaffRole =
  | 'INTAKE'
  | 'HANDLER'
  | 'REVIEWER'
  | 'SUPERVISOR'
  | 'DATA_STEWARD'
  | 'POLICY_AUTHOR'
  | 'POLICY_APPROVER'
  | 'ANALYST'
  | 'AUDITOR'
  | 'ADMIN';

/** What the moves need to know of an appeal. */
export interface Appeal {
  readonly state: AppealState;
  readonly urgency: UrgencyClass;
  /** Author of the correction that awaits a second person; null when none does. */
  readonly proposedBy: string | null;
  readonly handlerId: string | null;
  readonly closedAt: Instant | null;
}

export interface Actor {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}
