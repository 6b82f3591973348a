import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import { onAppeal } from './appeal-command.js';
import { NOT_WAITING } from './await-citizen.js';
import { closing } from './closing.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/** The citizen takes the appeal back (撤回), and is told that it can be taken up again. */
export const withdrawAppeal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'WITHDRAW' }, async ({ sql, appeal, now, policy }) => {
    const message = { kind: 'WITHDRAWN', number: appeal.number } as const;
    await queueNotice(context, sql, { appeal, decisionId: null, message, at: now });
    return { changes: { ...closing(policy, now), ...NOT_WAITING }, note: noteOf(note) };
  });
