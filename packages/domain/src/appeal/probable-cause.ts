import type { DivisionCode } from '../division/division.js';
import type { Text } from '../evaluation/sentences.js';
import type { CorrectionKind, StaySource } from '../evidence/evidence.js';

/** Why somebody was flagged, in the desk's words (domain.md §5 cause codes). */
export const CAUSE_CODES = [
  'PRECISION_PREFECTURE',
  'AREA_TOO_WIDE',
  'AREA_STALE',
  'BASE_STATION_SPILL',
  'PASS_THROUGH',
  'NUMBER_NOT_WITH_PERSON',
  'NEW_SIM_UNDER_14D',
  'TICKET_NOT_TRAVELLED',
  'ID_MISMATCH',
  'TEST_NOT_UPLOADED',
  'TEST_LATE',
  'TEST_WRONG_ID',
  'LAB_NOT_CONNECTED',
  'DOSE_OTHER_PROVINCE',
  'REMOTE_VENUE_SCAN',
  'SYNC_DELAY',
  'POLICY_DEFECT',
  'CORRECT_FLAG',
  'GUIDANCE_ONLY',
] as const;
export type CauseCode = (typeof CAUSE_CODES)[number];

/** One thing that speaks for a cause, or against it: confidence is the sum of these, nothing else. */
export interface Ground {
  /** 0 to 1; negative speaks against it. */
  readonly points: number;
  readonly sentence: Text;
}

/** A county the person may have been in, and which record says so. */
export interface CountyCandidate {
  readonly division: DivisionCode;
  /** Whether the list in force names it: then the county does not clear them. */
  readonly listed: boolean;
  /** null: no record names it; it is only one of the counties there are. */
  readonly source: StaySource | null;
  readonly sentence: Text;
}

/** A correction that would fit, as far as the records can fill it in. */
export interface CauseSuggestion {
  readonly kind: CorrectionKind;
  readonly targetIds: readonly string[];
  /** REFINE_STAY: what the records name, likeliest first; then every other county of the place. */
  readonly counties: readonly CountyCandidate[];
  /** GRACE: the one rule it would suspend. */
  readonly ruleId: string | null;
}

export interface ProbableCause {
  readonly code: CauseCode;
  /** 0 to 1; how well the evidence speaks for it. Ranks the list, decides nothing. */
  readonly confidence: number;
  /** What made it so: the sum of their points, between 0.05 and 0.95, is the confidence. */
  readonly grounds: readonly Ground[];
  /** Which record, which place, which day. */
  readonly reason: Text;
  /** The records it is about; the one that misled most first. */
  readonly targetIds: readonly string[];
  /** The corrections that would fit, the best first; empty when none does. */
  readonly suggestions: readonly CauseSuggestion[];
  /** What to do besides, or instead of, a correction. */
  readonly advice: Text | null;
}
