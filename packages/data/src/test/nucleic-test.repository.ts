import {
  channelGrade,
  testProblem,
  type DivisionCode,
  type Instant,
  type TestChannel,
  type TestIntegrity,
  type TestResult,
} from '@zhengming/domain';
import type pg from 'pg';
import { applyTests, toSentTests } from '../import/apply-tests.js';
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

/** What became of the tests; a changed one ended the fact that said otherwise. */
export interface TestReport extends FactReport {
  readonly changed: readonly string[];
  readonly touched: readonly string[];
}

/**
 * Records tests. One sample number of an institution is one test: sent again for the same person it is a duplicate, or a
 * change when it says otherwise; for another person it is rejected. Never more than one of several changes is lost: see
 * `applyTests`.
 */
export async function recordTests(
  client: pg.ClientBase,
  tests: readonly NewNucleicTest[],
  knownAt: Instant,
): Promise<TestReport> {
  const problems = tests.map(testProblem);
  const { outcomes, touched } = await applyTests(
    client,
    toSentTests(
      tests
        .map(
          (test, line) =>
            ({ grade: channelGrade(test.channel), integrity: 'OK', batchId: null, ...test, line }) as const,
        )
        .filter(({ line }) => problems[line] === null)
        .map((test) => ({ ...test, person: { id: test.personId } })),
    ),
    knownAt,
  );
  const ids = (wanted: string): readonly string[] =>
    outcomes.flatMap(({ line, outcome }) => (outcome === wanted ? [tests[line]?.id ?? ''] : []));
  const rejected = [
    ...problems.map((problem, index) => ({ index, problem })),
    ...outcomes.map(({ line, problem }) => ({ index: line, problem })),
  ].flatMap(({ index, problem }): FactProblem[] =>
    problem === null ? [] : [{ index, code: problem.code, field: fieldOf(problem) }],
  );
  return {
    accepted: ids('ACCEPTED'),
    changed: ids('CHANGED'),
    duplicates: ids('DUPLICATE'),
    rejected: rejected.sort((a, b) => a.index - b.index),
    touched,
  };
}

/** Here the person is told by id, not by a number. */
const fieldOf = ({ code, field }: { readonly code: string; readonly field: string }): string =>
  code === 'UNKNOWN_PERSON' ? 'personId' : field;
