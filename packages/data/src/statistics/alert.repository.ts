import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface StoredAlert {
  readonly id: string;
  readonly kind: 'OVERTURN_RATE' | 'INSTITUTION_LAG';
  readonly subject: string;
  /** Name of the institution; null for rules. */
  readonly name: string | null;
  readonly value: number;
  readonly usual: number;
  readonly cases: number;
  readonly raisedAt: Date;
  readonly closedAt: Date | null;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly note: string | null;
}

const SELECT = `select a.id, a.kind, a.subject, i.name, a.value, a.usual, a.cases::float8 as cases, a.raised_at as "raisedAt",
    a.closed_at as "closedAt", a.acknowledged_at as "acknowledgedAt", s.name as "acknowledgedBy", a.note
  from analyst_alert a left join institution i on a.kind = 'INSTITUTION_LAG' and i.id::text = a.subject
  left join staff_user s on s.id = a.acknowledged_by`;

/** Latest first. @param open true: those that are not over, false: those that are */
export async function alerts(sql: Sql, open: boolean | null): Promise<readonly StoredAlert[]> {
  const { rows } = await sql.query(
    `${SELECT} where $1::boolean is null or (a.closed_at is null) = $1 order by a.raised_at desc, a.id desc limit 200`,
    [open],
  );
  return rows as StoredAlert[];
}

export async function findAlert(sql: Sql, id: string): Promise<StoredAlert | null> {
  const { rows } = await sql.query(`${SELECT} where a.id = $1`, [id]);
  return (rows[0] as StoredAlert | undefined) ?? null;
}

/** @returns false when somebody had taken note before */
export async function acknowledge(
  sql: Sql,
  alert: { readonly id: string; readonly by: string; readonly note: string | null; readonly at: Instant },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update analyst_alert set acknowledged_at = $2, acknowledged_by = $3, note = $4 where id = $1 and acknowledged_at is null`,
    [alert.id, formatInstant(alert.at), alert.by, alert.note],
  );
  return rowCount === 1;
}
