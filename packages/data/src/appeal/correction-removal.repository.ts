import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface NewRemoval {
  readonly id: string;
  readonly personId: string;
  readonly appealId: string;
  readonly proposalId: string;
  readonly reason: string;
  readonly preview: unknown;
  readonly stricter: boolean;
  readonly askedBy: string;
  readonly askedAt: Instant;
}

/** Asks for corrections to be taken back. @returns false when that is being decided already */
export async function insertRemoval(sql: Sql, one: NewRemoval): Promise<boolean> {
  const made = await sql.query(
    `insert into correction_removal (id, person_id, appeal_id, proposal_id, reason, preview, stricter, state, asked_by, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'PROPOSED', $8, $9)
     on conflict (proposal_id) where state = 'PROPOSED' do nothing`,
    [
      one.id,
      one.personId,
      one.appealId,
      one.proposalId,
      one.reason,
      JSON.stringify(one.preview),
      one.stricter,
      one.askedBy,
      formatInstant(one.askedAt),
    ],
  );
  return made.rowCount === 1;
}

export interface RemovalRecord {
  readonly id: string;
  readonly personId: string;
  readonly appealId: string;
  readonly proposalId: string;
  readonly reason: string;
  readonly stricter: boolean;
  readonly askedBy: string;
}

/** The appeal is to be locked first. @returns null unless it awaits a decision */
export async function lockRemoval(sql: Sql, removalId: string): Promise<RemovalRecord | null> {
  const found = await sql.query(
    `select id, person_id as "personId", appeal_id as "appealId", proposal_id as "proposalId", reason, stricter,
       asked_by as "askedBy" from correction_removal where id = $1 and state = 'PROPOSED' for update`,
    [removalId],
  );
  return (found.rows[0] as RemovalRecord | undefined) ?? null;
}

export async function appealOfRemoval(sql: Sql, removalId: string): Promise<string | null> {
  const found = await sql.query('select appeal_id as "appealId" from correction_removal where id = $1', [removalId]);
  return (found.rows[0] as { readonly appealId: string } | undefined)?.appealId ?? null;
}

/** The database refuses a decision by who asked, and a stricter outcome without a second person. */
export async function decideRemoval(
  sql: Sql,
  removalId: string,
  { state, by, at }: { readonly state: 'DONE' | 'REJECTED'; readonly by: string | null; readonly at: Instant },
): Promise<void> {
  await sql.query('update correction_removal set state = $2, decided_by = $3, decided_at = $4 where id = $1', [
    removalId,
    state,
    by,
    formatInstant(at),
  ]);
}

/** Whoever asked no longer does (撤销); nobody has decided. @returns false when somebody has meanwhile */
export async function withdrawRemoval(sql: Sql, removalId: string, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update correction_removal set state = 'REJECTED', decided_at = $2 where id = $1 and state = 'PROPOSED'`,
    [removalId, formatInstant(at)],
  );
  return done.rowCount === 1;
}
