import {
  formatInstant,
  fromEpochMs,
  parseAnyPolicy,
  type Instant,
  type NewPeriod,
  type PeriodPlan,
  type RunningEdition,
  type RunningPeriod,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { stopWorld } from '../status/world-lock.js';

/** When a version is in force, as known now (生效期). */
export interface CurrentPeriod extends RunningPeriod {
  /** Published by staff, not shipped with the software. */
  readonly isOurs: boolean;
}

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

/** Of two changes of periods one waits until the other is done; readers do not. Nobody is being judged from then on. */
export const lockPeriods = async (sql: Sql): Promise<void> => {
  await stopWorld(sql);
  await sql.query('lock table policy_period in share row exclusive mode');
};

/** Carries a plan out: what it closes is known to be otherwise from `at` on. */
export async function applyPeriodPlan(sql: Sql, { close, open }: PeriodPlan, at: Instant): Promise<void> {
  await closePeriods(sql, close, at);
  for (const period of open) await openPeriod(sql, period, at);
}

/** Every published version with the periods it has now, for the checks of a new one. */
export async function runningEditions(sql: Sql): Promise<readonly RunningEdition[]> {
  const periods = await currentPeriods(sql);
  const found = await sql.query(`select key, document from policy where state = 'PUBLISHED'`);
  return (found.rows as { key: string; document: string }[]).map(({ key, document }) => {
    const { id, version, kind, jurisdiction, supersedes } = parseAnyPolicy(JSON.parse(document));
    const own = periods.filter(({ policyKey }) => policyKey === key).map(({ from, to }) => ({ from, to }));
    return { id, version, kind, jurisdiction, supersedes, periods: own };
  });
}
