import type { Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** A key of a partner as administrators see it; of the secret nothing. */
export interface PartnerKeyRow {
  readonly id: string;
  readonly prefix: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  /** `YYYY-MM-DD`; null: never */
  readonly lastUsedOn: string | null;
}

/** What a partner may do, and from where. */
export interface PartnerRights {
  readonly name: string;
  readonly contact: string | null;
  readonly scopes: readonly string[];
  readonly purposes: readonly string[];
  /** CIDR ranges; none: from anywhere. */
  readonly addresses: readonly string[];
  /** Points in a minute; null: as everybody. */
  readonly budgetPerMinute: number | null;
  readonly proofRequired: boolean;
  /** JWK set as JSON text; null: none registered. */
  readonly proofKeys: string | null;
}

export interface Partner extends PartnerRights {
  readonly id: string;
  readonly active: boolean;
  readonly registeredOnly: boolean;
  readonly createdAt: string;
  readonly keys: readonly PartnerKeyRow[];
}

const KEYS = `(select coalesce(json_agg(one), '[]') from (
  select k.id, k.prefix, k.created_at as "createdAt", k.expires_at as "expiresAt", k.revoked_at as "revokedAt",
    k.last_used_on as "lastUsedOn" from partner_key k where k.client_id = c.id order by k.created_at desc limit 50) as one)`;
const COLUMNS = `c.id, c.name, c.contact, c.scopes, c.purposes, c.addresses::text[] as addresses,
  c.budget_per_minute as "budgetPerMinute", c.proof_required as "proofRequired", c.proof_keys::text as "proofKeys", c.active,
  c.registered_only as "registeredOnly", c.created_at as "createdAt", ${KEYS} as keys`;
const MOST_PARTNERS = 1_000;

const read = async (sql: Sql, condition: string, values: readonly unknown[]): Promise<readonly Partner[]> => {
  const { rows } = await sql.query(
    `select to_json(one) as partner from (select ${COLUMNS} from partner_client c ${condition}) as one`,
    [...values],
  );
  return (rows as { readonly partner: Partner }[]).map(({ partner }) => partner);
};

/** Every partner, those at work first, by name. */
export const listPartners = (sql: Sql): Promise<readonly Partner[]> =>
  read(sql, `order by c.active desc, c.name, c.id limit ${MOST_PARTNERS}`, []);

export const findPartner = async (sql: Sql, id: string): Promise<Partner | null> =>
  (await read(sql, 'where c.id = $1', [id]))[0] ?? null;

/** Writes a partner down, new or with other rights. */
export async function writePartner(sql: Sql, id: string, rights: PartnerRights): Promise<void> {
  await sql.query(
    `insert into partner_client (id, name, contact, scopes, purposes, addresses, budget_per_minute, proof_required, proof_keys)
     values ($1, $2, $3, $4, $5, $6::cidr[], $7, $8, $9)
     on conflict (id) do update set name = excluded.name, contact = excluded.contact, scopes = excluded.scopes,
       purposes = excluded.purposes, addresses = excluded.addresses, budget_per_minute = excluded.budget_per_minute,
       proof_required = excluded.proof_required, proof_keys = excluded.proof_keys`,
    [
      id,
      rights.name,
      rights.contact,
      [...rights.scopes],
      [...rights.purposes],
      [...rights.addresses],
      rights.budgetPerMinute,
      rights.proofRequired,
      rights.proofKeys,
    ],
  );
}

/** Takes a partner out or back in; tokens given out before are worth nothing. */
export async function setPartnerActive(sql: Sql, id: string, active: boolean): Promise<void> {
  await sql.query(
    `update partner_client set active = $2, deactivated_at = case when $2 then null else now() end where id = $1`,
    [id, active],
  );
  await sql.query('delete from partner_token where client_id = $1', [id]);
}

export interface NewPartnerKey {
  readonly clientId: string;
  readonly prefix: string;
  /** SHA-256 of the secret. */
  readonly hash: Buffer;
  readonly createdBy: string | null;
  readonly expiresAt: Instant | null;
}

export async function insertPartnerKey(sql: Sql, key: NewPartnerKey): Promise<void> {
  await sql.query(
    `insert into partner_key (id, client_id, prefix, hash, created_by, expires_at) values ($1, $2, $3, $4, $5, $6)`,
    [
      uuidv7(),
      key.clientId,
      key.prefix,
      key.hash,
      key.createdBy,
      key.expiresAt === null ? null : new Date(key.expiresAt),
    ],
  );
}

/** Lets the keys of a partner that are good end at an instant at the latest, but for the newest. @returns how many */
export async function endOlderKeys(sql: Sql, clientId: string, at: Instant): Promise<number> {
  const { rowCount } = await sql.query(
    `update partner_key set expires_at = $2
     where client_id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
       and id <> (select id from partner_key where client_id = $1 order by id desc limit 1)`,
    [clientId, new Date(at)],
  );
  return rowCount ?? 0;
}

/** Takes a key back at once, with the tokens it got. @returns whose it was; null when there is none */
export async function revokePartnerKey(sql: Sql, keyId: string): Promise<string | null> {
  const { rows } = await sql.query(
    `update partner_key set revoked_at = coalesce(revoked_at, now()) where id = $1 returning client_id as "clientId"`,
    [keyId],
  );
  await sql.query('delete from partner_token where key_id = $1', [keyId]);
  return (rows[0] as { readonly clientId: string } | undefined)?.clientId ?? null;
}
