import { letStandAlone, type Sql } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';
import { registerUndo } from './undo-registry.js';

export interface LinkAppeal extends MoveAppeal {
  readonly incidentId: string;
}

/** A case joins an incident (并入事件), goes by its clock, and is settled with it. */
export const linkAppeal = (
  context: Context,
  { appealId, incidentId, expectedVersion, note }: LinkAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'LINK' }, async ({ sql }) => {
    const state = await stateOfIncident(sql, incidentId);
    if (state === null)
      return refuse('UNKNOWN_INCIDENT', '没有此事件。', 'There is no such incident.', 'input.incidentId');
    if (state === 'DISMISSED' || state === 'CLOSED') return incidentOver();
    return { changes: { incidentId }, note: noteOf(note), data: { incidentId } };
  });

/** Held until the transaction ends, so that no case joins while the incident is being closed. */
async function stateOfIncident(sql: Sql, incidentId: string): Promise<string | null> {
  const { rows } = await sql.query<{ state: string }>('select state from incident where id = $1 for share', [
    incidentId,
  ]);
  return rows[0]?.state ?? null;
}

const incidentOver = (): Refusal =>
  refuse('INCIDENT_OVER', '该事件已结束，不能并入。', 'That incident is over; no case joins it.', 'input.incidentId');

/** A case has another reason and stands for itself again (移出事件); it does not join by itself any more. */
export const unlinkAppeal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'UNLINK' }, async ({ sql, appeal }) => {
    await letStandAlone(sql, appeal);
    return { changes: { incidentId: null }, note: noteOf(note) };
  });

registerUndo('LINK', () => Promise.resolve(null));
registerUndo('UNLINK', async ({ sql, appeal }) => {
  await sql.query('update appeal_sign set stands_alone = false where person_id = $1 and appeal_id = $2', [
    appeal.personId,
    appeal.id,
  ]);
  return null;
});
