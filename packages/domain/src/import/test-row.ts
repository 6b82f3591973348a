import type { DivisionCode } from '../division/division.js';
import type { TestChannel, TestResult } from '../evidence/evidence.js';
import type { Instant } from '../time/time.js';
import type { RowProblem } from './row-problem.js';
import { CLOCKS_DIFFER_MS, type RawRow, type RowIdentifier, RowReader, type RowScene } from './row-reader.js';

export const TEST_RESULTS: readonly TestResult[] = ['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE', 'PENDING'];
export const TEST_CHANNELS: readonly TestChannel[] = ['NATIONAL_PLATFORM', 'PROVINCIAL_CODE', 'INSTITUTION', 'PAPER'];

/**
 * How far a channel checked what it tells (核实等级): paper is what somebody wrote down. It never lowers validity
 * (domain.md row 43), but is not passed on to others as checked.
 */
export const channelGrade = (channel: TestChannel): 'VERIFIED' | 'UNVERIFIED' =>
  channel === 'PAPER' ? 'UNVERIFIED' : 'VERIFIED';

/** Columns of a delivery of tests (核酸结果上报), in CSV and NDJSON alike. */
export const TEST_COLUMNS = [
  'identifierKind',
  'identifier',
  'institutionId',
  'sampleNumber',
  'divisionCode',
  'sampledAt',
  'receivedAt',
  'reportedAt',
  'uploadedAt',
  'result',
  'channel',
] as const;

/** A test as a laboratory or platform tells it. */
export interface TestRow {
  readonly identifier: RowIdentifier;
  readonly institutionId: string;
  readonly sampleNumber: string;
  readonly division: DivisionCode;
  readonly sampledAt: Instant;
  readonly receivedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly uploadedAt: Instant | null;
  readonly result: TestResult;
  readonly channel: TestChannel;
}

/** Whether result and times of a test can stand beside each other. */
export function testProblem(test: Pick<TestRow, 'result' | 'reportedAt' | 'sampledAt'>): RowProblem | null {
  if ((test.result === 'PENDING') !== (test.reportedAt === null)) {
    return { code: 'RESULT_WITHOUT_REPORT', field: 'reportedAt' };
  }
  const isEarly = test.reportedAt !== null && test.reportedAt < test.sampledAt;
  return isEarly ? { code: 'REPORTED_BEFORE_SAMPLED', field: 'reportedAt' } : null;
}

/**
 * A hop cannot end before the one before it: hours between them are a wrong zone, and such a laboratory would look as
 * quick as nobody is. Clocks of two houses may differ a little.
 */
function hopProblem({ sampledAt, receivedAt, reportedAt, uploadedAt }: TestRow): RowProblem | null {
  if (receivedAt !== null && receivedAt < sampledAt - CLOCKS_DIFFER_MS) return outOfOrder('receivedAt');
  if (receivedAt !== null && reportedAt !== null && reportedAt < receivedAt - CLOCKS_DIFFER_MS)
    return outOfOrder('reportedAt');
  const before = reportedAt ?? receivedAt ?? sampledAt;
  return uploadedAt !== null && uploadedAt < before - CLOCKS_DIFFER_MS ? outOfOrder('uploadedAt') : null;
}

const outOfOrder = (field: string): RowProblem => ({ code: 'HOPS_OUT_OF_ORDER', field });

/** Reads one row of a delivery. Without a channel it came from the institution itself. */
export function readTestRow(raw: RawRow, scene: RowScene): TestRow | RowProblem {
  const row = new RowReader(raw, scene);
  const test: TestRow = {
    identifier: row.identifier(),
    institutionId: row.uuid('institutionId'),
    sampleNumber: row.needed('sampleNumber'),
    division: row.division('divisionCode'),
    sampledAt: row.neededInstant('sampledAt'),
    receivedAt: row.instant('receivedAt'),
    reportedAt: row.instant('reportedAt'),
    uploadedAt: row.instant('uploadedAt'),
    result: row.word('result', 'TEST_RESULT', TEST_RESULTS),
    channel: row.text('channel') === null ? 'INSTITUTION' : row.word('channel', 'TEST_CHANNEL', TEST_CHANNELS),
  };
  return row.problem ?? testProblem(test) ?? hopProblem(test) ?? test;
}
