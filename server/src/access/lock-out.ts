import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';

/**
 * Closes a name for a while after too many wrong passwords in a row (锁定), whoever tries and from wherever. It is kept
 * for names that do not exist as well, so that a closed name says nothing about whether there is such a person. Time is
 * the database's: several servers count together.
 */
export interface LockOut {
  /** Seconds until the name may be tried again; null when it may be now. */
  closedFor(name: string): Promise<number | null>;
  /** Counts a wrong password. @returns whether the name is closed from now on */
  failed(name: string): Promise<boolean>;
  succeeded(name: string): Promise<void>;
}

export interface LockOutLimits {
  readonly attempts: number;
  readonly lockedSeconds: number;
}

/** NIST SP 800-63B asks for fewer than a hundred; people mistype three times, programs do not tire. */
export const LOCK_OUT: LockOutLimits = { attempts: 6, lockedSeconds: 900 };

/** Counts are worth nothing after a day; the nightly purge takes the rows, names that were made up included. */
const COUNT = `insert into sign_in_failure (name_hash, failures, last_at, locked_until)
  values ($1, 1, now(), null)
  on conflict (name_hash) do update set
    failures = case when sign_in_failure.last_at < now() - interval '1 day' or sign_in_failure.locked_until < now()
      then 1 else sign_in_failure.failures + 1 end,
    locked_until = case when sign_in_failure.locked_until > now() then sign_in_failure.locked_until
      when sign_in_failure.last_at >= now() - interval '1 day' and sign_in_failure.locked_until is null
        and sign_in_failure.failures + 1 >= $2 then now() + make_interval(secs => $3) end,
    last_at = now()
  returning locked_until > now() as closed`;

export function openLockOut(pool: Pool, secret: string, limits: LockOutLimits = LOCK_OUT): LockOut {
  const hashOf = (name: string): Buffer =>
    createHmac('sha256', secret).update(`sign-in name\0${name.trim().toLowerCase()}`).digest();
  return {
    async closedFor(name) {
      const { rows } = await pool.query<{ seconds: number }>(
        `select ceil(extract(epoch from locked_until - now()))::int as seconds from sign_in_failure
         where name_hash = $1 and locked_until > now()`,
        [hashOf(name)],
      );
      return rows[0]?.seconds ?? null;
    },
    async failed(name) {
      const { rows } = await pool.query<{ closed: boolean | null }>(COUNT, [
        hashOf(name),
        limits.attempts,
        limits.lockedSeconds,
      ]);
      return rows[0]?.closed === true;
    },
    async succeeded(name) {
      await pool.query('delete from sign_in_failure where name_hash = $1', [hashOf(name)]);
    },
  };
}
