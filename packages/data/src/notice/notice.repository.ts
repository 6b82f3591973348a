import {
  formatInstant,
  fromEpochMs,
  type Instant,
  NOTICE_WORDING,
  type NoticeError,
  type NoticeKind,
  type NoticeState,
  PATIENCE,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** A notice to be sent (告知). */
export interface NoticeToQueue {
  readonly personId: string;
  readonly appealId: string | null;
  readonly decisionId: string | null;
  readonly incidentId?: string | null;
  readonly kind: NoticeKind;
  readonly zh: string;
  readonly en: string;
  /** BULK never makes a SINGLE one wait. */
  readonly priority: 'SINGLE' | 'BULK';
  readonly queuedAt: Instant;
  /** Sent no sooner: until then what made it necessary can be undone. */
  readonly notBefore: Instant;
  /** Queueing another with the same key for the same person changes nothing, e.g. `incident:<id>:<wave>`. */
  readonly dedupKey?: string | null;
}

/**
 * Queues any number of notices with one statement, in the transaction that made them necessary: told if and only if it
 * commits. For very many call it with some thousands at a time.
 * @returns how many were new
 */
export async function queueNotices(sql: Sql, notices: readonly NoticeToQueue[]): Promise<number> {
  if (notices.length === 0) return 0;
  const column = <T>(of: (notice: NoticeToQueue) => T): T[] => notices.map((notice) => of(notice));
  const made = await sql.query(
    `insert into notice (person_id, id, appeal_id, decision_id, incident_id, kind, wording, channel, text_zh, text_en,
       state, priority, queued_at, next_attempt_at, dedup_key)
     select person_id, id, appeal_id, decision_id, incident_id, kind, $13, 'MESSAGE', zh, en, 'QUEUED', priority,
       queued_at, not_before, dedup_key
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[],
       $9::smallint[], $10::timestamptz[], $11::timestamptz[], $12::text[])
       as n (person_id, id, appeal_id, decision_id, incident_id, kind, zh, en, priority, queued_at, not_before, dedup_key)
     on conflict (person_id, dedup_key) where dedup_key is not null do nothing`,
    [
      column(({ personId }) => personId),
      column(() => uuidv7()),
      column(({ appealId }) => appealId),
      column(({ decisionId }) => decisionId),
      column(({ incidentId }) => incidentId ?? null),
      column(({ kind }) => kind),
      column(({ zh }) => zh),
      column(({ en }) => en),
      column(({ priority }) => (priority === 'SINGLE' ? 0 : 1)),
      column(({ queuedAt }) => formatInstant(queuedAt)),
      column(({ notBefore }) => formatInstant(notBefore)),
      column(({ dedupKey }) => dedupKey ?? null),
      NOTICE_WORDING,
    ],
  );
  return made.rowCount ?? 0;
}

/**
 * Takes back what an appeal's move queued at that instant, as long as nobody may have been told.
 * @returns false when one of them has left, or may have: then what made it necessary can no longer be undone
 */
export async function cancelNotices(
  sql: Sql,
  appeal: { readonly personId: string; readonly id: string },
  queuedAt: Instant,
  at: Instant,
): Promise<boolean> {
  const { rows } = await sql.query<Waiting>(
    `select person_id as "personId", id, state, attempts from notice
     where person_id = $1 and appeal_id = $2 and queued_at = $3 and state <> 'CANCELLED' for update`,
    [appeal.personId, appeal.id, formatInstant(queuedAt)],
  );
  return cancel(sql, rows, at);
}

/** The same for what several persons were to be told under one key, whether they have an appeal or not. */
export async function cancelNoticesOf(
  sql: Sql,
  personIds: readonly string[],
  dedupKey: string,
  at: Instant,
): Promise<boolean> {
  const { rows } = await sql.query<Waiting>(
    `select person_id as "personId", id, state, attempts from notice
     where person_id = any ($1::uuid[]) and dedup_key = $2 and state <> 'CANCELLED' order by person_id, id for update`,
    [[...personIds], dedupKey],
  );
  return cancel(sql, rows, at);
}

/**
 * Calls off whatever under that key has not left; what has left cannot be called back.
 * @returns whom nothing was told, so that nothing need be taken back with words
 */
export async function callOffNotices(
  sql: Sql,
  personIds: readonly string[],
  dedupKey: string,
  at: Instant,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql.query<{ personId: string }>(
    `update notice set state = 'CANCELLED', ended_at = $3
     where person_id = any ($1::uuid[]) and dedup_key = $2 and state = 'QUEUED' and attempts = 0
     returning person_id as "personId"`,
    [[...personIds], dedupKey, formatInstant(at)],
  );
  return new Set(rows.map(({ personId }) => personId));
}

interface Waiting {
  readonly personId: string;
  readonly id: string;
  readonly state: NoticeState;
  readonly attempts: number;
}

async function cancel(sql: Sql, waiting: readonly Waiting[], at: Instant): Promise<boolean> {
  if (waiting.some(({ state, attempts }) => state !== 'QUEUED' || attempts > 0)) return false;
  await sql.query(
    `update notice n set state = 'CANCELLED', ended_at = $3 from unnest($1::uuid[], $2::uuid[]) as one (person_id, id)
     where n.person_id = one.person_id and n.id = one.id`,
    [waiting.map(({ personId }) => personId), waiting.map(({ id }) => id), formatInstant(at)],
  );
  return true;
}

/** A notice in somebody's hands; `token` tells theirs from the hands of whoever took it later. */
export interface TakenNotice {
  readonly personId: string;
  readonly id: string;
  readonly token: string;
  readonly appealId: string | null;
  readonly kind: NoticeKind;
  readonly zh: string;
  readonly en: string;
  readonly attempts: number;
  readonly queuedAt: Instant;
}

/** By the clock of the database: a clock of the house that jumps takes nothing out of anybody's hands. */
const LEASE = `clock_timestamp() + $3 * interval '1 millisecond'`;

/** Takes the notice that is due first, single ones before bulk; whoever else takes at the same time gets another. */
export async function takeNotice(sql: Sql, now: Instant, leaseMs: number): Promise<TakenNotice | null> {
  const token = uuidv7();
  const taken = await sql.query(
    `update notice set state = 'SENDING', attempts = attempts + 1, taken_by = $2, lease_until = ${LEASE}
     where (person_id, id) = (select person_id, id from notice where state = 'QUEUED' and next_attempt_at <= $1
       order by priority, next_attempt_at, id limit 1 for update skip locked)
     returning person_id as "personId", id, taken_by as token, appeal_id as "appealId", kind, text_zh as zh, text_en as en,
       attempts, queued_at as "queuedAt"`,
    [formatInstant(now), token, leaseMs],
  );
  const row = taken.rows[0] as (Omit<TakenNotice, 'queuedAt'> & { queuedAt: Date }) | undefined;
  return row === undefined ? null : { ...row, queuedAt: fromEpochMs(row.queuedAt.getTime()) };
}

/** What becomes of a notice after an attempt. */
export type NoticeEnd =
  | { readonly state: 'SENT'; readonly at: Instant }
  | { readonly state: 'QUEUED'; readonly error: NoticeError; readonly nextAttemptAt: Instant }
  | { readonly state: 'FAILED'; readonly error: NoticeError; readonly at: Instant };

/** @returns false when it is in other hands by now; then nothing was written */
export async function putNotice(sql: Sql, { personId, id, token }: TakenNotice, end: NoticeEnd): Promise<boolean> {
  const put = await sql.query(
    `update notice set state = $4, taken_by = null, lease_until = null, last_error = $5,
       next_attempt_at = coalesce($6, next_attempt_at), sent_at = coalesce($7, sent_at), ended_at = $8
     where person_id = $1 and id = $2 and taken_by = $3`,
    [
      personId,
      id,
      token,
      end.state,
      end.state === 'SENT' ? null : end.error,
      end.state === 'QUEUED' ? formatInstant(end.nextAttemptAt) : null,
      end.state === 'SENT' ? formatInstant(end.at) : null,
      end.state === 'FAILED' ? formatInstant(end.at) : null,
    ],
  );
  return put.rowCount === 1;
}

/** Puts back what was in the hands of somebody who died; what killed its sender too often waits for a person. */
export async function putBackExpired(sql: Sql, now: Instant): Promise<number> {
  const back = await sql.query(
    `update notice set taken_by = null, lease_until = null, last_error = 'CUT_OFF', next_attempt_at = $1,
       state = case when attempts >= $2 then 'FAILED' else 'QUEUED' end,
       ended_at = case when attempts >= $2 then $1::timestamptz end
     where state = 'SENDING' and lease_until < clock_timestamp()`,
    [formatInstant(now), PATIENCE.attempts],
  );
  return back.rowCount ?? 0;
}

/** What decides whether a notice may be sent again or told; locked. */
export interface NoticeRecord {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string | null;
  readonly kind: NoticeKind;
  readonly state: NoticeState;
}

export async function lockNotice(sql: Sql, id: string): Promise<NoticeRecord | null> {
  const found = await sql.query(
    `select person_id as "personId", id, appeal_id as "appealId", kind, state from notice where id = $1 for update`,
    [id],
  );
  return (found.rows[0] as NoticeRecord | undefined) ?? null;
}

/** The appeal a notice belongs to; read before locking, since an appeal is locked before its notices. */
export async function appealOfNotice(sql: Sql, id: string): Promise<string | null> {
  const found = await sql.query<{ appealId: string | null }>(
    'select appeal_id as "appealId" from notice where id = $1',
    [id],
  );
  return found.rows[0]?.appealId ?? null;
}

export interface NoticeChange {
  readonly state: NoticeState;
  readonly at: Instant;
  readonly error?: NoticeError;
  /** Told by this person on the phone. */
  readonly toldBy?: string;
}

/** Changes a locked notice by hand or by the gateway's word. One that is sent again begins with all its attempts. */
export async function changeNotice(sql: Sql, { personId, id }: NoticeRecord, change: NoticeChange): Promise<void> {
  const again = change.state === 'QUEUED';
  await sql.query(
    `update notice set state = $3, last_error = $5, ended_at = case when $6 then null else $4::timestamptz end,
       attempts = case when $6 then 0 else attempts end, next_attempt_at = case when $6 then $4 else next_attempt_at end,
       told_by = $7, channel = case when $7::uuid is null then channel else 'CALL' end,
       sent_at = case when $7::uuid is null then sent_at else coalesce(sent_at, $4) end
     where person_id = $1 and id = $2`,
    [personId, id, change.state, formatInstant(change.at), change.error ?? null, again, change.toldBy ?? null],
  );
}

/** The number a person has bound now, still encrypted; null when there is none. */
export async function boundNumber(sql: Sql, personId: string, now: Instant): Promise<Buffer | null> {
  const found = await sql.query<{ cipher: Buffer }>(
    `select number_cipher as cipher from phone_binding where person_id = $1 and known_to is null and known_from <= $2
       and effective_from <= $2 and (effective_to is null or effective_to > $2)
     order by (verification = 'VERIFIED') desc, bound_at desc, id limit 1`,
    [personId, formatInstant(now)],
  );
  return found.rows[0]?.cipher ?? null;
}
