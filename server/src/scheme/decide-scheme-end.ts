import { approveSchemeEnd, proposeSchemeEnd, withdrawSchemeEnd } from '@zhengming/data';
import { v7 as uuidv7 } from 'uuid';
import { signedIn } from '../appeal/appeal-command.js';
import { withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';

/** What has to be said to the letter before something that cannot be undone. */
export const CONFIRMATION = '终止运行并清除全部个人信息';

const SHORTEST_REASON = 4;
const LONGEST_REASON = 200;

export async function proposeEnd(
  context: Context,
  input: { readonly reason: string; readonly confirmation: string },
): Promise<Refusal | null> {
  const reason = withoutNumbers(input.reason);
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON)
    return refuse(
      'REASON_MISSING',
      `请写明理由（${SHORTEST_REASON} 至 ${LONGEST_REASON} 字）。`,
      `Say why, in ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`,
      'input.reason',
    );
  if (input.confirmation !== CONFIRMATION) return notConfirmed();
  const proposal = { id: uuidv7(), reason, by: signedIn(context).id, at: context.clock.now() };
  return (await proposeSchemeEnd(context.store.pool, proposal))
    ? null
    : refuse('PROPOSED_ALREADY', '已有人提出终止运行。', 'Somebody has proposed it already.');
}

/** By somebody else; nothing happens yet. */
export async function approveEnd(
  context: Context,
  { id, confirmation }: { readonly id: string; readonly confirmation: string },
): Promise<Refusal | null> {
  if (confirmation !== CONFIRMATION) return notConfirmed();
  return (await approveSchemeEnd(context.store.pool, id, signedIn(context).id, context.clock.now()))
    ? null
    : refuse(
        'FOUR_EYES',
        '没有待批准的终止运行，或由您本人提出；须由另一人批准。',
        'Nothing waits to be approved, or you proposed it yourself; somebody else approves.',
        'input.id',
      );
}

export const withdrawEnd = ({ store }: Context, id: string): Promise<boolean> => withdrawSchemeEnd(store.pool, id);

const notConfirmed = (): Refusal =>
  refuse(
    'NOT_CONFIRMED',
    `此操作不可恢复，请一字不差地填写：${CONFIRMATION}`,
    `This cannot be undone; type exactly: ${CONFIRMATION}`,
    'input.confirmation',
  );
