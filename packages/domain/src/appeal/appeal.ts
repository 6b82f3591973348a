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
  | 'PHONE_12345'
  | 'PHONE_12326'
  | 'PHONE_12306'
  | 'PHONE_12320'
  | 'IN_APP_MESSAGE'
  | 'MESSAGE_BOARD'
  | 'WEB';

/** Urgency class (domain.md §5 clocks). T0 stuck now, T1 leaves today, T2 routine, T3 several agencies. */
export type UrgencyClass = 'T0' | 'T1' | 'T2' | 'T3';

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
