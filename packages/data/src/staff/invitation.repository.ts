import { createHash } from 'node:crypto';
import type { Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** WELCOME: the first password. RESET: password and second factor were taken away. */
export type InvitationKind = 'WELCOME' | 'RESET';

export interface NewInvitation {
  readonly userId: string;
  /** 256 random bits; only their SHA-256 is stored. */
  readonly token: string;
  readonly kind: InvitationKind;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface OpenInvitation {
  readonly id: string;
  readonly userId: string;
  readonly kind: InvitationKind;
  readonly username: string;
  readonly displayName: string;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Makes an invitation; an open one of the same person is worth nothing from now on. */
export async function insertInvitation(sql: Sql, invitation: NewInvitation): Promise<void> {
  const { userId, token, kind, createdBy, createdAt, expiresAt } = invitation;
  await sql.query(
    'update staff_invitation set revoked_at = $2 where user_id = $1 and used_at is null and revoked_at is null',
    [userId, new Date(createdAt)],
  );
  await sql.query(
    `insert into staff_invitation (id, user_id, token_hash, kind, created_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [uuidv7(), userId, hashOf(token), kind, createdBy, new Date(createdAt), new Date(expiresAt)],
  );
}

/** The invitation a token opens now; null when it is used, taken back, expired, unknown, or the person is out. */
export async function findInvitation(sql: Sql, token: string, at: Instant): Promise<OpenInvitation | null> {
  const { rows } = await sql.query(
    `select i.id, i.user_id as "userId", i.kind, u.username, u.name as "displayName"
     from staff_invitation i join staff_user u on u.id = i.user_id
     where i.token_hash = $1 and i.used_at is null and i.revoked_at is null and i.expires_at > $2 and u.active`,
    [hashOf(token), new Date(at)],
  );
  return (rows[0] as OpenInvitation | undefined) ?? null;
}

/** Uses it up. @returns false when somebody was quicker */
export async function useInvitation(sql: Sql, id: string, at: Instant): Promise<boolean> {
  const { rowCount } = await sql.query(
    'update staff_invitation set used_at = $2 where id = $1 and used_at is null and revoked_at is null',
    [id, new Date(at)],
  );
  return rowCount === 1;
}

export async function setPasswordHash(sql: Sql, userId: string, hash: string): Promise<void> {
  await sql.query(
    `insert into staff_account (id, user_id, account_id, provider_id, password) values ($1, $2, $3, 'credential', $4)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [uuidv7(), userId, userId, hash],
  );
}
