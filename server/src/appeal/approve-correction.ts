import { lockProposal } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { noteOf } from './move-appeal.js';
import { settleProposal } from './settle-proposal.js';

export interface DecideCorrection {
  readonly appealId: string;
  /** Any correction of the proposal. */
  readonly correctionId: string;
  readonly note?: string | null;
  readonly expectedVersion: number;
}

export const noSuchCorrection = (): Refusal =>
  refuse('UNKNOWN_CORRECTION', '没有待复核的此项更正。', 'No such correction awaits a decision.', 'input.correctionId');

/** A second person approves (复核通过): everything proposed together counts from now on. */
export const approveCorrection = (context: Context, input: DecideCorrection): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'APPROVE_CORRECTION' },
    async (command) => {
      const { sql, appeal, actor, to } = command;
      const { correctionId } = input;
      const rows = await lockProposal(sql, appeal, correctionId, 'PROPOSED');
      if (rows.length === 0) return noSuchCorrection();
      return {
        note: noteOf(input.note),
        data: { correctionId, proposalId: rows[0]?.correction.proposalId },
        afterwards: () => settleProposal(command, { correctionId, approverId: actor.id, from: to }),
      };
    },
  );
