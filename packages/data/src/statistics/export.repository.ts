import { formatInstant, type Instant } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';

export type StoredExportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED' | 'EXPIRED';

export interface StoredExport {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly format: 'CSV' | 'PARQUET';
  /** A question as it is asked, with the instant its figures are of. */
  readonly question: Readonly<Record<string, unknown>>;
  readonly datasetVersion: string;
  readonly k: number;
  readonly state: StoredExportState;
  readonly progress: number;
  readonly rows: number;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly expiresAt: Date | null;
}

const COLUMNS = `id, asked_by as "askedBy", asked_at as "askedAt", format, question, dataset_version as "datasetVersion", k::int as k,
  state, progress, rows_written::float8 as rows, bytes::float8 as bytes, encode(sha256, 'hex') as sha256,
  started_at as "startedAt", finished_at as "finishedAt", expires_at as "expiresAt"`;

export async function findExport(sql: Sql, id: string): Promise<StoredExport | null> {
  const { rows } = await sql.query(`select ${COLUMNS} from export_job where id = $1`, [id]);
  return (rows[0] as StoredExport | undefined) ?? null;
}

export async function exportsOf(sql: Sql, staffId: string): Promise<readonly StoredExport[]> {
  const { rows } = await sql.query(
    `select ${COLUMNS} from export_job where asked_by = $1 order by asked_at desc, id desc limit 50`,
    [staffId],
  );
  return rows as StoredExport[];
}

export type NewExport = Pick<StoredExport, 'id' | 'askedBy' | 'format' | 'question' | 'datasetVersion' | 'k'> & {
  readonly at: Instant;
};

/** @returns false when the asker has so many waiting or running already */
export async function queueExport(sql: Sql, job: NewExport, mostOpen: number): Promise<boolean> {
  await sql.query('select pg_advisory_xact_lock(7140048, hashtext($1))', [job.askedBy]);
  const { rowCount } = await sql.query(
    `insert into export_job (id, asked_by, asked_at, format, question, dataset_version, k, state)
     select $1, $2, $3, $4, $5, $6, $7, 'WAITING'
     where (select count(*) from export_job where asked_by = $2 and state in ('WAITING', 'RUNNING')) < $8`,
    [
      job.id,
      job.askedBy,
      formatInstant(job.at),
      job.format,
      JSON.stringify(job.question),
      job.datasetVersion,
      job.k,
      mostOpen,
    ],
  );
  return rowCount === 1;
}

/** Ends an export of somebody's that waits or runs. @returns whether there was one */
export async function cancelExportOf(sql: Sql, id: string, staffId: string, at: Instant): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update export_job set state = 'CANCELLED', finished_at = $3 where id = $1 and asked_by = $2 and state in ('WAITING', 'RUNNING')`,
    [id, staffId, formatInstant(at)],
  );
  if (rowCount === 1) await sql.query('delete from export_piece where export_id = $1', [id]);
  return rowCount === 1;
}

/** Takes a job up, anew if a process died over it: the same version gives the same file. @returns false when it is over */
export async function beginExport(sql: Sql, id: string, at: Instant): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update export_job set state = 'RUNNING', started_at = coalesce(started_at, $2), progress = 0, rows_written = 0
     where id = $1 and state in ('WAITING', 'RUNNING')`,
    [id, formatInstant(at)],
  );
  if (rowCount === 1) await sql.query('delete from export_piece where export_id = $1', [id]);
  return rowCount === 1;
}

/** Keeps a piece of the file. @returns false when somebody cancelled it in the meantime */
export async function keepPiece(
  sql: Sql,
  id: string,
  piece: { readonly place: number; readonly content: Buffer; readonly rows: number; readonly progress: number },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `with job as (update export_job set rows_written = $4, progress = $5 where id = $1 and state = 'RUNNING' returning id)
     insert into export_piece (export_id, place, content) select id, $2, $3 from job`,
    [id, piece.place, piece.content, piece.rows, piece.progress],
  );
  return rowCount === 1;
}

export interface FinishedExport {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

export async function finishExport(sql: Sql, id: string, end: FinishedExport): Promise<void> {
  await sql.query(
    `update export_job set state = 'DONE', progress = 1, rows_written = $2, bytes = $3, sha256 = $4, finished_at = $5, expires_at = $6
     where id = $1 and state = 'RUNNING'`,
    [id, end.rows, end.bytes, end.sha256, formatInstant(end.at), formatInstant(end.expiresAt)],
  );
}

export async function failExport(sql: Sql, id: string, at: Instant): Promise<void> {
  await sql.query(
    `update export_job set state = 'FAILED', finished_at = $2 where id = $1 and state in ('WAITING', 'RUNNING')`,
    [id, formatInstant(at)],
  );
  await sql.query('delete from export_piece where export_id = $1', [id]);
}

/** Lets go of files that are past their time. @returns how many */
export async function expireExports(sql: Sql, at: Instant): Promise<number> {
  const { rowCount } = await sql.query(
    `with over as (update export_job set state = 'EXPIRED' where state = 'DONE' and expires_at <= $1 returning id),
     gone as (delete from export_piece where export_id in (select id from over))
     select id from over`,
    [formatInstant(at)],
  );
  return rowCount ?? 0;
}

const EXPORT_LOCK = 7_140_049;

/** One process at a time makes files, and whoever dies over one is let go of with its connection. @returns null if another is at it */
export async function aloneExporting<T>(store: Pick<Store, 'pool'>, work: () => Promise<T>): Promise<T | null> {
  const holder = await store.pool.connect();
  let isBroken = true;
  try {
    const { rows } = await holder.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [EXPORT_LOCK]);
    const end = rows[0]?.got === true ? await work() : null;
    if (rows[0]?.got === true) await holder.query('select pg_advisory_unlock($1)', [EXPORT_LOCK]);
    isBroken = false;
    return end;
  } finally {
    // a connection in an unknown state is thrown away, and its lock with it
    holder.release(isBroken);
  }
}

/** Oldest first. */
export async function unfinishedExports(sql: Sql): Promise<readonly string[]> {
  const { rows } = await sql.query(
    `select id from export_job where state in ('WAITING', 'RUNNING') order by asked_at, id`,
  );
  return (rows as { id: string }[]).map(({ id }) => id);
}

/** One piece of a file after the other. */
export async function* exportPieces(sql: Sql, id: string): AsyncGenerator<Buffer> {
  for (let place = 0; ; place += 1) {
    const { rows } = await sql.query('select content from export_piece where export_id = $1 and place = $2', [
      id,
      place,
    ]);
    const [piece] = rows as { content: Buffer }[];
    if (piece === undefined) return;
    yield piece.content;
  }
}
