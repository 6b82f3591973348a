import {
  type AppealRecord,
  decideCorrection,
  findProposedCorrection,
  type Reevaluation,
  reevaluatePersons,
} from '@zhengming/data';
import { decisionMessage, isAsPromised, verdictOf } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { queueNotice } from '../notice/queue-notice.js';
import { type AppealCommand, onAppeal } from './appeal-command.js';
import type { StoredOutcome, StoredPreview } from './correction.read.js';
import { noteOf } from './move-appeal.js';
import { returnAppeal } from './return-appeal.js';
import { systemStep } from './system-step.js';

export interface DecideCorrection {
  readonly appealId: string;
  readonly correctionId: string;
  readonly note?: string | null;
  readonly expectedVersion: number;
}

export const noSuchCorrection = (): Refusal =>
  refuse('UNKNOWN_CORRECTION', '没有待复核的此项更正。', 'No such correction awaits a decision.', 'input.correctionId');

/**
 * A second person approves (复核通过): the correction becomes a fact, the person is judged again in the same
 * transaction, the outcome is compared with what was promised, and the person is told.
 */
export async function approveCorrection(context: Context, input: DecideCorrection): Promise<string | Refusal> {
  const { appealId, correctionId, expectedVersion } = input;
  const answer = await onAppeal(
    context,
    { appealId, expectedVersion, action: 'APPROVE_CORRECTION' },
    async (command) => {
      const { sql, appeal, actor, now } = command;
      const proposed = await findProposedCorrection(sql, appeal, correctionId);
      if (!proposed) return noSuchCorrection();
      const preview = proposed.preview as StoredPreview;
      await decideCorrection(sql, appeal.personId, correctionId, { state: 'APPROVED', approverId: actor.id, at: now });
      const world = await context.worlds.current();
      const reason = { trigger: 'CORRECTION', triggerId: correctionId, at: now, clock: command.context.clock } as const;
      const [result] = await reevaluatePersons(sql, world, [appeal.personId], reason);
      if (!result) throw new Error('an appeal stands for a person who is not known');
      if (!isAsPromised(result.judgement, preview.after)) return differs();
      return {
        changes: { verdict: verdictOf(preview.before, result.judgement), decidedAt: now },
        note: noteOf(input.note),
        data: { correctionId },
        afterwards: () => applied(command, preview.before, result),
      };
    },
  );
  return typeof answer === 'string' || answer.code !== DIFFERS ? answer : returnAppeal(context, input);
}

const DIFFERS = 'DIFFERS_FROM_PREVIEW';
const differs = (): Refusal => refuse(DIFFERS, '重算结果与预览不一致。', 'The result differs from the preview.');

/** The system's own step: judged again, so the person is told. */
async function applied(command: AppealCommand, before: StoredOutcome, result: Reevaluation): Promise<null> {
  const { sql, context, appeal, now } = command;
  const after = result.judgement;
  const message = decisionMessage(verdictOf(before, after), appeal.number, before, after);
  await apply(command, appeal);
  await queueNotice(context, sql, { appeal, decisionId: result.decisionId, message, at: now });
  return null;
}

/** DECIDED → APPLIED, by the system. */
export async function apply({ sql, now }: Pick<AppealCommand, 'sql' | 'now'>, appeal: AppealRecord): Promise<void> {
  await systemStep(sql, appeal, { action: 'APPLY', from: 'DECIDED', at: now });
}
