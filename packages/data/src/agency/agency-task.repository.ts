import {
  type AgencyAnswer,
  type AgencyKind,
  type AgencyQuestion,
  type AgencyTaskState,
  type Instant,
  formatInstant,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface AgencyRecord {
  readonly id: string;
  readonly kind: AgencyKind;
  readonly partnerId: string | null;
}

/** A body that can be asked. */
export async function findAgency(sql: Sql, agencyId: string): Promise<AgencyRecord | null> {
  const found = await sql.query(`select id, kind, partner_id as "partnerId" from agency where id = $1 and active`, [
    agencyId,
  ]);
  return (found.rows[0] as AgencyRecord | undefined) ?? null;
}

export interface NewAgencyTask {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string;
  readonly agencyId: string;
  readonly question: AgencyQuestion;
  readonly wording: string | null;
  readonly factIds: readonly string[];
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly chaseAt: Instant;
  readonly dueAt: Instant;
}

/** @returns false when the same question to the same body waits already */
export async function insertAgencyTask(sql: Sql, task: NewAgencyTask): Promise<boolean> {
  const made = await sql.query(
    `insert into agency_task (person_id, id, appeal_id, agency_id, question, wording, fact_ids, state, asked_by, asked_at, chase_at, due_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'OPEN', $8, $9, $10, $11)
     on conflict (person_id, appeal_id, agency_id, question) where state in ('OPEN', 'CHASED', 'OVERDUE') do nothing`,
    [
      task.personId,
      task.id,
      task.appealId,
      task.agencyId,
      task.question,
      task.wording,
      [...task.factIds],
      task.askedBy,
      formatInstant(task.askedAt),
      formatInstant(task.chaseAt),
      formatInstant(task.dueAt),
    ],
  );
  return made.rowCount === 1;
}

/** How many of these tests and stays the person has, and the desk knows. */
export async function countFacts(sql: Sql, personId: string, factIds: readonly string[]): Promise<number> {
  const found = await sql.query(
    `select (select count(*) from nucleic_test where person_id = $1 and id = any($2::uuid[]) and known_to is null)::int
       + (select count(*) from stay where person_id = $1 and id = any($2::uuid[]) and known_to is null)::int as n`,
    [personId, [...factIds]],
  );
  return (found.rows[0] as { readonly n: number }).n;
}

/** How many bodies a case has been put to, questions taken back left out. */
export async function countAskedAgencies(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
): Promise<number> {
  const found = await sql.query(
    `select count(distinct agency_id)::int as n from agency_task
     where person_id = $1 and appeal_id = $2 and state <> 'CANCELLED'`,
    [appeal.personId, appeal.id],
  );
  return (found.rows[0] as { readonly n: number }).n;
}

/** How many questions of a case wait for an answer. */
export async function countWaitingTasks(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
): Promise<number> {
  const found = await sql.query(
    `select count(*)::int as n from agency_task
     where person_id = $1 and appeal_id = $2 and state in ('OPEN', 'CHASED', 'OVERDUE')`,
    [appeal.personId, appeal.id],
  );
  return (found.rows[0] as { readonly n: number }).n;
}

/** What commands need of a question. */
export interface AgencyTaskRecord {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string;
  readonly agencyId: string;
  readonly kind: AgencyKind;
  readonly partnerId: string | null;
  readonly nameZh: string;
  readonly question: AgencyQuestion;
  readonly factIds: readonly string[];
  readonly state: AgencyTaskState;
}

const TASK = `select t.person_id as "personId", t.id, t.appeal_id as "appealId", t.agency_id as "agencyId", a.kind,
  a.partner_id as "partnerId", a.name_zh as "nameZh", t.question, t.fact_ids as "factIds", t.state
  from agency_task t join agency a on a.id = t.agency_id`;

export async function findAgencyTask(sql: Sql, taskId: string): Promise<AgencyTaskRecord | null> {
  const found = await sql.query(`${TASK} where t.id = $1`, [taskId]);
  return (found.rows[0] as AgencyTaskRecord | undefined) ?? null;
}

/** Locks a question until the transaction ends; its case is locked before it, always. */
export async function lockAgencyTask(sql: Sql, taskId: string): Promise<AgencyTaskRecord | null> {
  const found = await sql.query(`${TASK} where t.id = $1 for update of t`, [taskId]);
  return (found.rows[0] as AgencyTaskRecord | undefined) ?? null;
}

/** The case of a question that waits for this partner; null when it is not theirs or does not wait. */
export async function openTaskOfPartner(
  sql: Sql,
  partnerId: string,
  taskId: string,
): Promise<{ readonly personId: string; readonly id: string } | null> {
  const found = await sql.query(
    `select t.person_id as "personId", t.appeal_id as id from agency_task t join agency a on a.id = t.agency_id
     where t.id = $1 and a.partner_id = $2 and t.state in ('OPEN', 'CHASED', 'OVERDUE')`,
    [taskId, partnerId],
  );
  return (found.rows[0] as { readonly personId: string; readonly id: string } | undefined) ?? null;
}

export interface RecordedAnswer {
  readonly answer: AgencyAnswer;
  readonly time: Instant | null;
  readonly division: string | null;
  readonly text: string;
  readonly at: Instant;
  /** One of the two. */
  readonly staffId: string | null;
  readonly partnerId: string | null;
  readonly evidenceId: string;
}

export async function recordAnswer(sql: Sql, taskId: string, given: RecordedAnswer): Promise<void> {
  await sql.query(
    `update agency_task set state = 'ANSWERED', answer = $2, answer_time = $3, answer_division = $4, answer_text = $5,
       answered_at = $6, answered_by = $7, answered_by_partner = $8, evidence_id = $9 where id = $1`,
    [
      taskId,
      given.answer,
      given.time === null ? null : formatInstant(given.time),
      given.division,
      given.text,
      formatInstant(given.at),
      given.staffId,
      given.partnerId,
      given.evidenceId,
    ],
  );
}

/** Counts one more reminder. The state says that there was one, unless it is overdue anyway. */
export async function recordChase(sql: Sql, taskId: string, at: Instant): Promise<void> {
  await sql.query(
    `update agency_task set chases = chases + 1, chased_at = $2, state = case when state = 'OPEN' then 'CHASED' else state end
     where id = $1`,
    [taskId, formatInstant(at)],
  );
}

export async function recordOverdue(sql: Sql, taskId: string, at: Instant): Promise<void> {
  await sql.query(`update agency_task set state = 'OVERDUE', overdue_at = $2 where id = $1`, [
    taskId,
    formatInstant(at),
  ]);
}

export async function cancelTask(
  sql: Sql,
  taskId: string,
  { at, by, reason }: { readonly at: Instant; readonly by: string | null; readonly reason: string },
): Promise<void> {
  await sql.query(
    `update agency_task set state = 'CANCELLED', cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 where id = $1`,
    [taskId, formatInstant(at), by, reason],
  );
}

/** Something the clock of the house has brought about. */
export interface DueTask {
  readonly id: string;
  readonly appealId: string;
  readonly what: 'CHASE' | 'OVERDUE' | 'CASE_OVER';
}

/** Questions to be chased, overdue, or of cases that are over. */
export async function dueAgencyTasks(sql: Sql, now: Instant, atMost: number): Promise<readonly DueTask[]> {
  const found = await sql.query(
    `select t.id, t.appeal_id as "appealId", case when p.state in ('CLOSED', 'WITHDRAWN', 'MERGED') then 'CASE_OVER'
         when t.due_at <= $1 then 'OVERDUE' else 'CHASE' end as what
     from agency_task t join appeal p on p.person_id = t.person_id and p.id = t.appeal_id
     where t.state in ('OPEN', 'CHASED', 'OVERDUE')
       and ((t.state <> 'OVERDUE' and t.due_at <= $1) or (t.state = 'OPEN' and t.chase_at <= $1)
         or p.state in ('CLOSED', 'WITHDRAWN', 'MERGED'))
     order by t.due_at, t.id limit $2`,
    [formatInstant(now), atMost],
  );
  return found.rows as readonly DueTask[];
}
