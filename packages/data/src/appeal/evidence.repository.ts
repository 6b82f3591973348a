import { type CalendarDay, type Instant, formatDay, formatInstant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** What the citizen showed or said (证据); kept no longer than needed. */
export interface NewEvidence {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string;
  readonly kind: string;
  readonly description: string;
  readonly channel: string;
  readonly seenOriginal: boolean;
  /** null: an agency answered by itself. */
  readonly receivedBy: string | null;
  readonly receivedAt: Instant;
  readonly deleteAfter: CalendarDay;
  /** The question to an agency that brought it; absent: the citizen brought it. */
  readonly agencyTaskId?: string;
}

export async function insertEvidence(sql: Sql, one: NewEvidence): Promise<void> {
  await sql.query(
    `insert into evidence (person_id, id, appeal_id, kind, description, channel, seen_original, received_by, received_at, delete_after,
       source, agency_task_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      one.personId,
      one.id,
      one.appealId,
      one.kind,
      one.description,
      one.channel,
      one.seenOriginal,
      one.receivedBy,
      formatInstant(one.receivedAt),
      formatDay(one.deleteAfter),
      one.agencyTaskId === undefined ? 'CITIZEN' : 'AGENCY',
      one.agencyTaskId ?? null,
    ],
  );
}

/** How many of these pieces of evidence belong to the appeal and may be relied on. */
export async function countEvidence(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  evidenceIds: readonly string[],
): Promise<number> {
  const found = await sql.query(
    'select count(*)::int as n from evidence where person_id = $1 and appeal_id = $2 and id = any($3::uuid[]) and withdrawn_at is null',
    [appeal.personId, appeal.id, [...evidenceIds]],
  );
  return (found.rows[0] as { n: number }).n;
}

export interface Withdrawal {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** Something entered by mistake, perhaps of somebody else, goes soon; never later than it would have. */
  readonly deleteAfter: CalendarDay;
}

/** Hides evidence entered by mistake; the row stays. @returns whether there was one to withdraw */
export async function withdrawEvidence(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  evidenceId: string,
  { reason, by, at, deleteAfter }: Withdrawal,
): Promise<boolean> {
  const done = await sql.query(
    `update evidence set withdrawn_at = $4, withdrawn_by = $5, withdrawn_reason = $6, delete_after = least(delete_after, $7::date)
     where person_id = $1 and appeal_id = $2 and id = $3 and withdrawn_at is null and deleted_at is null`,
    [appeal.personId, appeal.id, evidenceId, formatInstant(at), by, reason, formatDay(deleteAfter)],
  );
  return done.rowCount === 1;
}

/** Takes a withdrawal back. */
export async function restoreEvidence(
  sql: Sql,
  personId: string,
  evidenceId: string,
  deleteAfter: CalendarDay,
): Promise<void> {
  await sql.query(
    `update evidence set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null, delete_after = $3
     where person_id = $1 and id = $2 and deleted_at is null`,
    [personId, evidenceId, formatDay(deleteAfter)],
  );
}

/** Whether a correction that is proposed or in force rests on this evidence. */
export async function isReliedOn(sql: Sql, personId: string, evidenceId: string): Promise<boolean> {
  const found = await sql.query(
    `select 1 from correction where person_id = $1 and $2 = any(evidence_ids) and state in ('PROPOSED', 'APPROVED') limit 1`,
    [personId, evidenceId],
  );
  return found.rows.length > 0;
}

/** A message to the person, queued in the transaction that made it necessary (outbox). */
export interface NewNotice {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string | null;
  readonly decisionId: string | null;
  readonly channel: string;
  readonly zh: string;
  readonly en: string;
  readonly queuedAt: Instant;
}

export async function insertNotice(sql: Sql, one: NewNotice): Promise<void> {
  await sql.query(
    `insert into notice (person_id, id, appeal_id, decision_id, channel, text_zh, text_en, state, queued_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'QUEUED', $8)`,
    [one.personId, one.id, one.appealId, one.decisionId, one.channel, one.zh, one.en, formatInstant(one.queuedAt)],
  );
}
