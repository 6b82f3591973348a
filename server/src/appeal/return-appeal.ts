import { decideCorrection, inTransaction, lockAppeal, recordAppealEvent, updateAppeal } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { signedIn } from './appeal-command.js';
import type { DecideCorrection } from './approve-correction.js';
import { changedMeanwhile, unknownAppeal } from './refusals.js';

/**
 * The facts moved on since the preview, so the approval promised something else: nothing of it is kept, the correction
 * is set aside and the case goes back to its handler (退回核查).
 */
export async function returnAppeal(context: Context, input: DecideCorrection): Promise<string | Refusal> {
  const actor = signedIn(context);
  const now = context.clock.now();
  return inTransaction(context.store, async (sql) => {
    const appeal = await lockAppeal(sql, input.appealId);
    if (!appeal) return unknownAppeal();
    if (appeal.version !== input.expectedVersion) return changedMeanwhile();
    await decideCorrection(sql, appeal.personId, input.correctionId, {
      state: 'REJECTED',
      approverId: actor.id,
      at: now,
    });
    await updateAppeal(sql, appeal, { state: 'IN_REVIEW' });
    const note = '重算结果与预览不一致，退回核查 / the result differs from the preview; back to review';
    const { correctionId } = input;
    const event = { at: now, actorId: null, action: 'RETURN', fromState: appeal.state, toState: 'IN_REVIEW' } as const;
    await recordAppealEvent(sql, appeal, { ...event, note, data: { correctionId } });
    return appeal.id;
  });
}
