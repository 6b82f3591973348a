import type { DivisionCode, StaffRole } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** A member of staff as administrators see them; nothing secret. */
export interface StaffAccount {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly StaffRole[];
  /** Divisions whose people they may see; empty: everybody's. */
  readonly jurisdictions: readonly DivisionCode[];
  /** In whose portal they work, and its name. */
  readonly partnerId: string | null;
  readonly partnerName: string | null;
  readonly active: boolean;
  readonly hasSecondFactor: boolean;
  readonly signsInBySso: boolean;
  readonly createdAt: Date;
  readonly lastSignInAt: Date | null;
  readonly openSessions: number;
  /** Until when the open invitation can be used. */
  readonly invitedUntil: Date | null;
}

const COLUMNS = `u.id, u.username, u.name as "displayName", u.roles, u.jurisdictions, u.active,
  u.partner_id as "partnerId", (select c.name from partner_client c where c.id = u.partner_id) as "partnerName",
  u.two_factor_enabled as "hasSecondFactor", u.created_at as "createdAt",
  exists (select 1 from staff_account a where a.user_id = u.id and a.provider_id <> 'credential') as "signsInBySso",
  (select max(s.created_at) from staff_session s where s.user_id = u.id) as "lastSignInAt",
  (select count(*)::int from staff_session s where s.user_id = u.id and s.expires_at > now()) as "openSessions",
  (select i.expires_at from staff_invitation i
    where i.user_id = u.id and i.used_at is null and i.revoked_at is null) as "invitedUntil"`;

const MOST_STAFF = 2_000;

/** Everybody who works here or did; those who do first, by name. */
export async function listStaff(sql: Sql): Promise<readonly StaffAccount[]> {
  const { rows } = await sql.query(
    `select ${COLUMNS} from staff_user u order by u.active desc, u.username limit ${MOST_STAFF}`,
  );
  return rows as StaffAccount[];
}

export async function findStaff(sql: Sql, id: string): Promise<StaffAccount | null> {
  const { rows } = await sql.query(`select ${COLUMNS} from staff_user u where u.id = $1`, [id]);
  return (rows[0] as StaffAccount | undefined) ?? null;
}

/** Locks everybody who administers, so that two of them cannot put each other out at once. @returns their ids */
export async function lockAdministrators(sql: Sql): Promise<readonly string[]> {
  const { rows } = await sql.query(
    `select id from staff_user where active and 'ADMIN' = any (roles) order by id for update`,
  );
  return (rows as { readonly id: string }[]).map(({ id }) => id);
}

export async function setStaffRights(
  sql: Sql,
  id: string,
  rights: Pick<StaffAccount, 'roles' | 'jurisdictions'>,
): Promise<void> {
  await sql.query('update staff_user set roles = $2, jurisdictions = $3, updated_at = now() where id = $1', [
    id,
    [...rights.roles],
    [...rights.jurisdictions],
  ]);
}

/** Takes somebody out, or back in. Whoever is out has no session. */
export async function setStaffActive(sql: Sql, id: string, active: boolean): Promise<void> {
  await sql.query(
    `update staff_user set active = $2, deactivated_at = case when $2 then null else now() end, updated_at = now()
     where id = $1`,
    [id, active],
  );
  if (!active) await endStaffSessions(sql, id);
}

/** @returns how many were open */
export async function endStaffSessions(sql: Sql, id: string): Promise<number> {
  const { rowCount } = await sql.query('delete from staff_session where user_id = $1', [id]);
  return rowCount ?? 0;
}

/** Takes away password and second factor: nobody signs in until the invitation has been used. */
export async function forgetStaffSecrets(sql: Sql, id: string): Promise<void> {
  await sql.query('delete from staff_second_factor where user_id = $1', [id]);
  await sql.query(`update staff_account set password = null, updated_at = now() where user_id = $1`, [id]);
  await sql.query('update staff_user set two_factor_enabled = false, updated_at = now() where id = $1', [id]);
  await endStaffSessions(sql, id);
}
