import { fromEpochMs, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** A published maintenance of the service (维护窗口), and whether it was withdrawn. */
export interface Maintenance {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
  readonly publishedAt: Instant;
  readonly publishedBy: string;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnBecause: string | null;
}

interface MaintenanceRow {
  readonly id: string;
  readonly from: Date;
  readonly to: Date;
  readonly reason: string;
  readonly publishedAt: Date;
  readonly publishedBy: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBecause: string | null;
}

const COLUMNS = `w.id, w.starts_at as "from", w.ends_at as "to", w.reason, w.published_at as "publishedAt",
  u.name as "publishedBy", w.withdrawn_at as "withdrawnAt", w.withdrawn_because as "withdrawnBecause"`;
const FROM = 'maintenance_window w join staff_user u on u.id = w.published_by';

const toInstant = (date: Date): Instant => fromEpochMs(date.getTime());

const toMaintenance = (row: MaintenanceRow): Maintenance => ({
  ...row,
  from: toInstant(row.from),
  to: toInstant(row.to),
  publishedAt: toInstant(row.publishedAt),
  withdrawnAt: row.withdrawnAt === null ? null : toInstant(row.withdrawnAt),
});

/** A calendar of a month and a bit: nobody publishes hundreds ahead. */
const MOST_WINDOWS = 200;

/** Those that end after `after` and begin before `before`, also withdrawn ones, the earliest first. */
export async function listMaintenance(sql: Sql, after: Instant, before: Instant): Promise<readonly Maintenance[]> {
  const { rows } = await sql.query<MaintenanceRow>(
    `select ${COLUMNS} from ${FROM} where w.ends_at > $1 and w.starts_at < $2 order by w.starts_at, w.id limit $3`,
    [new Date(after), new Date(before), MOST_WINDOWS],
  );
  return rows.map(toMaintenance);
}

export async function findMaintenance(sql: Sql, id: string): Promise<Maintenance | null> {
  const { rows } = await sql.query<MaintenanceRow>(`select ${COLUMNS} from ${FROM} where w.id = $1`, [id]);
  return rows[0] ? toMaintenance(rows[0]) : null;
}

export interface NewMaintenance {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: string;
  readonly at: Instant;
  readonly by: string;
}

/** @returns false when another published one lies across it */
export async function insertMaintenance(sql: Sql, window: NewMaintenance): Promise<boolean> {
  const { rowCount } = await sql.query(
    `insert into maintenance_window (id, starts_at, ends_at, reason, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6) on conflict on constraint maintenance_apart do nothing`,
    [window.id, new Date(window.from), new Date(window.to), window.reason, new Date(window.at), window.by],
  );
  return rowCount === 1;
}

export interface MaintenanceWithdrawal {
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly because: string;
}

/** @returns false when there is no such window, it was withdrawn already, or it is over */
export async function withdrawMaintenanceRow(
  sql: Sql,
  { id, at, by, because }: MaintenanceWithdrawal,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update maintenance_window set withdrawn_at = $2, withdrawn_by = $3, withdrawn_because = $4
     where id = $1 and withdrawn_at is null and ends_at > $2`,
    [id, new Date(at), by, because],
  );
  return rowCount === 1;
}
