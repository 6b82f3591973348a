import { formatInstant, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { closePeriods, currentPeriods, lockPeriods, openPeriod } from '../policy/policy-period.repository.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import type { Store } from '../orm/store.js';
import { alonePurging, recordPurges } from './purge.js';
import { CASE_RECORD_TABLES, ERASED_TABLES } from './erase-person.js';
import { endPurgeRun, insertPurgeRun, type PurgedTable, purgedTables, purgeFor } from './purge-run.repository.js';
import { schemeFigures } from './scheme-figures.js';

export type SchemeEndState = 'PROPOSED' | 'APPROVED' | 'ENDING' | 'ENDED' | 'WITHDRAWN';

export interface SchemeEnd {
  readonly id: string;
  readonly state: SchemeEndState;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly aggregates: unknown;
  readonly purgeRun: string | null;
  readonly endedAt: Date | null;
}

/** The one that is under way or over; null: the scheme goes on. */
export async function findSchemeEnd(sql: Sql): Promise<SchemeEnd | null> {
  const { rows } = await sql.query(
    `select id, state, reason, proposed_by as "proposedBy", proposed_at as "proposedAt", approved_by as "approvedBy",
       approved_at as "approvedAt", aggregates, purge_run as "purgeRun", ended_at as "endedAt"
     from scheme_end where state <> 'WITHDRAWN'`,
  );
  return (rows[0] as SchemeEnd | undefined) ?? null;
}

/** @returns false when somebody has proposed it already */
export async function proposeSchemeEnd(
  sql: Sql,
  { id, reason, by, at }: { readonly id: string; readonly reason: string; readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const done = await sql.query(
    `insert into scheme_end (id, state, reason, proposed_by, proposed_at) values ($1, 'PROPOSED', $2, $3, $4)
     on conflict do nothing`,
    [id, reason, by, formatInstant(at)],
  );
  return done.rowCount === 1;
}

/** Somebody else says so too. Nothing happens before an operator runs it. @returns false: not there, or one's own */
export async function approveSchemeEnd(sql: Sql, id: string, by: string, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update scheme_end set state = 'APPROVED', approved_by = $2, approved_at = $3
     where id = $1 and state = 'PROPOSED' and proposed_by <> $2`,
    [id, by, formatInstant(at)],
  );
  return done.rowCount === 1;
}

/** As long as nobody has begun. */
export async function withdrawSchemeEnd(sql: Sql, id: string): Promise<boolean> {
  const done = await sql.query(
    `update scheme_end set state = 'WITHDRAWN' where id = $1 and state in ('PROPOSED', 'APPROVED')`,
    [id],
  );
  return done.rowCount === 1;
}

/** Everything with a person in it, what refers before what is referred to; figures without anybody stay. */
export const SCHEME_TABLES: readonly string[] = [
  'status',
  ...ERASED_TABLES.filter((table) => table !== 'status'),
  'sample_number',
  ...[...CASE_RECORD_TABLES].reverse(),
  'appeal_figure',
  'decision',
  'desk_draft',
  'person',
];

export interface EndSchemeOptions {
  readonly now: () => Instant;
  readonly signal?: AbortSignal;
  readonly blocks?: number;
  readonly onBatch?: (progress: { readonly table: string; readonly rows: number }) => void;
}

/** NOT_APPROVED: two people have to say so first. */
export type EndOfScheme =
  | { readonly state: 'NOT_APPROVED' | 'BUSY' }
  | { readonly state: 'STOPPED' | 'ENDED'; readonly tables: readonly PurgedTable[] };

/** How many rows would go. */
export async function countScheme(sql: Sql): Promise<readonly PurgedTable[]> {
  const counted: PurgedTable[] = [];
  for (const table of SCHEME_TABLES) {
    const { rows } = await sql.query(`select count(*)::float8 as n from ${table}`);
    counted.push({ table, rows: (rows[0] as { n: number }).n, earliest: null, latest: null });
  }
  return counted;
}

/**
 * Ends the scheme (终止运行): nothing comes in any more, rules and lists end, figures are taken down, and every row with
 * a person in it goes, with proof. Cut off anywhere, it goes on where it was.
 */
export async function endScheme(store: Store, options: EndSchemeOptions): Promise<EndOfScheme> {
  const end = await findSchemeEnd(store.pool);
  if (end === null || end.state === 'PROPOSED') return { state: 'NOT_APPROVED' };
  const done = await alonePurging(store, () => endAlone(store, end, options));
  return done ?? { state: 'BUSY' };
}

async function endAlone(store: Store, end: SchemeEnd, options: EndSchemeOptions): Promise<EndOfScheme> {
  if (end.state === 'ENDED') return { state: 'ENDED', tables: await purgedTables(store.pool, end.purgeRun ?? end.id) };
  const at = options.now();
  const runId = end.purgeRun ?? uuidv7();
  if (end.state === 'APPROVED') await inTransaction(store, (sql) => begin(sql, end.id, runId, at));
  await shredEverything(store.pool, at);
  for (const table of SCHEME_TABLES) {
    if (!(await emptyTable(store, runId, table, options)))
      return { state: 'STOPPED', tables: await purgedTables(store.pool, runId) };
  }
  await endPurgeRun(store.pool, runId, options.now());
  await store.pool.query(`update scheme_end set state = 'ENDED', ended_at = $2 where id = $1`, [
    end.id,
    formatInstant(options.now()),
  ]);
  await recordPurges(store, options.now());
  return { state: 'ENDED', tables: await purgedTables(store.pool, runId) };
}

/** From this commit on the database takes nothing in, and the figures are on record before anything goes. */
async function begin(sql: Sql, id: string, runId: string, at: Instant): Promise<void> {
  await insertPurgeRun(sql, { id: runId, kind: 'SCHEME_END', asOf: at, askedBy: null });
  const figures = JSON.stringify(await schemeFigures(sql));
  await sql.query(`update scheme_end set state = 'ENDING', purge_run = $2, aggregates = $3 where id = $1`, [
    id,
    runId,
    figures,
  ]);
  await endRules(sql, at);
}

/** Rules and lists end now; how long things are kept stays in force, since proofs and logs are kept by it. */
async function endRules(sql: Sql, at: Instant): Promise<void> {
  await lockPeriods(sql);
  for (const period of await currentPeriods(sql)) {
    if (period.kind === 'RETENTION' || (period.to !== null && period.to <= at)) continue;
    await closePeriods(sql, [period.id], at);
    if (period.from < at) await openPeriod(sql, { ...period, to: at }, at);
  }
  const now = formatInstant(at);
  await sql.query(
    'update area_version set in_force_to = $1, version = version + 1 where in_force_from < $1 and in_force_to is null',
    [now],
  );
  await sql.query('update risk_area set in_force_to = $1 where in_force_from < $1 and in_force_to is null', [now]);
}

const shredEverything = (sql: Sql, at: Instant): Promise<unknown> =>
  sql.query(
    `update evidence_file set state = 'DELETING', wrapped_key = null, shredded_at = $1, received_sha256 = null,
       kept_sha256 = null where state not in ('DELETING', 'DELETED')`,
    [formatInstant(at)],
  );

/** @returns false when it was stopped */
async function emptyTable(store: Store, runId: string, table: string, options: EndSchemeOptions): Promise<boolean> {
  const { blocks = 500, signal, onBatch } = options;
  const { rows } = await store.pool.query<{ blocks: number }>(
    'select (pg_relation_size($1::regclass) / 8192)::int as blocks',
    [table],
  );
  for (let from = 0; from < (rows[0]?.blocks ?? 0); from += blocks) {
    if (signal?.aborted === true) return false;
    const gone = await inTransaction(store, async (sql) => {
      await purgeFor(sql, runId);
      const done = await sql.query(
        `delete from ${table} where ctid >= '(${from},0)'::tid and ctid < '(${from + blocks},0)'::tid`,
      );
      return done.rowCount ?? 0;
    });
    if (gone > 0) onBatch?.({ table, rows: gone });
  }
  return signal?.aborted !== true;
}
