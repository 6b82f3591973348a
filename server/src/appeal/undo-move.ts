import { type AppealRecord, cancelNotices, restoreAppeal, survivorOf, type UndoSlot } from '@zhengming/data';
import type { UrgencyClass } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { anotherOpen, hasAnotherOpen } from './another-open.js';
import { type AppealCommand, onAppeal } from './appeal-command.js';
import type { MoveAppeal } from './move-appeal.js';
import { compensationOf, toldAlready } from './undo-registry.js';

/**
 * Takes the last move back (撤销), for a few seconds and only for who made it: another line of the history, the row as it
 * was, what was queued to be told called off. Refused as soon as anybody or the system did something since.
 */
export async function undoMove(
  context: Context,
  { appealId, expectedVersion }: Pick<MoveAppeal, 'appealId' | 'expectedVersion'>,
): Promise<string | Refusal> {
  const alsoLock = await survivorOf(context.store.pool, appealId);
  return onAppeal(context, { appealId, alsoLock, expectedVersion, action: 'UNDO' }, async (command) => {
    const { undo } = command.appeal;
    if (undo === null) throw new Error('the table let somebody undo nothing');
    const data = { undoes: undo.eventId, action: undo.action, ...classAgain(undo) };
    return (await takeBack(command, undo)) ?? { data };
  });
}

/** The clocks read changes of the class from the history: one that is taken back is a change, too. */
function classAgain({ data }: UndoSlot): object {
  const changed = data['urgency'] as { readonly from: UrgencyClass; readonly to: UrgencyClass } | undefined;
  return changed ? { urgency: { from: changed.to, to: changed.from } } : {};
}

async function takeBack(command: AppealCommand, undo: UndoSlot): Promise<Refusal | null> {
  const { sql, appeal, now } = command;
  if (opensAgain(appeal, undo) && (await hasAnotherOpen(sql, appeal))) return anotherOpen();
  if (!(await cancelNotices(sql, appeal, undo.at, now))) return toldAlready(undo.action);
  const refusal = await compensationOf(undo.action, undo.data)?.(command, undo);
  if (refusal) return refusal;
  await restoreAppeal(sql, appeal, undo.before);
  return null;
}

/** It was over, and would not be any more. */
const opensAgain = ({ closedAt }: AppealRecord, { before }: UndoSlot): boolean =>
  closedAt !== null && before['closed_at'] === null && before['stands_apart'] === false;
