import { endTransfer, resumeTransfer } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { closing } from './closing.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';
import { registerUndo } from './undo-registry.js';

/** The person has been told and is content, or whoever the case was passed on to has answered (办结). */
export const closeAppeal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'CLOSE' }, async ({ sql, appeal, now, policy }) => {
    await endTransfer(sql, appeal, now);
    return { changes: closing(policy, now), note: noteOf(note) };
  });

registerUndo('CLOSE', async ({ sql, appeal }, { at }) => {
  await resumeTransfer(sql, appeal, at);
  return null;
});
