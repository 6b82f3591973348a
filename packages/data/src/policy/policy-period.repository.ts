import { formatInstant, fromEpochMs, type DivisionCode, type Instant, type PolicyKind } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** When a version is in force, as known now (生效期). */
export interface CurrentPeriod {
  readonly id: string;
  readonly policyKey: string;
  readonly policyId: string;
  readonly kind: PolicyKind;
  readonly jurisdiction: DivisionCode;
  /** Published by staff, not shipped with the software. */
  readonly isOurs: boolean;
  readonly from: Instant;
  readonly to: Instant | null;
}

/** A period to be. */
export type NewPeriod = Pick<CurrentPeriod, 'policyKey' | 'kind' | 'jurisdiction' | 'from' | 'to'>;

const EPOCH_MS = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

/** Every period that is known now and not superseded, the earliest first. */
export async function currentPeriods(sql: Sql): Promise<readonly CurrentPeriod[]> {
  const found = await sql.query(
    `select e.id, e.policy_key as "policyKey", p.id as "policyId", e.kind, e.jurisdiction, p.author_id is not null as "isOurs",
       ${EPOCH_MS('e.valid_from')} as "from", ${EPOCH_MS('e.valid_to')} as "to"
     from policy_period e join policy p on p.key = e.policy_key where e.known_to is null order by e.valid_from, e.kind`,
  );
  return (found.rows as (Omit<CurrentPeriod, 'from' | 'to'> & { from: string; to: string | null })[]).map((row) => ({
    ...row,
    from: fromEpochMs(Number(row.from)),
    to: row.to === null ? null : fromEpochMs(Number(row.to)),
  }));
}

/** From `at` on we know better: these periods are no longer what is or will be. They stay on record as what was known. */
export async function closePeriods(sql: Sql, ids: readonly string[], at: Instant): Promise<void> {
  await sql.query(
    'update policy_period set known_to = greatest($2::timestamptz, known_from) where id = any($1::uuid[]) and known_to is null',
    [ids, formatInstant(at)],
  );
}

/** Puts a published version in force for a period, known from `at` on. */
export async function openPeriod(sql: Sql, period: NewPeriod, at: Instant): Promise<void> {
  await sql.query(
    `insert into policy_period (id, policy_key, kind, jurisdiction, valid_from, valid_to, known_from)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      uuidv7(),
      period.policyKey,
      period.kind,
      period.jurisdiction,
      formatInstant(period.from),
      period.to === null ? null : formatInstant(period.to),
      formatInstant(at),
    ],
  );
}
