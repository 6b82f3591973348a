import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/** A handler takes the case (开始核查); the first time, that is the first answer the citizen is owed. */
export const startReview = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'START_REVIEW' }, ({ appeal, actor, now }) =>
    Promise.resolve({
      changes: { handlerId: actor.id, ...(appeal.firstResponseAt === null && { firstResponseAt: now }) },
      note: noteOf(note),
    }),
  );
