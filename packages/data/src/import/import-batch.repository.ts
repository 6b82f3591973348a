import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { RowOutcome } from './applied-rows.js';

/** Kinds of facts that come as files or streams. */
export const IMPORT_KINDS = ['TESTS', 'VACCINATIONS', 'STAYS', 'BINDINGS'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** INTERRUPTED: the process that took it in ended before it did; what was taken is kept, the rest is to be sent again. */
export type ImportState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'INTERRUPTED';

export interface NewImportBatch {
  readonly id: string;
  readonly kind: ImportKind;
  /** Who sends it, in words. */
  readonly source: string;
  readonly fileName: string;
  readonly codeSystem: string | null;
  readonly contentHash: Buffer;
  readonly receivedAt: Instant;
  readonly staffId: string | null;
  readonly clientId: string | null;
}

export async function openImportBatch(sql: Sql, batch: NewImportBatch): Promise<void> {
  await sql.query(
    `insert into import_batch (id, kind, source, file_name, content_hash, received_at, received_by, client_id, code_system, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'WAITING')`,
    [
      batch.id,
      batch.kind,
      batch.source,
      batch.fileName,
      batch.contentHash,
      formatInstant(batch.receivedAt),
      batch.staffId,
      batch.clientId,
      batch.codeSystem,
    ],
  );
}

/** Rows beyond this are counted and not listed one by one: a file that is wrong throughout is wrong in one way. */
const MOST_LISTED = 100_000;

/** Counts rows that were taken in, in the transaction that took them, and lists those that were not. */
export async function countRows(sql: Sql, batchId: string, outcomes: readonly RowOutcome[]): Promise<void> {
  const count = (wanted: RowOutcome['outcome']): number => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const rejected = outcomes.filter(({ problem }) => problem !== null);
  await sql.query(
    `with counted as (
       update import_batch set state = 'RUNNING', moved_at = now(), lines = lines + $2, accepted = accepted + $3, changed = changed + $4,
         duplicates = duplicates + $5, rejected = rejected + $6 where id = $1 returning rejected
     )
     insert into import_reject (batch_id, line, code, field)
     select $1, r.line, r.code, r.field from unnest($7::int[], $8::text[], $9::text[]) as r (line, code, field), counted c
     where c.rejected - $6 < ${MOST_LISTED} on conflict do nothing`,
    [
      batchId,
      outcomes.length,
      count('ACCEPTED'),
      count('CHANGED'),
      count('DUPLICATE'),
      rejected.length,
      rejected.map(({ line }) => line),
      rejected.map(({ problem }) => problem?.code),
      rejected.map(({ problem }) => problem?.field),
    ],
  );
}

export async function endImportBatch(
  sql: Sql,
  id: string,
  end: { readonly state: 'DONE' | 'FAILED' | 'INTERRUPTED'; readonly error: string | null; readonly at: Instant },
): Promise<void> {
  await sql.query('update import_batch set state = $2, error = $3, finished_at = $4 where id = $1', [
    id,
    end.state,
    end.error,
    formatInstant(end.at),
  ]);
}

/** Longer than the largest chunk takes. */
const GONE_AFTER = '15 minutes';

/** Deliveries whose process ended before they did. @returns how many */
export async function interruptImports(sql: Sql, at: Instant): Promise<number> {
  const ended = await sql.query(
    `update import_batch set state = 'INTERRUPTED', finished_at = $1, error = 'PROCESS_ENDED'
     where state in ('WAITING', 'RUNNING') and moved_at < now() - interval '${GONE_AFTER}'`,
    [formatInstant(at)],
  );
  return ended.rowCount ?? 0;
}

/** A delivery that waits for others says so: it is not gone. */
export async function keepWaiting(sql: Sql, id: string): Promise<void> {
  await sql.query('update import_batch set moved_at = now() where id = $1', [id]);
}

/** How a delivery stands. */
export interface ImportBatch {
  readonly id: string;
  readonly kind: ImportKind;
  readonly state: ImportState;
  readonly source: string;
  readonly fileName: string;
  readonly receivedAt: Date;
  readonly finishedAt: Date | null;
  readonly lines: number;
  readonly accepted: number;
  readonly changed: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly error: string | null;
}

const COLUMNS = `id, kind, state, source, file_name as "fileName", received_at as "receivedAt", finished_at as "finishedAt",
  lines, accepted, changed, duplicates, rejected, error`;

/** @param clientId only a delivery of this partner; null: anybody's */
export async function findImportBatch(sql: Sql, id: string, clientId: string | null): Promise<ImportBatch | null> {
  const found = await sql.query(
    `select ${COLUMNS} from import_batch where id = $1 and kind <> 'AREAS' and ($2::uuid is null or client_id = $2)`,
    [id, clientId],
  );
  return (found.rows[0] as ImportBatch | undefined) ?? null;
}

export interface ImportReject {
  readonly line: number;
  readonly code: string;
  readonly field: string;
}

/** Rows that were not taken, in the order of the file. */
export async function importRejects(
  sql: Sql,
  id: string,
  afterLine: number,
  most: number,
): Promise<readonly ImportReject[]> {
  const found = await sql.query(
    'select line, code, field from import_reject where batch_id = $1 and line > $2 order by line limit $3',
    [id, afterLine, most],
  );
  return found.rows as ImportReject[];
}
