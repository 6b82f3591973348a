import type { Instant } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { Sql } from '../orm/transaction.js';
import type { AnchorKeys } from './anchor-keys.js';
import { chainHead } from './append-audit.js';
import type { BrokenLink, ChainRange } from './verify-audit.js';

/** The head of the chain at an instant, signed: what lies outside the database cannot be taken back with it. */
export interface AuditAnchor {
  readonly seq: bigint;
  /** RFC 3339 in UTC with milliseconds. */
  readonly at: string;
  readonly hash: Buffer;
  readonly keyId: string;
  readonly signature: Buffer;
}

const signedText = ({ seq, at, hash }: Pick<AuditAnchor, 'seq' | 'at' | 'hash'>): string =>
  `zhengming-audit-anchor 1 ${seq} ${at} ${hash.toString('hex')}`;

/** One line for logs, files and paper. */
export const anchorLine = (anchor: AuditAnchor): string =>
  `${signedText(anchor)} ${anchor.keyId} ${anchor.signature.toString('base64')}`;

const LINE =
  /zhengming-audit-anchor 1 (\d{1,19}) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([0-9a-f]{64}) ([\w-]{1,32}) ([A-Za-z0-9+/]{86}==)/g;

/** Every anchor in a text, whatever stands around it: a log file will do. */
export function anchorsIn(text: string): readonly AuditAnchor[] {
  return [...text.matchAll(LINE)].map(([, seq = '', at = '', hash = '', keyId = '', signature = '']) => ({
    seq: BigInt(seq),
    at,
    hash: Buffer.from(hash, 'hex'),
    keyId,
    signature: Buffer.from(signature, 'base64'),
  }));
}

/** Signs the present head and stores it. @returns null while the chain is empty or its head is signed already */
export async function anchorChain(
  { pool }: Pick<Store, 'pool'>,
  keys: AnchorKeys,
  at: Instant,
): Promise<AuditAnchor | null> {
  const head = await chainHead(pool);
  if (head.seq === 0n) return null;
  const unsigned = { ...head, at: new Date(at).toISOString() };
  const anchor = { ...unsigned, keyId: keys.currentKeyId, signature: keys.sign(signedText(unsigned)) };
  const { rowCount } = await pool.query(
    'insert into audit_anchor (seq, at, hash, key_id, signature) values ($1, $2, $3, $4, $5) on conflict do nothing',
    [String(anchor.seq), anchor.at, anchor.hash, anchor.keyId, anchor.signature],
  );
  return rowCount === 0 ? null : anchor;
}

export async function storedAnchors(sql: Sql): Promise<readonly AuditAnchor[]> {
  const { rows } = await sql.query<Omit<AuditAnchor, 'seq' | 'at'> & { readonly seq: string; readonly at: Date }>(
    'select seq, at, hash, key_id as "keyId", signature from audit_anchor order by seq',
  );
  return rows.map((row) => ({ ...row, seq: BigInt(row.seq), at: row.at.toISOString() }));
}

/** Compares the chain with heads that were signed. @returns the first that does not fit */
export async function brokenAnchor(
  sql: Sql,
  keys: AnchorKeys,
  anchors: readonly AuditAnchor[],
  { from = 1n, to }: ChainRange = {},
): Promise<BrokenLink | null> {
  const inRange = anchors.filter(({ seq }) => seq >= from && (to === undefined || seq <= to));
  const { rows } = await sql.query<{ seq: string; hash: Buffer }>(
    'select seq, hash from audit_event where seq = any($1::bigint[])',
    [inRange.map(({ seq }) => String(seq))],
  );
  const stored = new Map(rows.map(({ seq, hash }) => [seq, hash]));
  for (const anchor of inRange.toSorted((a, b) => (a.seq < b.seq ? -1 : 1))) {
    const { seq, keyId, signature } = anchor;
    if (!keys.verifies(keyId, signedText(anchor), signature)) return { seq, problem: 'FORGED_ANCHOR' };
    const hash = stored.get(String(seq));
    if (hash === undefined) return { seq, problem: 'CUT_OFF' };
    if (!hash.equals(anchor.hash)) return { seq, problem: 'REWRITTEN' };
  }
  return null;
}
