import { type CalendarDay, formatDay, formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export type DataRequestKind = 'EXPORT' | 'ERASURE';
export type DataRequestState = 'RECEIVED' | 'PROPOSED' | 'APPROVED' | 'DONE' | 'REFUSED' | 'LAPSED';

/** Somebody who asks for a copy of their data, or for its erasure (查阅复制、删除申请). */
export interface DataRequest {
  readonly personId: string;
  readonly id: string;
  readonly kind: DataRequestKind;
  readonly state: DataRequestState;
  readonly takenBy: string | null;
  readonly askedByPartner: string | null;
  /** null where no copy waits. */
  readonly fetchUntil: Date | null;
  readonly version: number;
}

export interface NewDataRequest {
  readonly personId: string;
  readonly id: string;
  readonly kind: DataRequestKind;
  readonly reason: string;
  readonly at: Instant;
  readonly dueOn: CalendarDay;
  /** Staff who checked who is asking; null: a partner asks, and staff takes it up later. */
  readonly takenBy: string | null;
  readonly partner: { readonly id: string; readonly method: string } | null;
}

/** @returns false when the person has asked for the same already and was not answered yet */
export async function insertDataRequest(sql: Sql, one: NewDataRequest): Promise<boolean> {
  const done = await sql.query(
    `insert into data_request (person_id, id, kind, state, reason, asked_by_partner, method, asked_at, due_on, taken_by, taken_at)
     values ($1, $2, $3, case when $8::uuid is null then 'RECEIVED' else 'PROPOSED' end, $4, $5, $6, $7, $9, $8,
       case when $8::uuid is null then null else $7::timestamptz end)
     on conflict (person_id, kind) where state in ('RECEIVED', 'PROPOSED', 'APPROVED') do nothing`,
    [
      one.personId,
      one.id,
      one.kind,
      one.reason,
      one.partner?.id ?? null,
      one.partner?.method ?? null,
      formatInstant(one.at),
      one.takenBy,
      formatDay(one.dueOn),
    ],
  );
  return done.rowCount === 1;
}

/** Locked until the transaction ends. */
export async function lockDataRequest(sql: Sql, id: string): Promise<DataRequest | null> {
  const { rows } = await sql.query(
    `select person_id as "personId", id, kind, state, taken_by as "takenBy", asked_by_partner as "askedByPartner",
       fetch_until as "fetchUntil", version from data_request where id = $1 for update`,
    [id],
  );
  return (rows[0] as DataRequest | undefined) ?? null;
}

export async function takeUp(sql: Sql, id: string, staffId: string, at: Instant): Promise<void> {
  await sql.query(
    `update data_request set state = 'PROPOSED', taken_by = $2, taken_at = $3, version = version + 1 where id = $1`,
    [id, staffId, formatInstant(at)],
  );
}

export interface Decided {
  readonly by: string;
  readonly at: Instant;
  readonly note: string | null;
}

export async function refuseRequest(
  sql: Sql,
  id: string,
  { by, at, note }: Decided,
  grounds: readonly string[],
): Promise<void> {
  await sql.query(
    `update data_request set state = 'REFUSED', decided_by = $2, decided_at = $3, note = $4, grounds = $5, version = version + 1
     where id = $1`,
    [id, by, formatInstant(at), note, [...grounds]],
  );
}

export async function approveCopy(sql: Sql, id: string, { by, at, note }: Decided, fetchUntil: Instant): Promise<void> {
  await sql.query(
    `update data_request set state = 'APPROVED', decided_by = $2, decided_at = $3, note = $4, fetch_until = $5,
       version = version + 1 where id = $1`,
    [id, by, formatInstant(at), note, formatInstant(fetchUntil)],
  );
}

export async function erasureDone(
  sql: Sql,
  id: string,
  { by, at }: Omit<Decided, 'note'>,
  run: { readonly id: string; readonly grounds: readonly string[] },
): Promise<void> {
  await sql.query(
    `update data_request set state = 'DONE', decided_by = $2, decided_at = $3, done_at = $3, purge_run = $4, grounds = $5,
       version = version + 1 where id = $1`,
    [id, by, formatInstant(at), run.id, [...run.grounds]],
  );
}

/** The copy is handed over: whoever comes second finds nothing. */
export async function copyFetched(sql: Sql, id: string, at: Instant): Promise<void> {
  await sql.query(`update data_request set state = 'DONE', done_at = $2, version = version + 1 where id = $1`, [
    id,
    formatInstant(at),
  ]);
}

/** Copies that nobody fetched in time. */
export async function lapseCopies(sql: Sql, now: Instant): Promise<number> {
  const { rowCount } = await sql.query(
    `update data_request set state = 'LAPSED', version = version + 1 where state = 'APPROVED' and fetch_until < $1`,
    [formatInstant(now)],
  );
  return rowCount ?? 0;
}
