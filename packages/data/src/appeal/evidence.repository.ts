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
  readonly receivedBy: string;
  readonly receivedAt: Instant;
  readonly deleteAfter: CalendarDay;
}

export async function insertEvidence(sql: Sql, one: NewEvidence): Promise<void> {
  await sql.query(
    `insert into evidence (person_id, id, appeal_id, kind, description, channel, seen_original, received_by, received_at, delete_after)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
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
    ],
  );
}

/** How many of these pieces of evidence belong to the appeal. */
export async function countEvidence(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  evidenceIds: readonly string[],
): Promise<number> {
  const found = await sql.query(
    'select count(*)::int as n from evidence where person_id = $1 and appeal_id = $2 and id = any($3::uuid[])',
    [appeal.personId, appeal.id, [...evidenceIds]],
  );
  return (found.rows[0] as { n: number }).n;
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
