import { formatDay, type CalendarDay } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** Bucket n holds answers of up to 2^(n/2) ms: 1 ms to 92 s, each half as long again as the one before. */
export const LATENCY_BUCKETS = 34;

/** What one partner asked of one operation on one day (用量). */
export interface PartnerUsage {
  readonly clientId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly operation: string;
  readonly calls: number;
  readonly errors: number;
  /** Not let in, or out of budget. */
  readonly refused: number;
  readonly cost: number;
  readonly buckets: readonly number[];
}

/** Adds what a process counted to what is there, with one statement. */
export async function addUsage(sql: Sql, rows: readonly PartnerUsage[]): Promise<void> {
  if (rows.length === 0) return;
  // in one order, so that two processes never wait crosswise
  const sorted = [...rows].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  await sql.query(
    `insert into partner_usage as u (client_id, day, operation, calls, errors, refused, cost, buckets)
     select g."clientId", g.day, g.operation, g.calls, g.errors, g.refused, g.cost, g.buckets
     from jsonb_to_recordset($1::jsonb) as g ("clientId" uuid, day date, operation text, calls bigint, errors bigint,
       refused bigint, cost bigint, buckets bigint[])
     on conflict (client_id, day, operation) do update set calls = u.calls + excluded.calls,
       errors = u.errors + excluded.errors, refused = u.refused + excluded.refused, cost = u.cost + excluded.cost,
       buckets = (select array_agg(coalesce(b.had, 0) + coalesce(b.new, 0) order by b.n)
         from unnest(u.buckets, excluded.buckets) with ordinality as b (had, new, n))`,
    [JSON.stringify(sorted)],
  );
}

const keyOf = ({ clientId, day, operation }: PartnerUsage): string => `${clientId} ${day} ${operation}`;

type Row = Omit<PartnerUsage, 'calls' | 'errors' | 'refused' | 'cost' | 'buckets'> & {
  readonly [name in 'calls' | 'errors' | 'refused' | 'cost']: string;
} & { readonly buckets: readonly string[] };

const MOST_ROWS = 5_000;

/** The usage of a partner from a day on, latest first. */
export async function readUsage(sql: Sql, clientId: string, from: CalendarDay): Promise<readonly PartnerUsage[]> {
  const { rows } = await sql.query<Row>(
    `select client_id as "clientId", day::text, operation, calls, errors, refused, cost, buckets from partner_usage
     where client_id = $1 and day >= $2::date order by day desc, calls desc, operation limit ${MOST_ROWS}`,
    [clientId, formatDay(from)],
  );
  return rows.map(({ calls, errors, refused, cost, buckets, ...row }) => ({
    ...row,
    calls: Number(calls),
    errors: Number(errors),
    refused: Number(refused),
    cost: Number(cost),
    buckets: buckets.map(Number),
  }));
}

/** Milliseconds within which this share of the answers came; null: there were none. */
export function quantileOf(buckets: readonly number[], share: number): number | null {
  const all = buckets.reduce((sum, n) => sum + n, 0);
  if (all === 0) return null;
  let seen = 0;
  const found = buckets.findIndex((n) => (seen += n) >= share * all);
  return Math.round(2 ** (found / 2));
}

export const bucketOf = (milliseconds: number): number =>
  Math.min(LATENCY_BUCKETS - 1, Math.max(0, Math.ceil(2 * Math.log2(Math.max(1, milliseconds)))));

/** Figures are kept for 13 months, so that a month can be held against the one a year before. */
export async function forgetUsage(sql: Sql, before: CalendarDay): Promise<number> {
  const gone = await sql.query('delete from partner_usage where day < $1::date', [formatDay(before)]);
  return gone.rowCount ?? 0;
}
