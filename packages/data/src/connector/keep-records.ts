import {
  type ForeignDose,
  foreignDoseProblem,
  type ForeignTest,
  fromEpochMs,
  foreignTestProblem,
  type RecordKind,
  type RecordProblem,
} from '@zhengming/domain';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { recordTests } from '../test/nucleic-test.repository.js';
import { recordVaccinations } from '../vaccination/vaccination.repository.js';
import { batchOf, countAnswer } from './answer-batch.js';
import {
  type Arriving,
  countRecords,
  keyOf,
  type Settled,
  storedRecords,
  withdrawRecords,
  writeRecords,
} from './connector-record.repository.js';
import { foreignInstitutions } from './foreign-institution.js';
import type { PersonRecords, RecordScene } from './record-scene.js';

/** What came of one person's records. */
export interface KeptRecords {
  readonly added: number;
  readonly withdrawn: number;
  readonly problems: number;
  /** Known from this source now, whoever told of them first. */
  readonly records: number;
  /** What became of each record, by kind and name: known already, new, or why none; withdrawn ones as far as they were known. */
  readonly outcomes: ReadonlyMap<string, RecordOutcome>;
}

export type RecordOutcome = 'ADDED' | 'KNOWN' | 'WITHDRAWN' | RecordProblem;
export const outcomeKey = (kind: RecordKind, recordId: string): string => `${kind} ${recordId}`;

/**
 * Turns records into facts, each once: known ones stay, new ones are appended, those taken back end the fact they brought
 * when nobody else tells of it, and those that cannot be read are kept with why. The persons are locked by the caller.
 */
export async function keepRecords(
  client: pg.ClientBase,
  persons: readonly PersonRecords[],
  scene: RecordScene,
): Promise<ReadonlyMap<string, KeptRecords>> {
  // a record that is told twice in one breath is told once
  const arriving = [...new Map(persons.flatMap(arrivals).map((record) => [keyOf(record), record])).values()];
  const stored = await storedRecords(client, scene.source, persons);
  const fresh = arriving.filter((record) => {
    const known = stored.get(keyOf(record));
    return record.withdrawnAt === null && (known === undefined || known.factId === null || known.withdrawn);
  });
  const settled = await settle(client, fresh, scene);
  const taken = arriving.filter((record) => {
    const known = stored.get(keyOf(record));
    return record.withdrawnAt !== null && known !== undefined && !known.withdrawn;
  });
  const ended = await withdrawRecords(client, taken, scene);
  const counts = await countRecords(client, scene.source, persons);
  return new Map(
    persons.map(({ personId }) => {
      const own = settled.filter(({ record }) => record.personId === personId);
      const gone = taken.filter((record) => record.personId === personId);
      const outcomes = new Map<string, RecordOutcome>([
        ...arriving
          .filter((record) => record.personId === personId)
          .map(({ kind, recordId }) => [outcomeKey(kind, recordId), 'KNOWN'] as const),
        ...own.map(
          ({ record: { kind, recordId }, problem, brought }) =>
            [outcomeKey(kind, recordId), problem ?? (brought ? 'ADDED' : 'KNOWN')] as const,
        ),
        ...gone.map(({ kind, recordId }) => [outcomeKey(kind, recordId), 'WITHDRAWN'] as const),
      ]);
      return [
        personId,
        {
          added: own.filter(({ brought }) => brought).length,
          withdrawn: ended.get(personId) ?? 0,
          problems: own.filter(({ problem }) => problem !== null).length,
          records: counts.get(personId) ?? 0,
          outcomes,
        },
      ];
    }),
  );
}

const arrivals = ({ personId, tests, doses, taken = [] }: PersonRecords): readonly Arriving[] => [
  ...taken.map((record) => ({ personId, ...record, withdrawnAt: LONG_AGO, test: null, dose: null })),
  ...tests.map((test) => ({ personId, kind: 'TEST' as const, ...nameOf(test), test, dose: null })),
  ...doses.map((dose) => ({ personId, kind: 'VACCINATION' as const, ...nameOf(dose), test: null, dose })),
];
/** Only that there is an instant counts: what is taken back ends now. */
const LONG_AGO = fromEpochMs(0);
const nameOf = ({ recordId, withdrawnAt }: ForeignTest | ForeignDose) => ({ recordId, withdrawnAt });

async function settle(
  client: pg.ClientBase,
  fresh: readonly Arriving[],
  scene: RecordScene,
): Promise<readonly Settled[]> {
  if (fresh.length === 0) return [];
  const weighed = fresh.map((record) => ({ record, ...problemOf(record, scene) }));
  const good = weighed.filter(({ problem }) => problem === null).map(({ record }) => record);
  const facts = [...(await appendTests(client, good, scene)), ...(await appendDoses(client, good, scene))];
  const bad = weighed
    .filter(({ problem }) => problem !== null)
    .map((one): Settled => ({ ...one, factId: null, brought: false, batchId: null }));
  const settled = [...facts, ...bad];
  await writeRecords(client, settled, scene);
  return settled;
}

interface Weighed {
  readonly problem: RecordProblem | null;
  readonly detail: string | null;
}

function problemOf({ test, dose }: Arriving, { at, isDivision, productOf }: RecordScene): Weighed {
  const division = test?.institution.division ?? dose?.division ?? '';
  if (!isDivision(division)) return { problem: 'UNKNOWN_DIVISION', detail: division };
  const product = dose?.productCode ?? null;
  if (product !== null && productOf(product) === null) return { problem: 'UNMAPPED_CODE', detail: product };
  const problem = test === null ? dose && foreignDoseProblem(dose, at) : foreignTestProblem(test, at);
  return { problem, detail: null };
}

async function appendTests(
  client: pg.ClientBase,
  good: readonly Arriving[],
  { source, toldBy, at, channel }: RecordScene,
): Promise<readonly Settled[]> {
  const tests = good.flatMap((record) => (record.test === null ? [] : [{ record, test: record.test, id: uuidv7() }]));
  if (tests.length === 0) return [];
  const batchId = await batchOf(client, { kind: 'TESTS', source, toldBy, at });
  const idOf = await foreignInstitutions(
    client,
    tests.map(({ test }) => test.institution),
    at,
  );
  const facts = tests.map(({ record, test, id }) => ({
    personId: record.personId,
    id,
    institutionId: idOf(test.institution) ?? '',
    sampleNumber: test.sampleNumber,
    division: test.institution.division,
    sampledAt: test.sampledAt,
    receivedAt: test.receivedAt,
    reportedAt: test.reportedAt,
    uploadedAt: test.uploadedAt,
    visibleAt: at,
    result: test.result,
    channel,
    batchId,
  }));
  const report = await recordTests(client, facts, at);
  await countAnswer(client, batchId, {
    accepted: report.accepted.length,
    changed: report.changed.length,
    duplicates: report.duplicates.length,
    rejected: report.rejected.length,
  });
  const refused = new Map(report.rejected.map(({ index, code }) => [index, code]));
  const { rows } = await client.query(
    `select g.position::int as position, s.test_id as "testId" from
       unnest($1::uuid[], $2::text[]) with ordinality as g (institution, sample, position)
     join sample_number s on s.institution_id = g.institution and s.sample_number = g.sample`,
    [facts.map(({ institutionId }) => institutionId), facts.map(({ sampleNumber }) => sampleNumber)],
  );
  const testIds = new Map(
    (rows as { position: number; testId: string }[]).map((row) => [row.position - 1, row.testId]),
  );
  return tests.map(({ record, id }, index): Settled => {
    const problem = refused.get(index) === undefined ? null : 'SAMPLE_NUMBER_TAKEN';
    const factId = problem === null ? (testIds.get(index) ?? id) : null;
    const brought = factId === id;
    return { record, factId, brought, problem, detail: null, batchId: brought ? batchId : null };
  });
}

async function appendDoses(
  sql: Sql,
  good: readonly Arriving[],
  { at, source, toldBy, productOf }: RecordScene,
): Promise<readonly Settled[]> {
  const doses = good.flatMap((record) => (record.dose === null ? [] : [{ record, dose: record.dose, id: uuidv7() }]));
  if (doses.length === 0) return [];
  const batchId = await batchOf(sql, { kind: 'VACCINATIONS', source, toldBy, at });
  await recordVaccinations(
    sql,
    doses.map(({ record, dose, id }) => ({
      personId: record.personId,
      id,
      productCode: dose.productCode === null ? null : productOf(dose.productCode),
      doseNumber: dose.doseNumber,
      givenOn: dose.givenOn,
      division: dose.division,
      institution: dose.institution,
      source: toldBy ?? source,
      batchId,
    })),
    at,
  );
  await countAnswer(sql, batchId, { accepted: doses.length, changed: 0, duplicates: 0, rejected: 0 });
  return doses.map(({ record, id }) => ({ record, factId: id, brought: true, problem: null, detail: null, batchId }));
}
