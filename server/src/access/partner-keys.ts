import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { type PartnerActor, SCOPES, type Scope, partnerActor } from './actor.js';

/**
 * Partner keys: `zm_<prefix>_<secret>`. The prefix finds the row; of the secret only its SHA-256 is stored, which is
 * enough for 256 random bits.
 */
export interface PartnerKeys {
  /** The partner behind a key; null when it is not known or no longer active. */
  find(key: string): Promise<PartnerActor | null>;
}

const KEY = /^zm_([a-z0-9]{4,16})_([A-Za-z0-9_-]{20,86})$/;
/** How long a key is believed without asking the database again: a revoked key dies within this. */
const BELIEVED_MS = 10_000;
const MOST_REMEMBERED = 1_000;

interface Remembered {
  readonly until: number;
  readonly hash: Buffer;
  readonly actor: PartnerActor | null;
}

interface PartnerRow {
  readonly id: string;
  readonly name: string;
  readonly key_hash: Buffer;
  readonly scopes: readonly string[];
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const isScope = (text: string): text is Scope => (SCOPES as readonly string[]).includes(text);

export function openPartnerKeys(pool: Pool): PartnerKeys {
  const remembered = new Map<string, Remembered>();
  return {
    async find(key) {
      const [, prefix, secret] = KEY.exec(key) ?? [];
      if (prefix === undefined || secret === undefined) return null;
      const hash = hashOf(secret);
      const known = remembered.get(prefix);
      if (known && known.until > performance.now() && timingSafeEqual(known.hash, hash)) return known.actor;
      const actor = await look(pool, prefix, hash);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(prefix, { until: performance.now() + BELIEVED_MS, hash, actor });
      return actor;
    },
  };
}

async function look(pool: Pool, prefix: string, hash: Buffer): Promise<PartnerActor | null> {
  const { rows } = await pool.query<PartnerRow>(
    'select id, name, key_hash, scopes from partner_client where key_prefix = $1 and active',
    [prefix],
  );
  const row = rows[0];
  if (!row || row.key_hash.length !== hash.length || !timingSafeEqual(row.key_hash, hash)) return null;
  return partnerActor({ id: row.id, name: row.name }, row.scopes.filter(isScope));
}

/** Makes a partner and its key; the key is shown once and never stored. A given key is for the demo and tests. */
export async function createPartner(
  pool: Pool,
  partner: { readonly name: string; readonly scopes: readonly Scope[]; readonly key?: string },
): Promise<{ readonly id: string; readonly key: string }> {
  const key = partner.key ?? `zm_${randomBytes(5).toString('hex')}_${randomBytes(32).toString('base64url')}`;
  const [, prefix, secret] = KEY.exec(key) ?? [];
  if (prefix === undefined || secret === undefined) throw new Error('not a partner key: zm_<prefix>_<secret>');
  const { rows } = await pool.query<{ id: string }>(
    `insert into partner_client (id, name, key_prefix, key_hash, scopes) values ($1, $2, $3, $4, $5)
     on conflict (key_prefix) do update set name = excluded.name, scopes = excluded.scopes returning id`,
    [uuidv7(), partner.name, prefix, hashOf(secret), [...partner.scopes]],
  );
  return { id: rows[0]?.id ?? '', key };
}
