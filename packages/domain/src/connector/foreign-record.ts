import type { DivisionCode } from '../division/division.js';
import type { TestResult } from '../evidence/evidence.js';
import { type CalendarDay, dayOf, type Instant, plusMs } from '../time/time.js';

interface ForeignRecord {
  /** The name its source gives it; the same record told twice has the same. */
  readonly recordId: string;
  /** Set: the source has taken it back (撤销); it was never true, or is somebody else's. */
  readonly withdrawnAt: Instant | null;
}

/** A laboratory as others name it. */
export interface ForeignInstitution {
  readonly name: string;
  readonly division: DivisionCode;
  /** 统一社会信用代码, where they know it: the one name that is the same everywhere. */
  readonly creditCode: string | null;
  readonly qualified: boolean;
}

/** A test as another platform or a hospital tells it. */
export interface ForeignTest extends ForeignRecord {
  readonly sampleNumber: string;
  readonly institution: ForeignInstitution;
  readonly sampledAt: Instant;
  readonly receivedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly uploadedAt: Instant | null;
  readonly result: TestResult;
}

/** A dose as another platform or a hospital tells it. */
export interface ForeignDose extends ForeignRecord {
  /** Our code; null: the source did not say which vaccine. */
  readonly productCode: string | null;
  readonly doseNumber: number | null;
  readonly givenOn: CalendarDay;
  readonly division: DivisionCode;
  readonly institution: string;
}

/** Why a record becomes no fact. It is kept with this, and reported. */
export const RECORD_PROBLEMS = [
  'UNMAPPED_CODE',
  'UNKNOWN_DIVISION',
  'RESULT_WITHOUT_REPORT',
  'REPORTED_BEFORE_SAMPLED',
  'AHEAD_OF_TIME',
  'SAMPLE_NUMBER_TAKEN',
  'UNKNOWN_PERSON',
] as const;
export type RecordProblem = (typeof RECORD_PROBLEMS)[number];

/** By how much the clocks of two platforms may differ before one of them is wrong. */
const CLOCKS_DIFFER_MS = 5 * 60_000;

/** What is wrong with a test, whoever tells of it; null: nothing. */
export function foreignTestProblem({ sampledAt, reportedAt, result }: ForeignTest, now: Instant): RecordProblem | null {
  if ((result === 'PENDING') !== (reportedAt === null)) return 'RESULT_WITHOUT_REPORT';
  if (reportedAt !== null && reportedAt < sampledAt) return 'REPORTED_BEFORE_SAMPLED';
  return Math.max(sampledAt, reportedAt ?? sampledAt) > plusMs(now, CLOCKS_DIFFER_MS) ? 'AHEAD_OF_TIME' : null;
}

/** What is wrong with a dose, whoever tells of it; null: nothing. */
export const foreignDoseProblem = ({ givenOn }: ForeignDose, now: Instant): RecordProblem | null =>
  givenOn > dayOf(now) ? 'AHEAD_OF_TIME' : null;
