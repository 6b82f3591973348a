import { withdrawProposedCorrections } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type MoveAppeal, noteOf } from './move-appeal.js';

/** The author takes the proposal back before anybody decided it (撤回拟处理); the judge never knew it. */
export const takeBackProposal = (
  context: Context,
  { appealId, expectedVersion, note }: MoveAppeal,
): Promise<string | Refusal> =>
  onAppeal(context, { appealId, expectedVersion, action: 'TAKE_BACK' }, async ({ sql, appeal, now }) => ({
    note: noteOf(note),
    data: { correctionIds: await withdrawProposedCorrections(sql, appeal, now) },
  }));
