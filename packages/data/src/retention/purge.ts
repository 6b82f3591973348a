import {
  dueBefore,
  formatInstant,
  instant,
  type Instant,
  LONGEST_LOOK_BACK_DAYS,
  plusHours,
  RETENTION_KINDS,
  type RetentionPolicy,
} from '@zhengming/domain';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { appendAudit } from '../audit/append-audit.js';
import { toAuditRecord } from '../audit/audit-entry.js';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import { forgetNumbers } from './forget-numbers.js';
import {
  endPurgeRun,
  insertPurgeRun,
  type PurgeRun,
  type PurgedTable,
  purgedTables,
  purgeFor,
  unfinishedPurge,
  unrecordedPurges,
} from './purge-run.repository.js';
import { anonymisedFigures, PURGE_STEPS, type PurgeStep } from './purge-steps.js';

export interface PurgeOptions {
  readonly now: () => Instant;
  /** Staff; null: the timetable or the command line. */
  readonly askedBy?: string | null;
  /** Looks, counts and deletes nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
  /** Blocks of 8 KB gone through in one transaction. */
  readonly blocks?: number;
  readonly onBatch?: (progress: { readonly table: string; readonly rows: number }) => void;
}

/** BUSY: another process is at it. */
export type PurgeEnd =
  | { readonly state: 'DONE' | 'STOPPED'; readonly runId: string; readonly tables: readonly PurgedTable[] }
  | { readonly state: 'DRY_RUN'; readonly runId: null; readonly tables: readonly PurgedTable[] }
  | { readonly state: 'BUSY'; readonly runId: null; readonly tables: readonly [] };

/** Held for as long as a purge goes on: of two, one waits for another day. */
const PURGE_LOCK = 7_140_034;
const BLOCKS = 500;

/**
 * Deletes what is past its term (清除), a stretch of a table at a time, each in a transaction of its own that waits for
 * nobody. What the process deleted when it ends is deleted and proven; the next run takes up the one that was cut off.
 */
export async function purge(store: Store, policy: RetentionPolicy, options: PurgeOptions): Promise<PurgeEnd> {
  const { dryRun = false } = options;
  if (dryRun) return { state: 'DRY_RUN', runId: null, tables: await countDue(store, policy, options.now()) };
  return (
    (await alonePurging(store, () => purgeAlone(store, policy, options))) ?? { state: 'BUSY', runId: null, tables: [] }
  );
}

/** null: another process is at it. */
export async function alonePurging<T>(store: Pick<Store, 'pool'>, work: () => Promise<T>): Promise<T | null> {
  const holder = await store.pool.connect();
  try {
    const { rows } = await holder.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [PURGE_LOCK]);
    if (rows[0]?.got !== true) return null;
    try {
      return await work();
    } finally {
      await holder.query('select pg_advisory_unlock($1)', [PURGE_LOCK]);
    }
  } finally {
    holder.release();
  }
}

async function purgeAlone(store: Store, policy: RetentionPolicy, options: PurgeOptions): Promise<PurgeEnd> {
  const run = (await unfinishedPurge(store.pool, 'RETENTION')) ?? (await beginRun(store.pool, policy, options));
  for (const step of PURGE_STEPS) {
    if (!(await purgeTable(store, run, step, options)))
      return { state: 'STOPPED', runId: run.id, tables: await purgedTables(store.pool, run.id) };
  }
  await dropSamples(store.pool, run);
  await endPurgeRun(store.pool, run.id, options.now());
  await recordPurges(store, options.now());
  return { state: 'DONE', runId: run.id, tables: await purgedTables(store.pool, run.id) };
}

export const cutoffsOf = (policy: RetentionPolicy, now: Instant): Readonly<Record<string, string>> =>
  Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, formatInstant(dueBefore(policy, kind, now))]));

async function beginRun(sql: Sql, policy: RetentionPolicy, options: PurgeOptions): Promise<PurgeRun> {
  const asOf = options.now();
  const run = { id: uuidv7(), kind: 'RETENTION', asOf, cutoffs: cutoffsOf(policy, asOf) } as const;
  const oldest = Math.max(
    ...(['STAY', 'TEST', 'DECLARATION', 'COMMUNITY_TASK', 'PHONE'] as const).map((kind) =>
      dueBefore(policy, kind, asOf),
    ),
  );
  await insertPurgeRun(sql, {
    ...run,
    policyId: policy.id,
    policyVersion: policy.version,
    reproducibleFrom: plusHours(oldest as Instant, 24 * LONGEST_LOOK_BACK_DAYS),
    askedBy: options.askedBy ?? null,
  });
  return run;
}

/** @returns false when it was stopped */
async function purgeTable(store: Store, run: PurgeRun, step: PurgeStep, options: PurgeOptions): Promise<boolean> {
  const { blocks = BLOCKS, signal, onBatch } = options;
  const end = await blocksOf(store.pool, step.table);
  for (let from = 0; from < end; from += blocks) {
    if (signal?.aborted === true) return false;
    const rows = await inTransaction(store, (sql) => purgeStretch(store, sql, run, step, [from, from + blocks]));
    if (rows > 0) onBatch?.({ table: step.table, rows });
  }
  return signal?.aborted !== true;
}

async function blocksOf(sql: Sql, table: string): Promise<number> {
  const { rows } = await sql.query('select (pg_relation_size($1::regclass) / 8192)::int as blocks', [table]);
  return (rows[0] as { blocks: number }).blocks;
}

/** Deletes what is due between two blocks; rows that somebody works on stay for the next run. */
async function purgeStretch(
  { keyring }: Pick<Store, 'keyring'>,
  sql: pg.PoolClient,
  run: PurgeRun,
  step: PurgeStep,
  [from, to]: readonly [number, number],
): Promise<number> {
  await purgeFor(sql, run.id);
  const along = (step.along ?? []).map((statement, index) => `, along_${index} as (${statement})`).join('');
  const figures = step.table === 'appeal' ? `, ${anonymisedFigures('gone').join(', ')}` : '';
  const { rows } = await sql.query(
    `with due as materialized (select t.ctid from ${step.table} t
       where t.ctid >= '(${from},0)'::tid and t.ctid < '(${to},0)'::tid and ${step.due} for update of t skip locked),
     gone as (delete from ${step.table} t using due where t.ctid = due.ctid returning ${prefixed(step.returning)})
     ${along}${figures}
     select * from gone`,
    usesCutoff(step.due) ? [run.cutoffs[step.kind]] : [],
  );
  if (step.table === 'phone_binding') await forgetNumbers(sql, keyring, rows as never);
  return rows.length;
}

const usesCutoff = (due: string): boolean => due.includes('$1');
const prefixed = (columns: string): string =>
  columns
    .split(',')
    .map((one) => `t.${one.trim()}`)
    .join(', ');

/** How many rows of each table are due now. */
async function countDue({ pool }: Store, policy: RetentionPolicy, now: Instant): Promise<readonly PurgedTable[]> {
  const cutoffs = cutoffsOf(policy, now);
  const counted: PurgedTable[] = [];
  for (const { table, kind, due } of PURGE_STEPS) {
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::float8 as n from ${table} t where ${due}`,
      usesCutoff(due) ? [cutoffs[kind]] : [],
    );
    counted.push({ table, rows: rows[0]?.n ?? 0, earliest: null, latest: null });
  }
  return counted;
}

/** Examples that a dry run showed in words; its figures stay. */
async function dropSamples(sql: Sql, run: PurgeRun): Promise<void> {
  await sql.query(
    `update incident_dry_run set result = jsonb_set(result, '{samples}', '[]')
     where finished_at < $1 and jsonb_array_length(result -> 'samples') > 0`,
    [run.cutoffs['SIMULATION']],
  );
}

/** Every run that ended, into the audit log, once: an entry that is there already is left out. */
export async function recordPurges(store: Pick<Store, 'pool'>, now: Instant): Promise<number> {
  const ended = await unrecordedPurges(store.pool);
  const records = ended.map((run) =>
    toAuditRecord(
      {
        at: run.finishedAt === null ? now : instant(formatInstant(run.finishedAt.getTime() as Instant)),
        kind: 'PURGE',
        actorKind: 'SYSTEM',
        actorId: 'purge',
        action: `purge.${run.kind}`,
        objectId: run.id,
        detail: {
          rows: run.rows,
          proof: run.proofHash?.toString('hex') ?? null,
          policy: run.policyId === null ? null : `${run.policyId} ${run.policyVersion ?? ''}`,
        },
      },
      run.id,
    ),
  );
  return appendAudit(store, records);
}
