import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/** The person has been told and is content (办结). */
export const closeAppeal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'CLOSE' }, ({ now }) =>
    Promise.resolve({ changes: { closedAt: now }, note: noteOf(note) }),
  );
