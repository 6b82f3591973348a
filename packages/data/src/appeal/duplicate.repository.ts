import { type EarlierAppeal, type Instant, fromEpochMs } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

interface Row extends Omit<EarlierAppeal, 'closedAt'> {
  readonly closedAt: Date | null;
}

/** The latest appeals of this person for this reason, for the duplicate check (查重). */
export async function earlierAppeals(sql: Sql, personId: string, reason: string): Promise<readonly EarlierAppeal[]> {
  const { rows } = await sql.query<Row>(
    `select id, number, state, closed_at as "closedAt" from appeal where person_id = $1 and reason = $2
     order by opened_at desc, id desc limit 20`,
    [personId, reason],
  );
  return rows.map((row) => ({ ...row, closedAt: instantOf(row.closedAt) }));
}

const instantOf = (value: Date | null): Instant | null => (value === null ? null : fromEpochMs(value.getTime()));

/** The appeal that goes on instead of a merged one; undefined when it was not merged. Locks nothing. */
export async function survivorOf(sql: Sql, appealId: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ id: string | null }>('select merged_into as id from appeal where id = $1', [
    appealId,
  ]);
  return rows[0]?.id ?? undefined;
}
