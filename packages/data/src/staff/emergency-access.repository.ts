import { formatInstant, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** Access to one person outside one's jurisdiction, in an emergency (紧急访问). */
export interface NewEmergencyAccess {
  readonly personId: string;
  readonly staffId: string;
  readonly reason: string;
  readonly at: Instant;
  readonly until: Instant;
}

/** @returns its id */
export async function insertEmergencyAccess(sql: Sql, access: NewEmergencyAccess): Promise<string> {
  const id = uuidv7();
  const { personId, staffId, reason, at, until } = access;
  await sql.query(
    'insert into emergency_access (person_id, id, staff_id, reason, at, until) values ($1, $2, $3, $4, $5, $6)',
    [personId, id, staffId, reason, formatInstant(at), formatInstant(until)],
  );
  return id;
}

export interface EmergencyReview {
  readonly by: string;
  readonly at: Instant;
  readonly justified: boolean;
  readonly note: string | null;
}

/** Who broke the glass, and whether somebody has said yet whether it was needed; locked. */
export async function lockEmergencyAccess(
  sql: Sql,
  id: string,
): Promise<{ readonly personId: string; readonly staffId: string; readonly isReviewed: boolean } | null> {
  const { rows } = await sql.query(
    `select person_id as "personId", staff_id as "staffId", reviewed_at is not null as "isReviewed"
     from emergency_access where id = $1 for update`,
    [id],
  );
  return (rows[0] as { personId: string; staffId: string; isReviewed: boolean } | undefined) ?? null;
}

export async function reviewEmergencyAccess(
  sql: Sql,
  { personId, id }: { readonly personId: string; readonly id: string },
  { by, at, justified, note }: EmergencyReview,
): Promise<void> {
  await sql.query(
    `update emergency_access set reviewed_by = $3, reviewed_at = $4, justified = $5, review_note = $6
     where person_id = $1 and id = $2`,
    [personId, id, by, formatInstant(at), justified, note],
  );
}
