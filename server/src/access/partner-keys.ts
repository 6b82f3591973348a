import { timingSafeEqual } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import {
  type AnonymousActor,
  anonymous,
  type PartnerActor,
  partnerActor,
  type ProofMethod,
  type Scope,
  SCOPES,
} from './actor.js';
import { newKey, type PartnerSecret, readSecret } from './partner-secret.js';

/** Who is behind what a partner shows, asked from an address. */
export interface PartnerKeys {
  find(shown: string, address: string): Promise<PartnerActor | AnonymousActor>;
}

/** How long an answer is believed without asking the database again: a revoked key dies within this. */
const BELIEVED_MS = 10_000;
const MOST_REMEMBERED = 5_000;

interface Remembered {
  readonly until: number;
  readonly hash: Buffer;
  readonly found: Found | null;
}

/** A key or token that is right; whether it is good now and here is asked every time. */
interface Found {
  readonly actor: PartnerActor;
  readonly expiresAtMs: number | null;
  /** null: from anywhere. */
  readonly addresses: BlockList | null;
}

const UNKNOWN = anonymous('UNKNOWN_KEY');
const EXPIRED = anonymous('EXPIRED_KEY');
const ELSEWHERE = anonymous('ADDRESS_NOT_ALLOWED');

export function openPartnerKeys(pool: Pool): PartnerKeys {
  const remembered = new Map<string, Remembered>();
  const recall = async (secret: PartnerSecret): Promise<Found | null> => {
    const name = secret.kind === 'KEY' ? secret.prefix : secret.hash.toString('base64');
    const known = remembered.get(name);
    if (known && known.until > performance.now() && timingSafeEqual(known.hash, secret.hash)) return known.found;
    const found = await look(pool, secret);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(name, { until: performance.now() + BELIEVED_MS, hash: secret.hash, found });
    return found;
  };
  return {
    async find(shown, address) {
      const secret = readSecret(shown);
      const found = secret === null ? null : await recall(secret);
      if (found === null) return UNKNOWN;
      if (found.expiresAtMs !== null && found.expiresAtMs <= Date.now()) return EXPIRED;
      return found.addresses === null || isWithin(found.addresses, address) ? found.actor : ELSEWHERE;
    },
  };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly key_id: string;
  readonly hash: Buffer;
  readonly scopes: readonly string[];
  readonly purposes: readonly string[];
  readonly addresses: readonly string[];
  readonly budget: number | null;
  readonly proof_required: boolean;
  readonly expires_at: Date | null;
  readonly person_id: string | null;
  readonly method: ProofMethod | null;
  readonly firstToday?: boolean;
}

const CLIENT = `c.id, c.name, c.purposes, c.addresses::text[] as addresses, c.budget_per_minute as budget, c.proof_required`;
const BY_KEY = `select ${CLIENT}, k.id as key_id, k.hash, c.scopes, k.expires_at, null as person_id, null as method,
    k.last_used_on is distinct from current_date as "firstToday"
  from partner_key k join partner_client c on c.id = k.client_id
  where k.prefix = $1 and k.revoked_at is null and c.active`;
const BY_TOKEN = `select ${CLIENT}, t.key_id, t.hash, t.scopes, t.expires_at, t.person_id, t.method
  from partner_token t join partner_client c on c.id = t.client_id join partner_key k on k.id = t.key_id
  where t.hash = $1 and k.revoked_at is null and c.active`;

/** One write a day and key. Who asks is let in also while nothing can be written. */
const markUse = (pool: Pool, keyId: string): Promise<unknown> =>
  pool.query('update partner_key set last_used_on = current_date where id = $1', [keyId]).catch(() => undefined);

async function look(pool: Pool, secret: PartnerSecret): Promise<Found | null> {
  const { rows } =
    secret.kind === 'KEY'
      ? await pool.query<Row>(BY_KEY, [secret.prefix])
      : await pool.query<Row>(BY_TOKEN, [secret.hash]);
  const row = rows[0];
  if (!row || row.hash.length !== secret.hash.length || !timingSafeEqual(row.hash, secret.hash)) return null;
  if (row.firstToday) await markUse(pool, row.key_id);
  return {
    actor: toActor(row),
    expiresAtMs: row.expires_at?.getTime() ?? null,
    addresses: row.addresses.length === 0 ? null : blockListOf(row.addresses),
  };
}

const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

const toActor = (row: Row): PartnerActor =>
  partnerActor(
    {
      id: row.id,
      name: row.name,
      keyId: row.key_id,
      purposes: row.purposes,
      budgetPerMinute: row.budget,
      proofRequired: row.proof_required,
      actingFor: row.person_id !== null && row.method !== null ? { personId: row.person_id, method: row.method } : null,
    },
    row.scopes.filter(isScope),
  );

/** @param ranges as the database prints them: `203.0.113.0/24`, `2001:db8::/32` */
function blockListOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', bits = ''] = range.split('/');
    const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
    if (bits === '') list.addAddress(network, family);
    else list.addSubnet(network, Number(bits), family);
  }
  return list;
}

function isWithin(list: BlockList, address: string): boolean {
  // an IPv4 address that arrived on an IPv6 socket
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return list.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4');
}

export interface NewPartner {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly purposes?: readonly string[];
  /** A given key is for the demo and tests. */
  readonly key?: string;
}

/** Makes a partner with its first key, which is shown once and never stored; the demo's partner of this key is brought up to date. */
export async function createPartner(
  pool: Pool,
  partner: NewPartner,
): Promise<{ readonly id: string; readonly key: string }> {
  const key = partner.key ?? newKey();
  const secret = readSecret(key);
  if (secret?.kind !== 'KEY') throw new Error('not a partner key: zm_<prefix>_<secret>');
  const known = await pool.query<{ id: string }>('select client_id as id from partner_key where prefix = $1', [
    secret.prefix,
  ]);
  const id = known.rows[0]?.id ?? uuidv7();
  await pool.query(
    `insert into partner_client (id, name, scopes, purposes) values ($1, $2, $3, $4)
     on conflict (id) do update set name = excluded.name, scopes = excluded.scopes, purposes = excluded.purposes`,
    [id, partner.name, [...partner.scopes], [...(partner.purposes ?? [])]],
  );
  await pool.query(
    `insert into partner_key (id, client_id, prefix, hash) values ($1, $2, $3, $4) on conflict (prefix) do nothing`,
    [uuidv7(), id, secret.prefix, secret.hash],
  );
  return { id, key };
}
