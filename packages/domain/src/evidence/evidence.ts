import type { DivisionCode } from '../division/division.js';
import type { CalendarDay, Instant } from '../time/time.js';

/**
 * Facts about a person. Append-only and bitemporal in the store (design D1); what reaches the judge is the set that
 * was known at `knownAt`, corrections included as facts of their own.
 */

export type Precision = 'STREET' | 'COUNTY' | 'PREFECTURE' | 'PROVINCE';

/** Who says so. TELECOM 通信大数据行程卡; TICKET 购票; FLOW_INVESTIGATION 流调; DECLARATION 行程申报. */
export const STAY_SOURCES = [
  'TELECOM',
  'TICKET',
  'FLOW_INVESTIGATION',
  'DECLARATION',
  'VENUE_SCAN',
  'HOTEL',
  'COMMUNITY',
] as const;
export type StaySource = (typeof STAY_SOURCES)[number];

/** A stay somewhere (旅居史); a trip is a stay with a source. */
export interface Stay {
  readonly id: string;
  readonly source: StaySource;
  readonly precision: Precision;
  /** The division at that precision: a PREFECTURE stay names a prefecture-level code. */
  readonly division: DivisionCode;
  readonly arrivedAt: Instant;
  /** null = still there (仍在). */
  readonly leftAt: Instant | null;
  /** The phone binding a telecom stay was seen through. */
  readonly phoneId: string | null;
  /** The venue whose code was scanned: two scans of one door are no two independent signs (A14). */
  readonly venueId?: string | null;
  /** VENUE_SCAN: the code went round at that time, so that the scan says nothing of where somebody was. */
  readonly forwarded?: boolean;
}

export type TestResult = 'NEGATIVE' | 'POSITIVE' | 'INCONCLUSIVE' | 'PENDING';
export type TestIntegrity = 'OK' | 'SUSPECTED' | 'FAKE' | 'TAMPERED';
/** Channels are equal in effect (同等效力, notice of 29 Jul 2022). */
export type TestChannel = 'NATIONAL_PLATFORM' | 'PROVINCIAL_CODE' | 'INSTITUTION' | 'PAPER';

export interface NucleicTest {
  readonly id: string;
  readonly result: TestResult;
  readonly sampledAt: Instant;
  /** null while the result is pending. */
  readonly reportedAt: Instant | null;
  /** When it reached a platform we can read; null = the institution has not uploaded it (未上传). */
  readonly visibleAt: Instant | null;
  readonly institutionRecognised: boolean;
  readonly integrity: TestIntegrity;
  readonly channel: TestChannel;
  readonly division: DivisionCode;
}

export type BindingVerification = 'VERIFIED' | 'UNVERIFIED' | 'UNKNOWN';

/** A phone number bound under the person's name; effective-dated (A9: 14 days, the first ever binding at once). */
export interface PhoneBinding {
  readonly id: string;
  readonly effectiveFrom: Instant;
  readonly effectiveTo: Instant | null;
  /** Whether the telecom travel card answered for this number. UNKNOWN = not asked or no answer. */
  readonly verification: BindingVerification;
  /** When the telecom source last answered for this number. */
  readonly answeredAt: Instant | null;
}

/** 行程申报: what the person says. May refine within a prefecture, may not erase a visit (A15). */
export interface Declaration {
  readonly id: string;
  readonly declaredAt: Instant;
  /** Declared arrival in the jurisdiction; null = no arrival declared. */
  readonly arrivalAt: Instant | null;
}

export type CommunityTaskState = 'DECLARED' | 'REGISTERED' | 'SCREENED' | 'ISOLATING' | 'RELEASED';

/** 社区登记: the community's signed decision (row 28). */
export interface CommunityTask {
  readonly id: string;
  readonly state: CommunityTaskState;
  readonly decidedAt: Instant;
}

/** Kinds of corrections of evidence (domain.md §5); none of them names an outcome. */
export type CorrectionKind =
  | 'REFINE_STAY'
  | 'EXCLUDE_STAY'
  | 'END_BINDING_EARLY'
  | 'ATTACH_TEST'
  | 'ATTACH_DOSE'
  | 'FIX_IDENTITY'
  | 'FIX_AREA'
  | 'CONFIRM_TEST_UPLOAD'
  | 'GRACE';

/** A scoped, expiring correction the judge reads as a fact (design D5). Ignored outside [validFrom, validTo). */
export interface Correction {
  readonly id: string;
  readonly kind: CorrectionKind;
  /** The facts it is about: a stay, a binding, a test. */
  readonly targetIds: readonly string[];
  readonly validFrom: Instant;
  readonly validTo: Instant;
  /** REFINE_STAY: the finer division, inside the stay's own. */
  readonly division: DivisionCode | null;
  /** ATTACH_TEST: the test the citizen showed. FIX_IDENTITY: the test that was filed under somebody else. */
  readonly test: NucleicTest | null;
  /** GRACE: the one rule it suspends (≤ 72 h). */
  readonly ruleId: string | null;
  /** ATTACH_DOSE: the dose on paper or of another province. The judge of colours does not read doses. */
  readonly dose?: AttachedDose | null;
  /** What was decided together counts together or not at all; absent: it was decided by itself. */
  readonly proposalId?: string | null;
}

/** A dose no register told of (补录接种). */
export interface AttachedDose {
  readonly id: string;
  readonly productCode: string;
  readonly givenOn: CalendarDay;
  readonly division: DivisionCode;
  readonly institution: string;
}

/** Everything known about one person at one moment. Order carries no meaning. */
export interface PersonFacts {
  readonly personId: string;
  readonly stays: readonly Stay[];
  readonly tests: readonly NucleicTest[];
  readonly phones: readonly PhoneBinding[];
  readonly declarations: readonly Declaration[];
  readonly communityTasks: readonly CommunityTask[];
  readonly corrections: readonly Correction[];
}
