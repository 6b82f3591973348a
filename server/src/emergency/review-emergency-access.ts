import { inTransaction, lockEmergencyAccess, reviewEmergencyAccess as writeReview } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { withoutNumbers } from '../appeal/free-text.js';

export interface ReviewEmergencyAccess {
  readonly id: string;
  readonly justified: boolean;
  readonly note?: string | null;
}

const LONGEST_NOTE = 500;

/** Says whether an emergency was one (次日复核); once, and never of one's own. @returns its id */
export async function reviewEmergencyAccess(
  context: Context,
  { id, justified, note: typed }: ReviewEmergencyAccess,
): Promise<string | Refusal> {
  const { id: by } = signedIn(context);
  const note = withoutNumbers(typed ?? '').trim() || null;
  if ((note ?? '').length > LONGEST_NOTE)
    return refuse('TOO_LONG', `最多${LONGEST_NOTE}字。`, `At most ${LONGEST_NOTE} characters.`, 'input.note');
  if (!justified && note === null)
    return refuse('REASON_MISSING', '认定不当的，请写明理由。', 'Say why it was not justified.', 'input.note');
  return inTransaction(context.store, async (sql) => {
    const access = await lockEmergencyAccess(sql, id);
    if (access === null)
      return refuse('UNKNOWN_EMERGENCY', '没有此条紧急访问。', 'There is no such emergency access.', 'input.id');
    if (access.staffId === by)
      return refuse('OWN_EMERGENCY', '本人的紧急访问由他人复核。', 'Somebody else reviews your own.', 'input.id');
    if (access.isReviewed)
      return refuse(
        'REVIEWED_ALREADY',
        '此条已复核，请刷新查看。',
        'It has been reviewed already; reload.',
        'input.id',
      );
    await writeReview(sql, { personId: access.personId, id }, { by, at: context.clock.now(), justified, note });
    return id;
  });
}
