import { followUpStep, formatInstant, type Instant, type TestResult, traceDue } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** Somebody who was let pass before the result was there (即采即走即追). */
export interface NewFollowUp {
  readonly personId: string;
  readonly id: string;
  readonly division: string;
  readonly institutionId: string;
  readonly sampleNumber: string;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
}

/** @returns false when this sample is followed already: a second checkpoint opens nothing */
export async function insertFollowUp(sql: Sql, task: NewFollowUp): Promise<boolean> {
  const made = await sql.query(
    `insert into field_task (person_id, id, kind, state, division_code, institution_id, sample_number, opened_at, due_at)
     values ($1, $2, 'PENDING_RESULT', 'OPEN', $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      task.personId,
      task.id,
      task.division,
      task.institutionId,
      task.sampleNumber,
      formatInstant(task.openedAt),
      formatInstant(task.dueAt),
    ],
  );
  return made.rowCount === 1;
}

interface Arrived {
  readonly personId: string;
  readonly id: string;
  readonly isOpen: boolean;
  readonly result: TestResult;
  readonly division: string;
  readonly institutionId: string;
  readonly sampleNumber: string;
}

export interface SettledFollowUps {
  /** Follow-ups that ended by their result. */
  readonly ended: readonly string[];
  /** Traces that began: somebody goes after these at once. */
  readonly traces: readonly string[];
}

/** A negative that turned out positive is traced as long as it can matter. */
const TURNED_WITHIN = `interval '14 days'`;

/**
 * Ends follow-ups whose result is there: a negative ends one, a positive opens a trace at once, also when the laboratory
 * corrects a negative later. A result that may be forged ends nothing. Call it in the transaction that records tests; the
 * clock calls it for everybody.
 * @param personIds null: of everybody, at most so many at once
 */
export async function settleFollowUps(
  sql: Sql,
  personIds: readonly string[] | null,
  now: Instant,
  atOnce = 500,
): Promise<SettledFollowUps> {
  const { rows } = await sql.query<Arrived>(
    `select t.person_id as "personId", t.id, t.state in ('OPEN', 'OVERDUE') as "isOpen", n.result,
       t.division_code as division, t.institution_id as "institutionId", t.sample_number as "sampleNumber"
     from field_task t
     join nucleic_test n on n.person_id = t.person_id and n.institution_id = t.institution_id
       and n.sample_number = t.sample_number and n.known_to is null
     where t.kind = 'PENDING_RESULT' and ($1::uuid[] is null or t.person_id = any($1::uuid[]))
       and (t.state in ('OPEN', 'OVERDUE') and n.integrity = 'OK' and n.result in ('NEGATIVE', 'POSITIVE')
         or t.ending = 'NEGATIVE' and n.result = 'POSITIVE' and t.ended_at > $2::timestamptz - ${TURNED_WITHIN}
           and not exists (select from field_task x where x.person_id = t.person_id and x.kind = 'TRACE'
             and x.institution_id = t.institution_id and x.sample_number = t.sample_number))
     order by t.person_id, t.id limit $3 for update of t skip locked`,
    [personIds === null ? null : [...new Set(personIds)], formatInstant(now), atOnce],
  );
  const ended: string[] = [];
  const traces: string[] = [];
  for (const one of rows) {
    const { ending, trace } = followUpStep(one.result);
    if (ending === null) continue;
    if (one.isOpen) {
      await sql.query(
        `update field_task set state = 'DONE', ending = $3, ended_at = $4, version = version + 1
         where person_id = $1 and id = $2`,
        [one.personId, one.id, ending, formatInstant(now)],
      );
      ended.push(one.id);
    }
    const id = trace ? await openTrace(sql, one, now) : null;
    if (id !== null) traces.push(id);
  }
  return { ended, traces };
}

async function openTrace(sql: Sql, one: Arrived, now: Instant): Promise<string | null> {
  const id = uuidv7();
  const made = await sql.query(
    `insert into field_task (person_id, id, kind, state, division_code, institution_id, sample_number, opened_at, due_at)
     values ($1, $2, 'TRACE', 'OPEN', $3, $4, $5, $6, $7) on conflict do nothing`,
    [
      one.personId,
      id,
      one.division,
      one.institutionId,
      one.sampleNumber,
      formatInstant(now),
      formatInstant(traceDue(now)),
    ],
  );
  return made.rowCount === 1 ? id : null;
}

/** Marks tasks that are due as overdue, once each. @returns which */
export async function markFieldTasksOverdue(sql: Sql, now: Instant, atOnce = 500): Promise<readonly string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `update field_task t set state = 'OVERDUE', overdue_at = $1, version = version + 1
     from (select person_id, id from field_task where state = 'OPEN' and due_at <= $1 order by due_at, id limit $2
       for update skip locked) due
     where t.person_id = due.person_id and t.id = due.id returning t.id`,
    [formatInstant(now), atOnce],
  );
  return rows.map(({ id }) => id);
}
