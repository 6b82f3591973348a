import { decideCorrection, lockProposal } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { type DecideCorrection, noSuchCorrection } from './approve-correction.js';
import { checkText } from './free-text.js';
import { noteOf } from './move-appeal.js';

/** A second person sends a proposal back (复核退回), and says why. */
export const rejectCorrection = (context: Context, input: DecideCorrection): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'REJECT_CORRECTION' },
    async ({ sql, appeal, actor, now }) => {
      const wrong = checkText(input.note ?? '', 'input.note');
      if (wrong) return wrong;
      const rows = await lockProposal(sql, appeal, input.correctionId, 'PROPOSED');
      if (rows.length === 0) return noSuchCorrection();
      for (const { personId, correction } of rows)
        await decideCorrection(sql, personId, correction.id, { state: 'REJECTED', approverId: actor.id, at: now });
      const { correctionId } = input;
      return { note: noteOf(input.note), data: { correctionId, proposalId: rows[0]?.correction.proposalId } };
    },
  );
