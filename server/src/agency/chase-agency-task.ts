import { cancelTask, recordChase } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { onAgencyTask, settleCase, tellCase } from './on-agency-task.js';

export interface TouchAgencyTask {
  readonly taskId: string;
  readonly note?: string | null;
}

const anyTask = (): boolean => true;

/** Asks again, now (催办). */
export const chaseAgencyTask = (context: Context, { taskId }: TouchAgencyTask): Promise<string | Refusal> =>
  onAgencyTask(context, taskId, anyTask, async (command) => {
    await recordChase(command.sql, taskId, command.now);
    await tellCase(command, { action: 'AGENCY_CHASED', actorId: signedIn(context).id });
  });

/** The answer is not needed any more. */
export const cancelAgencyTask = (context: Context, { taskId, note }: TouchAgencyTask): Promise<string | Refusal> =>
  onAgencyTask(context, taskId, anyTask, async (command) => {
    const wrong = checkText(note ?? '', 'input.note');
    if (wrong) return wrong;
    const reason = withoutNumbers(note ?? '');
    const { id: by } = signedIn(context);
    await cancelTask(command.sql, taskId, { at: command.now, by, reason });
    await settleCase(command, { action: 'AGENCY_CANCELLED', actorId: by, note: command.task.nameZh });
  });
