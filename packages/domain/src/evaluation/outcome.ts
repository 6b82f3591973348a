import type { DivisionCode } from '../division/division.js';
import type { Precision, StaySource } from '../evidence/evidence.js';
import type { HitLevel } from '../policy/policy.js';
import type { Instant } from '../time/time.js';

export type Colour = 'GREEN' | 'YELLOW' | 'RED' | 'NONE';
export type PopupKind =
  | 'AFFECTED_AREA'
  | 'COMMUNITY_REPORT'
  | 'TEST_REQUIRED'
  | 'PHONE_UNVERIFIED'
  | 'VERIFY_ITINERARY'
  | 'DAILY_RECHECK'
  | 'DATA_GAP';
export type Advice =
  | 'NONE'
  | 'POSTPONE_TRAVEL'
  | 'HOME_ISOLATION'
  | 'REPORT_TO_COMMUNITY'
  | 'TAKE_TEST'
  | 'VERIFY_PHONE'
  | 'DECLARE_ITINERARY'
  | 'DECLARE_COUNTY'
  | 'CONTACT_HOTLINE';
export type Determinacy = 'DETERMINATE' | 'INDETERMINATE';
export type Truth = 'TRUE' | 'FALSE' | 'UNKNOWN';

/** One fact that a rule read, with what it is worth (证据). */
export interface EvidenceRef {
  readonly factId: string;
  readonly kind: 'STAY' | 'TEST' | 'PHONE' | 'DECLARATION' | 'COMMUNITY_TASK' | 'CORRECTION';
  /** Stays only. */
  readonly source: StaySource | null;
  readonly precision: Precision | null;
  readonly division: DivisionCode | null;
  readonly hit: HitLevel | null;
  /** Keys of the listed areas it met ({@link ListedArea.key}). */
  readonly areaKeys: readonly string[];
  /** When this evidence stops counting by time alone. */
  readonly countsUntil: Instant | null;
}

export interface Reason {
  readonly ruleId: string;
  readonly truth: Truth;
  readonly deciding: boolean;
  readonly evidence: readonly EvidenceRef[];
}

export type GapCode =
  | 'NO_POLICY'
  | 'NO_AREA_LIST'
  | 'NO_PHONE'
  | 'PHONE_NOT_ANSWERED'
  | 'STAY_TOO_COARSE'
  | 'AREA_TOO_COARSE'
  | 'TEST_NOT_UPLOADED'
  | 'TEST_PENDING'
  | 'UNKNOWN_DIVISION'
  | 'CONFLICTING_EVIDENCE'
  | 'CORRECTION_SET_ASIDE';

/** Something we do not know, who owns the answer, and what to do (数据缺口). */
export interface DataGap {
  readonly code: GapCode;
  readonly factId: string | null;
  readonly owner: 'PERSON' | 'TELECOM' | 'INSTITUTION' | 'DATA_STEWARD' | 'POLICY_AUTHOR' | 'HOTLINE';
}

export type ClearKind =
  | 'WAIT'
  | 'TAKE_TEST'
  | 'UPLOAD_TEST'
  | 'DECLARE_ITINERARY'
  | 'DECLARE_COUNTY'
  | 'CORRECT_STAY'
  | 'VERIFY_PHONE'
  | 'BIND_PHONE'
  | 'LEAVE_AREA'
  | 'AREA_DELISTED'
  | 'COMMUNITY_SCREENING'
  | 'COMMUNITY_REGISTRATION';

/** One way out (怎样才能解除), proven by evaluating again with the change in place. */
export interface Clear {
  readonly kind: ClearKind;
  /** The earliest instant it can take effect; WAIT: the instant at which time alone clears it. */
  readonly at: Instant;
  readonly factIds: readonly string[];
  /** What must be done besides, in this order, for the outcome named. Empty: this act alone does it. */
  readonly needs: readonly ClearKind[];
  /** What the outcome would be. */
  readonly colour: Colour;
  readonly popup: PopupKind | null;
}

/** The one verdict with its reasons (design D2). */
export interface Evaluation {
  readonly personId: string;
  readonly at: Instant;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly areaVersionId: string | null;
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly popupCode: string | null;
  readonly advice: readonly Advice[];
  readonly determinacy: Determinacy;
  readonly decidingRuleId: string | null;
  /** Every rule of the policy, in its order, with what it answered. */
  readonly reasons: readonly Reason[];
  readonly gaps: readonly DataGap[];
  readonly clears: readonly Clear[];
  /** The first instant at which time alone may change the answer; null = never. */
  readonly validUntil: Instant | null;
}
