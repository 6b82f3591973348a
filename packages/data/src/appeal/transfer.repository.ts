import { type Addressee, type Instant, formatInstant, fromEpochMs } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** A case passed on (转办): the number stays ours, and so does the case. */
export interface NewTransfer {
  readonly personId: string;
  readonly id: string;
  readonly appealId: string;
  readonly addressee: Addressee;
  /** PROVINCE: which one. */
  readonly divisionCode: string | null;
  readonly externalNumber: string | null;
  readonly handedBy: string;
  readonly handedAt: Instant;
  readonly receiptDue: Instant;
}

type Key = { readonly personId: string; readonly id: string };

const UNDER_WAY = 'person_id = $1 and appeal_id = $2 and ended_at is null';

export async function insertTransfer(sql: Sql, one: NewTransfer): Promise<void> {
  await sql.query(
    `insert into appeal_transfer (person_id, id, appeal_id, addressee, division_code, external_number, handed_by, handed_at, receipt_due)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      one.personId,
      one.id,
      one.appealId,
      one.addressee,
      one.divisionCode,
      one.externalNumber,
      one.handedBy,
      formatInstant(one.handedAt),
      formatInstant(one.receiptDue),
    ],
  );
}

/** They have it; the number it has there may be known only now. */
export async function confirmTransfer(
  sql: Sql,
  { personId, id }: Key,
  receipt: { readonly by: string; readonly at: Instant; readonly externalNumber: string | null },
): Promise<void> {
  await sql.query(
    `update appeal_transfer set received_by = $3, received_at = $4, external_number = coalesce($5, external_number)
     where ${UNDER_WAY}`,
    [personId, id, receipt.by, formatInstant(receipt.at), receipt.externalNumber],
  );
}

/** What they answered. Who answers has received it, whether anybody said so before or not. */
export async function answerTransfer(
  sql: Sql,
  { personId, id }: Key,
  answer: { readonly by: string; readonly at: Instant; readonly text: string },
): Promise<void> {
  await sql.query(
    `update appeal_transfer set answer = $5, answered_by = $3, answered_at = $4,
       received_by = coalesce(received_by, $3), received_at = coalesce(received_at, $4) where ${UNDER_WAY}`,
    [personId, id, answer.by, formatInstant(answer.at), answer.text],
  );
}

/** The case is back, or over. */
export async function endTransfer(sql: Sql, { personId, id }: Key, at: Instant): Promise<void> {
  await sql.query(`update appeal_transfer set ended_at = $3 where ${UNDER_WAY}`, [personId, id, formatInstant(at)]);
}

/** Takes the end of a transfer back. */
export async function resumeTransfer(sql: Sql, { personId, id }: Key, endedAt: Instant): Promise<void> {
  await sql.query(
    `update appeal_transfer set ended_at = null where person_id = $1 and appeal_id = $2 and ended_at = $3`,
    [personId, id, formatInstant(endedAt)],
  );
}

/** Takes back what was confirmed or answered at an instant. */
export async function unsayTransfer(sql: Sql, { personId, id }: Key, at: Instant): Promise<void> {
  await sql.query(
    `update appeal_transfer set
       received_by = case when received_at = $3 then null else received_by end,
       received_at = case when received_at = $3 then null else received_at end,
       answer = case when answered_at = $3 then null else answer end,
       answered_by = case when answered_at = $3 then null else answered_by end,
       answered_at = case when answered_at = $3 then null else answered_at end
     where ${UNDER_WAY}`,
    [personId, id, formatInstant(at)],
  );
}

/** A transfer whose receipt nobody confirmed in time. */
export interface LateTransfer {
  readonly id: string;
  readonly personId: string;
  readonly appealId: string;
  readonly receiptDue: Instant;
}

/** What is overdue by now and has not been escalated. */
export async function lateTransfers(sql: Sql, at: Instant, atMost: number): Promise<readonly LateTransfer[]> {
  const { rows } = await sql.query<Omit<LateTransfer, 'receiptDue'> & { readonly receiptDue: Date }>(
    `select id, person_id as "personId", appeal_id as "appealId", receipt_due as "receiptDue" from appeal_transfer
     where received_at is null and ended_at is null and escalated_at is null and receipt_due <= $1
     order by receipt_due limit $2`,
    [formatInstant(at), atMost],
  );
  return rows.map((row) => ({ ...row, receiptDue: fromEpochMs(row.receiptDue.getTime()) }));
}

/** @returns false when somebody confirmed, ended or escalated it meanwhile */
export async function escalateTransfer(
  sql: Sql,
  { id, personId }: Pick<LateTransfer, 'id' | 'personId'>,
  at: Instant,
): Promise<boolean> {
  const marked = await sql.query(
    `update appeal_transfer set escalated_at = $3 where person_id = $1 and id = $2
       and received_at is null and ended_at is null and escalated_at is null`,
    [personId, id, formatInstant(at)],
  );
  return marked.rowCount === 1;
}
