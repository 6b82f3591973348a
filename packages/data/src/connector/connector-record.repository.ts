import {
  type ForeignDose,
  type ForeignTest,
  formatInstant,
  type Instant,
  type RecordKind,
  type RecordProblem,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { endFacts } from '../person/append-facts.js';
import type { PersonRecords, RecordScene } from './record-scene.js';

type Where = Pick<RecordScene, 'source' | 'at'>;

/** A record that was told before, and what it became. */
export interface StoredRecord {
  readonly personId: string;
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly factId: string | null;
  readonly withdrawn: boolean;
}

/** One record on its way in. */
export interface Arriving {
  readonly personId: string;
  readonly kind: RecordKind;
  readonly recordId: string;
  readonly withdrawnAt: Instant | null;
  readonly test: ForeignTest | null;
  readonly dose: ForeignDose | null;
}
/** What became of it now. */
export interface Settled {
  readonly record: Arriving;
  readonly factId: string | null;
  readonly brought: boolean;
  readonly problem: RecordProblem | null;
  readonly detail: string | null;
  /** The delivery it came in with; null: it brought nothing. */
  readonly batchId: string | null;
}

export const keyOf = ({ personId, kind, recordId }: Pick<Arriving, 'personId' | 'kind' | 'recordId'>): string =>
  `${personId} ${kind} ${recordId}`;

export async function storedRecords(
  sql: Sql,
  source: string,
  persons: readonly PersonRecords[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const { rows } = await sql.query(
    `select person_id as "personId", kind, record_id as "recordId", fact_id as "factId", withdrawn_at is not null as withdrawn
     from connector_record where person_id = any ($1::uuid[]) and source = $2`,
    [persons.map(({ personId }) => personId), source],
  );
  return new Map((rows as StoredRecord[]).map((row) => [keyOf(row), row]));
}

export async function writeRecords(sql: Sql, settled: readonly Settled[], { source, at }: Where): Promise<void> {
  const rows = settled.map(({ record, factId, brought, problem, detail, batchId }) => ({
    person_id: record.personId,
    source,
    kind: record.kind,
    record_id: record.recordId,
    fact_id: factId,
    brought,
    problem,
    detail: detail?.slice(0, 60) ?? null,
    seen_at: formatInstant(at),
    batch_id: batchId,
  }));
  await sql.query(
    `insert into connector_record (person_id, source, kind, record_id, fact_id, brought, problem, detail, seen_at, batch_id)
     select person_id, source, kind, record_id, fact_id, brought, problem, detail, seen_at, batch_id
     from jsonb_populate_recordset(null::connector_record, $1::jsonb)
     on conflict (person_id, source, kind, record_id) do update set fact_id = excluded.fact_id, brought = excluded.brought,
       problem = excluded.problem, detail = excluded.detail, seen_at = excluded.seen_at, batch_id = excluded.batch_id,
       withdrawn_at = null`,
    [JSON.stringify(rows)],
  );
}

const TABLES = { TEST: 'nucleic_test', VACCINATION: 'vaccination' } as const;

/** A fact ends when a record brought it and nobody tells of it any more. @returns how many ended, by person */
export async function withdrawRecords(
  sql: Sql,
  taken: readonly Arriving[],
  { source, at }: Where,
): Promise<ReadonlyMap<string, number>> {
  const ended = new Map<string, number>();
  for (const { personId, kind, recordId, withdrawnAt } of taken) {
    const { rows } = await sql.query(
      `update connector_record set withdrawn_at = $5 where person_id = $1 and source = $2 and kind = $3 and record_id = $4
       returning fact_id as "factId"`,
      [personId, source, kind, recordId, formatInstant(withdrawnAt === null || withdrawnAt <= 0 ? at : withdrawnAt)],
    );
    const factId = (rows as { factId: string | null }[])[0]?.factId ?? null;
    if (factId === null || !(await isOrphan(sql, personId, kind, factId))) continue;
    const count = await endFacts(sql, TABLES[kind], personId, [factId], at);
    if (count > 0) ended.set(personId, (ended.get(personId) ?? 0) + count);
  }
  return ended;
}

async function isOrphan(sql: Sql, personId: string, kind: RecordKind, factId: string): Promise<boolean> {
  const { rows } = await sql.query(
    `select bool_or(brought) and bool_and(withdrawn_at is not null) as orphan from connector_record
     where person_id = $1 and kind = $2 and fact_id = $3`,
    [personId, kind, factId],
  );
  return (rows as { orphan: boolean | null }[])[0]?.orphan === true;
}

export async function countRecords(
  sql: Sql,
  source: string,
  persons: readonly Pick<PersonRecords, 'personId'>[],
): Promise<ReadonlyMap<string, number>> {
  if (persons.length === 0) return new Map();
  const { rows } = await sql.query(
    `select person_id as "personId", count(*)::int as records from connector_record
     where person_id = any ($1::uuid[]) and source = $2 and fact_id is not null and withdrawn_at is null group by person_id`,
    [persons.map(({ personId }) => personId), source],
  );
  return new Map((rows as { personId: string; records: number }[]).map((row) => [row.personId, row.records]));
}

/** Every record of these people from a source that still stands, by name. */
export async function recordNames(
  sql: Sql,
  source: string,
  personIds: readonly string[],
): Promise<readonly { readonly personId: string; readonly kind: RecordKind; readonly recordId: string }[]> {
  const { rows } = await sql.query(
    `select person_id as "personId", kind, record_id as "recordId" from connector_record
     where person_id = any ($1::uuid[]) and source = $2 and withdrawn_at is null`,
    [personIds, source],
  );
  return rows as { personId: string; kind: RecordKind; recordId: string }[];
}
