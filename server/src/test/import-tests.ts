import {
  type FactProblem,
  findPersonIds,
  inTransactionOrAgain,
  type NewNucleicTest,
  recordTests,
  reevaluateMany,
  settleFollowUps,
  type TestReport,
} from '@zhengming/data';
import {
  formatInstant,
  type Instant,
  readTestRow,
  ROW_PROBLEM_WORDS,
  type RowProblem,
  type RowScene,
  type TestRow,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { parseIdentifier } from '../person/identifier.js';
import type {
  ImportRowOutcomeType,
  ImportTestInput,
  ImportTestsInput,
  ImportTestsReportType,
} from './import-tests.type.js';

export const MOST_TESTS = 2_000;

interface Rejected {
  readonly index: number;
  readonly code: string;
  readonly path: string;
  readonly message: TextType;
}

interface Candidate {
  readonly index: number;
  readonly test: NewNucleicTest;
}

/**
 * Takes tests in (核酸结果上报). Idempotent by institution and sample number; each row has its own outcome, and everybody
 * who got something new is judged again in the same transaction.
 */
export async function importTests(
  context: Context,
  { tests }: ImportTestsInput,
): Promise<ImportTestsReportType | Refusal> {
  if (tests.length > MOST_TESTS) {
    return refuse('TOO_MANY', `一次最多${MOST_TESTS}条。`, `At most ${MOST_TESTS} tests at once.`, 'input.tests');
  }
  const { candidates, rejected } = await readRows(context, tests);
  const now = context.clock.now();
  const world = await context.worlds.current();
  const report = await inTransactionOrAgain(context.store, async (sql) => {
    const recorded = await recordTests(
      sql,
      candidates.map(({ test }) => test),
      now,
    );
    // 即采即走: whoever was let pass before this result is followed no longer, or traced at once
    await settleFollowUps(sql, recorded.touched, now);
    const reason = { trigger: 'FACT', triggerId: null, at: now, clock: context.clock } as const;
    await reevaluateMany(sql, world, recorded.touched, reason);
    return recorded;
  });
  context.reading.of(...candidates.map(({ test }) => test.personId));
  const refusedByStore = report.rejected.map((problem): Rejected => toRejected(problem, candidates));
  return toReport(
    tests.length,
    [...rejected, ...refusedByStore],
    new Map(candidates.map(({ index, test }) => [index, outcomeOf(report, test.id)])),
  );
}

const outcomeOf = ({ changed, duplicates }: TestReport, id: string): 'ACCEPTED' | 'CHANGED' | 'DUPLICATE' =>
  changed.includes(id) ? 'CHANGED' : duplicates.includes(id) ? 'DUPLICATE' : 'ACCEPTED';

/** Rows that can be written, and those that cannot, with the path of what is wrong. */
async function readRows(
  context: Context,
  tests: readonly ImportTestInput[],
): Promise<{ readonly candidates: readonly Candidate[]; readonly rejected: readonly Rejected[] }> {
  const identifierOptions = { now: context.clock.now(), allowTest: context.syntheticPersons };
  const parsed = tests.map((test, index) => ({
    test,
    index,
    identifier: parseIdentifier(test.identifier, identifierOptions, 'identifier'),
  }));
  const wellFormed = parsed.flatMap(({ index, identifier }) =>
    isRefusal(identifier) ? [] : [{ index, ...identifier }],
  );
  const ids = await findPersonIds(context.store, wellFormed);
  const owners = new Map(wellFormed.map(({ index }, position) => [index, ids[position]]));
  const institutions = await knownInstitutions(context, tests);
  const scene = sceneOf(context);
  const candidates: Candidate[] = [];
  const rejected: Rejected[] = [];
  for (const { test, index, identifier } of parsed) {
    const personId = owners.get(index);
    const read = readTestRow(rawOf(test), scene);
    if (isRefusal(identifier)) rejected.push(at(index, identifier.code, 'identifier.value', identifier.message));
    else if (isProblem(read)) rejected.push(at(index, read.code, read.field, ROW_PROBLEM_WORDS[read.code]));
    else if (!institutions.has(test.institutionId))
      rejected.push(at(index, 'UNKNOWN_INSTITUTION', 'institutionId', ROW_PROBLEM_WORDS.UNKNOWN_INSTITUTION));
    else if (!personId)
      rejected.push(at(index, 'UNKNOWN_PERSON', 'identifier.value', ROW_PROBLEM_WORDS.UNKNOWN_PERSON));
    else candidates.push({ index, test: toNewTest(read, personId, scene.now) });
  }
  return { candidates, rejected };
}

const isProblem = (read: TestRow | RowProblem): read is RowProblem => 'code' in read;

/** The scalars have mapped the codes already: whatever is not of the value set never came so far. */
const sceneOf = ({ clock, divisions, syntheticPersons }: Context): RowScene => ({
  now: clock.now(),
  divisions,
  allowTest: syntheticPersons,
  mapped: () => null,
});

const textOf = (instant: Instant | null | undefined): string | null => (instant ? formatInstant(instant) : null);

/** The same test as a line of a file would say it, so that it is read by the same rules. */
const rawOf = ({ identifier, sampledAt, receivedAt, reportedAt, uploadedAt, ...test }: ImportTestInput) => ({
  ...test,
  identifierKind: identifier.kind,
  identifier: identifier.value,
  sampledAt: textOf(sampledAt),
  receivedAt: textOf(receivedAt),
  reportedAt: textOf(reportedAt),
  uploadedAt: textOf(uploadedAt),
});

const at = (index: number, code: string, field: string, message: TextType): Rejected => ({
  index,
  code,
  path: `tests[${index}].${field}`,
  message,
});

async function knownInstitutions({ store }: Context, tests: readonly ImportTestInput[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(tests.map(({ institutionId }) => institutionId))];
  const { rows } = await store.pool.query<{ id: string }>('select id from institution where id = any($1::uuid[])', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

/** What reaches us is visible from now on, whatever the channel. */
const toNewTest = (test: TestRow, personId: string, now: Instant): NewNucleicTest => ({
  personId,
  id: uuidv7(),
  institutionId: test.institutionId,
  sampleNumber: test.sampleNumber,
  division: test.division,
  sampledAt: test.sampledAt,
  receivedAt: test.receivedAt,
  reportedAt: test.reportedAt,
  uploadedAt: test.uploadedAt,
  visibleAt: now,
  result: test.result,
  channel: test.channel,
});

function toRejected(problem: FactProblem, candidates: readonly Candidate[]): Rejected {
  const index = candidates[problem.index]?.index ?? problem.index;
  return at(index, problem.code, problem.field, ROW_PROBLEM_WORDS[problem.code]);
}

function toReport(
  total: number,
  rejected: readonly Rejected[],
  outcomes: ReadonlyMap<number, ImportRowOutcomeType['outcome']>,
): ImportTestsReportType {
  const problems = new Map(rejected.map((one) => [one.index, one]));
  const rows = Array.from({ length: total }, (_, index): ImportRowOutcomeType => {
    const problem = problems.get(index);
    if (problem) return { index, outcome: 'REJECTED', problem };
    return { index, outcome: outcomes.get(index) ?? 'ACCEPTED', problem: null };
  });
  const count = (wanted: string): number => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    accepted: count('ACCEPTED'),
    changed: count('CHANGED'),
    duplicates: count('DUPLICATE'),
    rejected: count('REJECTED'),
    rows,
  };
}
