import { formatInstant, type AppealState, type EscalationStage, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { recordAppealEvent } from '../appeal/appeal.repository.js';
import type { Sql } from '../orm/transaction.js';
import { announce } from './announce.js';

export interface NewEscalation {
  readonly personId: string;
  readonly appealId: string;
  /** The state of the case, which it keeps. */
  readonly state: AppealState;
  readonly stage: EscalationStage;
  /** The transfer or the agency's task that is late; absent: the case itself. */
  readonly subjectId?: string;
  /** How often the case has been re-opened: every opening has stages of its own. */
  readonly run: number;
  /** What was missed, or will be. */
  readonly due: Instant;
  readonly at: Instant;
}

/**
 * Brings something to the supervisors, once: a row for the wall, a line in the case's history, a live message.
 * @returns false when it was brought to them before
 */
export async function raiseEscalation(sql: Sql, one: NewEscalation): Promise<boolean> {
  const { personId, appealId, stage, state, subjectId = appealId, run, due, at } = one;
  const made = await sql.query(
    `insert into escalation (person_id, id, appeal_id, stage, subject_id, run, due, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint once_per_stage do nothing`,
    [personId, uuidv7(), appealId, stage, subjectId, run, formatInstant(due), formatInstant(at)],
  );
  if (made.rowCount !== 1) return false;
  await recordAppealEvent(
    sql,
    { personId, id: appealId },
    {
      at,
      actorId: null,
      action: 'ESCALATE',
      fromState: state,
      toState: state,
      data: { stage, due: formatInstant(due), ...(subjectId !== appealId && { subjectId }) },
    },
  );
  await announce(sql, { topic: 'appeal', id: appealId });
  return true;
}

/** Somebody takes care of it, and with it of what the case was brought to them for before. @returns false when somebody did */
export async function acknowledgeEscalation(sql: Sql, id: string, by: string, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update escalation e set acknowledged_by = $2, acknowledged_at = $3 from escalation taken
     where taken.id = $1 and taken.acknowledged_at is null and e.acknowledged_at is null
       and (e.person_id, e.appeal_id, e.subject_id) = (taken.person_id, taken.appeal_id, taken.subject_id)`,
    [id, by, formatInstant(at)],
  );
  if (done.rowCount === 0) return false;
  await announce(sql, { topic: 'wall' });
  return true;
}

/** Cases whose clocks are to be looked at, the earliest first, locked for whoever asks first: due, moved, or loaded in bulk. */
export async function lockEscalating(
  sql: Sql,
  now: Instant,
  atMost: number,
): Promise<readonly { readonly personId: string; readonly id: string }[]> {
  const found = await sql.query<{ readonly personId: string; readonly id: string }>(
    `select person_id as "personId", id from appeal where next_escalation_at <= $1
     order by next_escalation_at limit $2 for update skip locked`,
    [formatInstant(now), atMost],
  );
  return found.rows;
}
