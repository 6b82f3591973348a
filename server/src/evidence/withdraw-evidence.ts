import { isReliedOn, withdrawEvidence as hideEvidence } from '@zhengming/data';
import { dayOf } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { type AppealCommand, onAppeal } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';

export interface WithdrawEvidence {
  readonly appealId: string;
  readonly evidenceId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/** Evidence entered by mistake is hidden at once, and its files are deleted with the next pass. */
export const withdrawEvidence = (context: Context, input: WithdrawEvidence): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, action: 'ADD_EVIDENCE', expectedVersion: input.expectedVersion },
    async (command) => {
      const { reason, evidenceId } = input;
      const wrong = checkText(reason, 'input.reason') ?? (await reliedOn(command, evidenceId));
      if (wrong) return wrong;
      const kept = withoutNumbers(reason);
      if (!(await withdraw(command, evidenceId, kept))) return unknownEvidence();
      return { note: kept, data: { withdrawnEvidenceId: evidenceId } };
    },
  );

/** Today is its last day: nothing of it is kept for longer than the mistake lasted. */
const withdraw = ({ sql, appeal, actor, now }: AppealCommand, evidenceId: string, reason: string): Promise<boolean> =>
  hideEvidence(sql, appeal, evidenceId, { reason, by: actor.id, at: now, deleteAfter: dayOf(now) });

const reliedOn = async ({ sql, appeal }: AppealCommand, evidenceId: string): Promise<Refusal | null> =>
  (await isReliedOn(sql, appeal.personId, evidenceId))
    ? refuse(
        'EVIDENCE_IN_USE',
        '有更正以此为依据；请先撤回该更正。',
        'A correction rests on this evidence; take that back first.',
        'input.evidenceId',
      )
    : null;

const unknownEvidence = (): Refusal =>
  refuse(
    'UNKNOWN_EVIDENCE',
    '本案没有此证据，或已撤回。',
    'This case has no such evidence, or it is withdrawn already.',
    'input.evidenceId',
  );
