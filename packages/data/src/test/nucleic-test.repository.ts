import type { DivisionCode, Instant, TestChannel, TestIntegrity, TestResult } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { appendFacts, when } from '../person/append-facts.js';
import type { FactProblem, FactReport } from '../person/fact-report.js';

/** A test record as an institution or platform sends it, with the instant of every hop (domain.md row 33). */
export interface NewNucleicTest {
  readonly personId: string;
  readonly id: string;
  readonly institutionId: string;
  readonly sampleNumber: string;
  readonly division: DivisionCode;
  readonly sampledAt: Instant;
  readonly receivedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly uploadedAt: Instant | null;
  readonly visibleAt: Instant | null;
  readonly result: TestResult;
  readonly channel: TestChannel;
  readonly grade?: 'VERIFIED' | 'UNVERIFIED';
  readonly integrity?: TestIntegrity;
  readonly batchId?: string | null;
}

const problemOf = (test: NewNucleicTest, index: number): FactProblem[] => {
  if ((test.result === 'PENDING') !== (test.reportedAt === null)) {
    return [{ index, code: 'RESULT_WITHOUT_REPORT', field: 'reportedAt' }];
  }
  return test.reportedAt !== null && test.reportedAt < test.sampledAt
    ? [{ index, code: 'REPORTED_BEFORE_SAMPLED', field: 'reportedAt' }]
    : [];
};

/**
 * Records tests. One sample number of an institution is one test: sent again for the same person it is a duplicate,
 * for another person it is rejected.
 */
export async function recordTests(sql: Sql, tests: readonly NewNucleicTest[], knownAt: Instant): Promise<FactReport> {
  const problems = tests.flatMap(problemOf);
  const wrong = new Set(problems.map(({ index }) => index));
  const owners = await claimSampleNumbers(
    sql,
    tests.filter((_, index) => !wrong.has(index)),
  );
  const repeated: string[] = [];
  for (const [index, test] of tests.entries()) {
    const owner = owners.get(sampleKey(test));
    if (wrong.has(index) || owner === undefined || owner.testId === test.id) continue;
    if (owner.personId === test.personId) repeated.push(test.id);
    else problems.push({ index, code: 'SAMPLE_NUMBER_TAKEN', field: 'sampleNumber' });
  }
  const again = new Set(repeated);
  const indexes = new Map(tests.map((test, index) => [test, index]));
  const fresh = tests.filter((test) => !again.has(test.id));
  // problems name positions in what was given; appending sees the list without repeated samples
  const shifted = problems.flatMap((problem) => {
    const index = fresh.findIndex((test) => indexes.get(test) === problem.index);
    return index < 0 ? [] : [{ ...problem, index }];
  });
  const report = await appendFacts(sql, 'nucleic_test', fresh.map(toRow), knownAt, shifted);
  const original = (problem: FactProblem): FactProblem => {
    const test = fresh[problem.index];
    return { ...problem, index: (test && indexes.get(test)) ?? problem.index };
  };
  return {
    accepted: report.accepted,
    duplicates: [...report.duplicates, ...repeated],
    rejected: report.rejected.map(original),
  };
}

const toRow = (test: NewNucleicTest) => ({
  person_id: test.personId,
  id: test.id,
  institution_id: test.institutionId,
  sample_number: test.sampleNumber,
  division_code: test.division,
  sampled_at: when(test.sampledAt),
  received_at: when(test.receivedAt),
  reported_at: when(test.reportedAt),
  uploaded_at: when(test.uploadedAt),
  visible_at: when(test.visibleAt),
  result: test.result,
  channel: test.channel,
  grade: test.grade ?? 'VERIFIED',
  integrity: test.integrity ?? 'OK',
  batch_id: test.batchId ?? null,
});

const sampleKey = ({ institutionId, sampleNumber }: { institutionId: string; sampleNumber: string }): string =>
  `${institutionId}|${sampleNumber}`;

/** Whose each sample number is, after claiming those that were free. */
async function claimSampleNumbers(
  sql: Sql,
  tests: readonly NewNucleicTest[],
): Promise<ReadonlyMap<string, { readonly personId: string; readonly testId: string }>> {
  if (tests.length === 0) return new Map();
  const columns = [
    tests.map(({ institutionId }) => institutionId),
    tests.map(({ sampleNumber }) => sampleNumber),
    tests.map(({ personId }) => personId),
    tests.map(({ id }) => id),
  ];
  await sql.query(
    `insert into sample_number (institution_id, sample_number, person_id, test_id)
     select i, s, p, t from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[]) as given (i, s, p, t)
     where exists (select 1 from person where person.id = p)
     on conflict do nothing`,
    columns,
  );
  const found = await sql.query(
    `select institution_id as "institutionId", sample_number as "sampleNumber", person_id as "personId", test_id as "testId"
     from sample_number
     where (institution_id, sample_number) in (select i, s from unnest($1::uuid[], $2::text[]) as given (i, s))`,
    columns.slice(0, 2),
  );
  const rows = found.rows as { institutionId: string; sampleNumber: string; personId: string; testId: string }[];
  return new Map(rows.map((row) => [sampleKey(row), row]));
}
