import type { Sql } from '@zhengming/data';
import type { StaffRole } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';
import { moveRefusal } from './refusals.js';

export interface AssignAppeal extends MoveAppeal {
  /** Whoever is to handle it from now on; null: nobody, it goes back to the queue. */
  readonly staffId: string | null;
}

/** A supervisor gives the case to somebody (指派), or back to the queue. */
export const assignAppeal = (
  context: Context,
  { appealId, staffId, expectedVersion, note }: AssignAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'ASSIGN' }, async ({ sql, appeal }) => {
    if (staffId !== null) {
      if (!(await handlesCases(sql, staffId))) return noSuchHandler();
      if (staffId === appeal.formerHandlerId) return moveRefusal('SAME_HANDLER', 'ASSIGN', appeal.state);
    }
    return { changes: { handlerId: staffId }, note: noteOf(note), data: { from: appeal.handlerId, to: staffId } };
  });

const HANDLES: readonly StaffRole[] = ['HANDLER', 'SUPERVISOR'];

async function handlesCases(sql: Sql, staffId: string): Promise<boolean> {
  const found = await sql.query('select 1 from staff_user where id = $1 and active and roles && $2::text[]', [
    staffId,
    HANDLES,
  ]);
  return found.rowCount === 1;
}

const noSuchHandler = (): Refusal =>
  refuse(
    'UNKNOWN_HANDLER',
    '没有此经办人，或其已停用。',
    'Nobody who handles cases has that account.',
    'input.staffId',
  );
