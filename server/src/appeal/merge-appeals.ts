import { lockAppeal } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import { onAppeal } from './appeal-command.js';
import { checkMerge, giveBack, mergeChanges, type TakenOver, takeOver } from './merge-into.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';
import { unknownAppeal } from './refusals.js';
import { registerUndo } from './undo-registry.js';

export interface MergeAppeals extends MoveAppeal {
  /** The appeal that goes on. */
  readonly intoAppealId: string;
}

/** An appeal goes on under another of the same person (合并): one survivor, nothing lost, and the person is told its number. */
export const mergeAppeals = (
  context: Context,
  { appealId, intoAppealId, expectedVersion, note }: MergeAppeals,
): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId, alsoLock: intoAppealId, expectedVersion, action: 'MERGE' },
    async ({ sql, appeal, actor, now: at, policy }) => {
      const survivor = await lockAppeal(sql, intoAppealId);
      if (!survivor) return unknownAppeal();
      const refused = checkMerge(appeal, survivor);
      if (refused) return refused;
      const took = await takeOver(sql, appeal, survivor, { actorId: actor.id, at });
      const message = { kind: 'MERGED', number: appeal.number, into: survivor.number } as const;
      await queueNotice(context, sql, { appeal, decisionId: null, message, at });
      return {
        changes: mergeChanges(survivor, { at, policy }),
        note: noteOf(note),
        data: { into: survivor.id, number: survivor.number, took },
      };
    },
  );

registerUndo('MERGE', async ({ sql, appeal, actor, now: at }, { data }) => {
  const survivor = await lockAppeal(sql, String(data['into']));
  if (!survivor) throw new Error('an appeal was merged into one that is not there');
  await giveBack(sql, appeal, survivor, data['took'] as TakenOver, { actorId: actor.id, at });
  return null;
});
