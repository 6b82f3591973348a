import type { Sql } from '../orm/transaction.js';
import type { AuditRecord } from './audit-entry.js';
import { auditHash, GENESIS } from './audit-hash.js';

/** What is wrong with the chain where it first breaks. */
export type ChainProblem =
  /** The content does not fit its hash, or the entry before it was exchanged. */
  | 'CHANGED'
  /** An entry is not there. */
  | 'MISSING'
  /** A signed head names an entry that is no longer there: the tail was cut off. */
  | 'CUT_OFF'
  /** A signed head has another hash: the chain was made anew. */
  | 'REWRITTEN'
  /** A signed head is not signed by us. */
  | 'FORGED_ANCHOR';

export interface BrokenLink {
  readonly seq: bigint;
  readonly problem: ChainProblem;
}

export interface ChainReport {
  readonly checked: number;
  readonly last: bigint;
  readonly broken: BrokenLink | null;
}

export interface ChainRange {
  readonly from?: bigint;
  readonly to?: bigint;
  readonly onProgress?: (checked: number) => void;
  readonly signal?: AbortSignal;
}

interface StoredRow extends AuditRecord {
  readonly seq: string;
  readonly hash: Buffer;
}

const PAGE = 5_000;

/** Every column as the hash covers it; a time to the microsecond, texts as they stand. */
const ROWS = `select seq, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, kind,
    actor_kind as "actorKind", actor_id as "actorId", client_id as "clientId", action, outcome, person_id as "personId",
    object_id as "objectId", purpose, fields, reason, detail, request_id as "requestId", hash
  from audit_event where seq > $1 and seq <= $2 order by seq limit ${PAGE}`;

const MOST = 9_223_372_036_854_775_807n;

/** Goes along the chain and stops at the first entry that does not fit. Of a range, the entry before it is believed. */
export async function verifyChain(
  sql: Sql,
  { from = 1n, to = MOST, onProgress, signal }: ChainRange = {},
): Promise<ChainReport> {
  let seq = from - 1n;
  let before = await hashAt(sql, seq);
  if (before === null) return { checked: 0, last: seq, broken: { seq, problem: 'MISSING' } };
  let checked = 0;
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await sql.query<StoredRow>({
      name: 'audit-verify',
      text: ROWS,
      values: [String(seq), String(to)],
    });
    for (const row of rows) {
      if (BigInt(row.seq) !== seq + 1n) return { checked, last: seq, broken: { seq: seq + 1n, problem: 'MISSING' } };
      seq += 1n;
      if (!auditHash(before, seq, row).equals(row.hash))
        return { checked, last: seq, broken: { seq, problem: 'CHANGED' } };
      before = row.hash;
      checked += 1;
    }
    onProgress?.(checked);
    if (rows.length < PAGE) return { checked, last: seq, broken: null };
  }
}

/** The hash an entry goes on from; null when the entry before it is not there. */
async function hashAt(sql: Sql, seq: bigint): Promise<Buffer | null> {
  if (seq === 0n) return GENESIS;
  const { rows } = await sql.query<{ hash: Buffer }>('select hash from audit_event where seq = $1', [String(seq)]);
  return rows[0]?.hash ?? null;
}
