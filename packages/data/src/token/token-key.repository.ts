import { fromEpochMs, type Instant } from '@zhengming/domain';
import type { Keyring } from '../identity/keyring.js';
import type { Sql } from '../orm/transaction.js';

/** A key that signs day tokens (当日凭证签名密钥), as it is kept. */
export interface TokenKey {
  /** RFC 7638 thumbprint. */
  readonly kid: string;
  /** x of the OKP key, base64url. */
  readonly publicKey: string;
  /** d of the OKP key, encrypted; null: it signs no more. */
  readonly privateKey: Buffer | null;
  readonly signsFrom: Instant;
  readonly revokedAt: Instant | null;
}

interface TokenKeyRow {
  readonly kid: string;
  readonly publicKey: string;
  readonly privateKey: Buffer | null;
  readonly signsFrom: Date;
  readonly revokedAt: Date | null;
}

/** All of them, the oldest first: there is one a month. */
export async function listTokenKeys(sql: Sql): Promise<readonly TokenKey[]> {
  const { rows } = await sql.query<TokenKeyRow>(
    `select kid, public_key as "publicKey", private_key as "privateKey", signs_from as "signsFrom", revoked_at as "revokedAt"
     from token_key order by signs_from, kid`,
  );
  return rows.map((row) => ({
    ...row,
    signsFrom: fromEpochMs(row.signsFrom.getTime()),
    revokedAt: row.revokedAt === null ? null : fromEpochMs(row.revokedAt.getTime()),
  }));
}

export interface NewTokenKey {
  readonly kid: string;
  readonly publicKey: string;
  /** d of the OKP key, in clear. */
  readonly secret: string;
  readonly createdAt: Instant;
  readonly signsFrom: Instant;
}

export const insertTokenKey = (sql: Sql, keyring: Keyring, key: NewTokenKey): Promise<unknown> =>
  sql.query(
    'insert into token_key (kid, public_key, private_key, created_at, signs_from) values ($1, $2, $3, $4, $5)',
    [key.kid, key.publicKey, keyring.encrypt(key.secret), new Date(key.createdAt), new Date(key.signsFrom)],
  );

/** One process at a time thinks about successors, until its transaction ends. */
export const holdTokenKeys = (sql: Sql): Promise<unknown> =>
  sql.query(`select pg_advisory_xact_lock(hashtext('token_key'))`);

/** @returns whether there was a good key of this id */
export async function revokeTokenKey(sql: Sql, kid: string, at: Instant, because: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `update token_key set revoked_at = $2, revoked_because = $3, private_key = null where kid = $1 and revoked_at is null`,
    [kid, new Date(at), because],
  );
  return rowCount === 1;
}

/** Forgets the private halves of keys that sign no more. */
export const forgetPrivateKeys = (sql: Sql, kids: readonly string[]): Promise<unknown> =>
  sql.query('update token_key set private_key = null where kid = any($1) and private_key is not null', [kids]);
