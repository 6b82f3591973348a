import { type Instant, formatInstant } from '@zhengming/domain';
import pg from 'pg';
import type { Sql } from '../orm/transaction.js';
import type { AppealRecord, UndoSlot } from './appeal.repository.js';

type Key = Pick<AppealRecord, 'personId' | 'id'>;

/** Keeps how the move just made is taken back, until the next move. To be called last: it stands for the version it leaves. */
export async function keepUndo(sql: Sql, { personId, id }: Key, slot: Omit<UndoSlot, 'version'>): Promise<void> {
  await sql.query(
    `update appeal set undo = $3::jsonb || jsonb_build_object('version', version + 1), version = version + 1
     where person_id = $1 and id = $2`,
    [personId, id, JSON.stringify(slot)],
  );
}

/** What no taking back changes: who and which it is, and that time went on. */
const STAYS: ReadonlySet<string> = new Set(['person_id', 'id', 'number', 'version', 'undo']);

/** Puts a locked appeal's row back to how it was, whatever columns it has; the version goes on rising. */
export async function restoreAppeal(
  sql: Sql,
  { personId, id }: Key,
  before: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(before)
    .filter((name) => !STAYS.has(name))
    .map((name) => pg.escapeIdentifier(name));
  await sql.query(
    `update appeal set version = version + 1, undo = null, (${columns.join(', ')}) =
       (select ${columns.map((name) => `b.${name}`).join(', ')} from jsonb_populate_record(null::appeal, $3::jsonb) b)
     where person_id = $1 and id = $2`,
    [personId, id, JSON.stringify(before)],
  );
}

/** Sets aside what awaits a second person: its author took it back, so nobody decided it. @returns which corrections */
export async function withdrawProposedCorrections(
  sql: Sql,
  { personId, id }: Key,
  at: Instant,
): Promise<readonly string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `update correction set state = 'REJECTED', decided_at = $3
     where person_id = $1 and appeal_id = $2 and state = 'PROPOSED' returning id`,
    [personId, id, formatInstant(at)],
  );
  return rows.map((row) => row.id);
}
