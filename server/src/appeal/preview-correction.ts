import { lockAppeal } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { toBeforeAfterType, toStoredOutcome } from './correction.read.js';
import type { BeforeAfterType } from './correction.type.js';
import { type CorrectionDraft, draftCorrection } from './draft-correction.js';

/** What a correction would change; asks the judge and stores nothing. */
export async function previewCorrection(
  context: Context,
  appealId: string,
  draft: CorrectionDraft,
): Promise<BeforeAfterType | Refusal> {
  const { pool } = context.store;
  const appeal = await lockAppeal(pool, appealId);
  if (!appeal) return refuse('UNKNOWN_APPEAL', '没有此申诉。', 'There is no such appeal.', 'appealId');
  context.reading.of(appeal.personId);
  const drafted = await draftCorrection(context, pool, appeal.personId, draft);
  if (isRefusal(drafted)) return drafted;
  return toBeforeAfterType({ before: toStoredOutcome(drafted.before), after: toStoredOutcome(drafted.after) });
}
