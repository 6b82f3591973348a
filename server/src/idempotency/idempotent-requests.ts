import type { Store } from '@zhengming/data';
import type { BeforeCommit } from '../app/cancellation.js';

/** Who asks for what under which key. */
export interface KeyedRequest {
  readonly client: string;
  readonly key: string;
  readonly hash: Buffer;
  readonly requestId: string;
}

export interface StoredAnswer {
  readonly status: number | null;
  readonly result: { readonly data?: Record<string, unknown> | null; readonly errors?: readonly unknown[] };
}

/** What becomes of a request with a key. */
export type Entry =
  | { readonly kind: 'RUN' }
  | { readonly kind: 'REPLAY'; readonly answer: StoredAnswer; readonly requestId: string }
  | { readonly kind: 'OTHER_REQUEST' | 'IN_USE' | 'ANSWER_LOST' };

interface Row {
  readonly request_hash: Buffer;
  readonly request_id: string;
  readonly answer: Buffer | null;
  readonly applied: boolean;
}

/** Longer than any operation may take: whoever has not answered by then has died. */
const LOCKED = '4 minutes';
const KEPT = '24 hours';

/**
 * Enters a request, or finds the one that had its key. Of twins that come at once exactly one runs; one that died before
 * it changed anything is done anew.
 */
export async function enterRequest({ pool, keyring }: Store, request: KeyedRequest): Promise<Entry> {
  await pool.query(
    'delete from idempotent_request where ctid in (select ctid from idempotent_request where expires_at < now() limit 20)',
  );
  const entered = await pool.query(
    `insert into idempotent_request as r (client, key, request_hash, request_id, locked_until, expires_at)
     values ($1, $2, $3, $4, now() + interval '${LOCKED}', now() + interval '${KEPT}')
     on conflict (client, key) do update set request_hash = excluded.request_hash, request_id = excluded.request_id,
       locked_until = excluded.locked_until, expires_at = excluded.expires_at, applied_at = null, answer = null
     where r.expires_at < now() or (r.answer is null and r.applied_at is null and r.locked_until < now()
       and r.request_hash = excluded.request_hash)`,
    [request.client, request.key, request.hash, request.requestId],
  );
  if (entered.rowCount === 1) return { kind: 'RUN' };
  const { rows } = await pool.query<Row>(
    `select request_hash, request_id, answer, applied_at is not null and locked_until < now() as applied
     from idempotent_request where client = $1 and key = $2`,
    [request.client, request.key],
  );
  const row = rows[0];
  // given up just now: its twin may try again at once
  if (!row) return { kind: 'IN_USE' };
  if (!row.request_hash.equals(request.hash)) return { kind: 'OTHER_REQUEST' };
  if (row.answer === null) return { kind: row.applied ? 'ANSWER_LOST' : 'IN_USE' };
  const answer = JSON.parse(keyring.decrypt(row.answer)) as StoredAnswer;
  return { kind: 'REPLAY', answer, requestId: row.request_id };
}

/** Says, inside the transaction that changes something, that the request was done. */
export const markApplied =
  (request: KeyedRequest): BeforeCommit =>
  (sql) =>
    sql.query('update idempotent_request set applied_at = now() where client = $1 and key = $2 and request_id = $3', [
      request.client,
      request.key,
      request.requestId,
    ]);

/** Keeps the answer for whoever asks again. */
export async function keepAnswer({ pool, keyring }: Store, request: KeyedRequest, answer: StoredAnswer): Promise<void> {
  await pool.query(
    'update idempotent_request set answer = $4 where client = $1 and key = $2 and request_id = $3 and answer is null',
    [request.client, request.key, request.requestId, keyring.encrypt(JSON.stringify(answer))],
  );
}

/** Frees the key of a request that failed. @returns false when something was changed before it did */
export async function giveUp({ pool }: Store, request: KeyedRequest): Promise<boolean> {
  const { rowCount } = await pool.query(
    `delete from idempotent_request where client = $1 and key = $2 and request_id = $3 and answer is null
     and applied_at is null`,
    [request.client, request.key, request.requestId],
  );
  return rowCount === 1;
}
