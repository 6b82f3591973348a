import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import type { AuditRecord } from './audit-entry.js';
import { auditHash, GENESIS } from './audit-hash.js';

/** Held by whoever lengthens the chain, until it has committed: several processes make one chain. */
const CHAIN_LOCK = 7_140_010;

/** The last entry of the chain; seq 0 and the hash of nothing while there is none. */
export interface ChainHead {
  readonly seq: bigint;
  readonly hash: Buffer;
}

export async function chainHead(sql: Sql): Promise<ChainHead> {
  const { rows } = await sql.query<{ seq: string; hash: Buffer }>(
    'select seq, hash from audit_event order by seq desc limit 1',
  );
  const [row] = rows;
  return row ? { seq: BigInt(row.seq), hash: row.hash } : { seq: 0n, hash: GENESIS };
}

const INSERT = `insert into audit_event (seq, id, at, kind, actor_kind, actor_id, client_id, action, outcome, person_id,
    object_id, purpose, fields, reason, detail, request_id, hash)
  select e.seq, e.id, e.at, e.kind, e."actorKind", e."actorId", e."clientId", e.action, e.outcome, e."personId",
    e."objectId", e.purpose, e.fields, e.reason, e.detail, e."requestId", decode(e.hash, 'hex')
  from json_to_recordset($1::json) as e(seq bigint, id uuid, at timestamptz, kind text, "actorKind" text,
    "actorId" text, "clientId" text, action text, outcome text, "personId" uuid, "objectId" text, purpose text,
    fields text[], reason text, detail text, "requestId" text, hash text)`;

/**
 * Adds entries to the chain, in their order, all or none. An entry that is there already is left out: who hands over a
 * batch again because nobody answered loses nothing and doubles nothing.
 * @returns how many were added
 */
export async function appendAudit(store: Pick<Store, 'pool'>, records: readonly AuditRecord[]): Promise<number> {
  if (records.length === 0) return 0;
  return append(store, records).catch(async (error: unknown) => {
    if ((error as { readonly code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
    return append(store, records, knownIds);
  });
}

const UNIQUE_VIOLATION = '23505';

type Known = typeof knownIds;
/** Nearly every batch is new: looking each entry up would cost what inserting it does. */
const allNew: Known = () => Promise.resolve(new Set());

async function append(
  store: Pick<Store, 'pool'>,
  records: readonly AuditRecord[],
  leaveOut: Known = allNew,
): Promise<number> {
  return inTransaction(store, async (sql) => {
    await sql.query({ name: 'audit-lock', text: `select pg_advisory_xact_lock(${CHAIN_LOCK})` });
    const known = await leaveOut(sql, records);
    const head = await chainHead(sql);
    const rows = linked(
      head,
      records.filter(({ id }) => !known.has(id)),
    );
    if (rows.length > 0) await sql.query({ name: 'audit-insert', text: INSERT, values: [JSON.stringify(rows)] });
    return rows.length;
  });
}

async function knownIds(sql: Sql, records: readonly AuditRecord[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ id: string }>({
    name: 'audit-known',
    text: 'select id from audit_event where id = any($1::uuid[])',
    values: [records.map(({ id }) => id)],
  });
  return new Set(rows.map(({ id }) => id));
}

function linked({ seq, hash }: ChainHead, records: readonly AuditRecord[]): readonly object[] {
  let place = seq;
  let before = hash;
  return records.map((record) => {
    place += 1n;
    before = auditHash(before, place, record);
    return { ...record, seq: String(place), hash: before.toString('hex') };
  });
}
