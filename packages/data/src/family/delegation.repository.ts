import {
  type BindingChannel,
  type Consent,
  type DelegationPurpose,
  formatInstant,
  fromEpochMs,
  type Instant,
  type Relation,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface NewDelegation {
  readonly id: string;
  readonly subjectId: string;
  readonly holderId: string;
  readonly relation: Relation;
  readonly purposes: readonly DelegationPurpose[];
  readonly consent: Consent;
  /** null: registered at the desk, and no card of any account. */
  readonly card: { readonly channel: BindingChannel; readonly accountIndex: Buffer; readonly slots: number } | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly at: Instant;
  readonly staffId: string | null;
  readonly partnerId: string | null;
}

export type NewDelegationOutcome = 'CREATED' | 'ACCOUNT_FULL' | 'EXISTS';

/**
 * Writes a delegation down. A card takes a free slot of its account: however many are asked for at once, an account never
 * has more than the policy gives it, and the index over slots keeps that against everybody. Call inside a transaction.
 */
export async function insertDelegation(sql: Sql, given: NewDelegation): Promise<NewDelegationOutcome> {
  const at = formatInstant(given.at);
  const { card } = given;
  if (card !== null)
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 7140040))', [
      `${card.channel}:${card.accountIndex.toString('hex')}`,
    ]);
  await sql.query(
    `update delegation set ended_at = valid_to, ended_by = 'EXPIRY' where ended_at is null and valid_to <= $1
       and ((person_id = $2 and holder_id = $3) or (channel = $4 and account_index = $5))`,
    [at, given.subjectId, given.holderId, card?.channel ?? null, card?.accountIndex ?? null],
  );
  const exists = await sql.query(
    `select from delegation where person_id = $1 and holder_id = $2 and ended_at is null and coalesce(channel, '') = $3`,
    [given.subjectId, given.holderId, card?.channel ?? ''],
  );
  if ((exists.rowCount ?? 0) > 0) return 'EXISTS';
  const slot = card === null ? null : await freeSlot(sql, card);
  if (card !== null && slot === null) return 'ACCOUNT_FULL';
  const { rowCount } = await sql.query(
    `insert into delegation (person_id, id, holder_id, relation, purposes, consent, channel, account_index, slot, valid_from,
       valid_to, registered_at, registered_by_staff, registered_by_partner)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      given.subjectId,
      given.id,
      given.holderId,
      given.relation,
      given.purposes,
      given.consent,
      card?.channel ?? null,
      card?.accountIndex ?? null,
      slot,
      formatInstant(given.from),
      formatInstant(given.to),
      at,
      given.staffId,
      given.partnerId,
    ],
  );
  return rowCount === 1 ? 'CREATED' : 'EXISTS';
}

/** The lowest slot nobody has; null when as many cards are there as the policy allows, wherever they lie. */
async function freeSlot(
  sql: Sql,
  { channel, accountIndex, slots }: NonNullable<NewDelegation['card']>,
): Promise<number | null> {
  const { rows } = await sql.query(
    `with taken as (select slot from delegation where channel = $1 and account_index = $2 and ended_at is null)
     select min(s)::int as slot from generate_series(1, $3::int) s
     where s not in (select slot from taken) and (select count(*) from taken) < $3::int`,
    [channel, accountIndex, slots],
  );
  return (rows[0] as { readonly slot: number | null } | undefined)?.slot ?? null;
}

export interface Delegation {
  readonly id: string;
  readonly subjectId: string;
  readonly holderId: string;
  readonly purposes: readonly DelegationPurpose[];
  readonly channel: BindingChannel | null;
  readonly accountIndex: Buffer | null;
  readonly from: Instant;
  readonly to: Instant;
  readonly endedAt: Instant | null;
}

interface Row extends Omit<Delegation, 'from' | 'to' | 'endedAt'> {
  readonly from: Date;
  readonly to: Date;
  readonly endedAt: Date | null;
}

/** A delegation, locked until the transaction ends. */
export async function lockDelegation(sql: Sql, id: string): Promise<Delegation | null> {
  const { rows } = await sql.query(
    `select id, person_id as "subjectId", holder_id as "holderId", purposes, channel, account_index as "accountIndex",
       valid_from as "from", valid_to as "to", ended_at as "endedAt" from delegation where id = $1 for update`,
    [id],
  );
  const row = rows[0] as Row | undefined;
  if (row === undefined) return null;
  return {
    ...row,
    from: fromEpochMs(row.from.getTime()),
    to: fromEpochMs(row.to.getTime()),
    endedAt: row.endedAt === null ? null : fromEpochMs(row.endedAt.getTime()),
  };
}

export interface DelegationEnd {
  readonly by: 'SUBJECT' | 'HOLDER' | 'STAFF';
  readonly reason: string | null;
  readonly at: Instant;
}

/** @returns false when it had ended already */
export async function endDelegation(sql: Sql, id: string, { by, reason, at }: DelegationEnd): Promise<boolean> {
  const { rowCount } = await sql.query(
    'update delegation set ended_at = $2, ended_by = $3, end_reason = $4 where id = $1 and ended_at is null',
    [id, formatInstant(at), by, reason],
  );
  return rowCount === 1;
}

export interface DelegationUse {
  readonly id: string;
  readonly subjectId: string;
  readonly delegationId: string;
  readonly purpose: DelegationPurpose;
  readonly partnerId: string;
  readonly at: Instant;
}

export const insertDelegationUse = (sql: Sql, use: DelegationUse): Promise<unknown> =>
  sql.query(
    'insert into delegation_use (person_id, id, delegation_id, at, purpose, partner_id) values ($1, $2, $3, $4, $5, $6)',
    [use.subjectId, use.id, use.delegationId, formatInstant(use.at), use.purpose, use.partnerId],
  );

/** Look-ups through a delegation since an instant. */
export async function usesSince(sql: Sql, { subjectId, id }: Delegation, since: Instant): Promise<number> {
  const { rows } = await sql.query(
    'select count(*)::int as uses from delegation_use where person_id = $1 and delegation_id = $2 and at > $3',
    [subjectId, id, formatInstant(since)],
  );
  return (rows[0] as { readonly uses: number }).uses;
}
