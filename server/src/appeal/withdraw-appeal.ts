import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/** The citizen takes the appeal back (撤回). */
export const withdrawAppeal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'WITHDRAW' }, ({ now }) =>
    Promise.resolve({ changes: { closedAt: now }, note: noteOf(note) }),
  );
