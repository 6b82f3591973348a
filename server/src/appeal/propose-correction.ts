import { countEvidence, insertCorrection } from '@zhengming/data';
import type { CauseCode } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { onAppeal } from './appeal-command.js';
import { toStoredOutcome } from './correction.read.js';
import { type CorrectionDraft, draftCorrection } from './draft-correction.js';
import { checkText, withoutNumbers } from './free-text.js';
import { systemStep } from './system-step.js';

export interface ProposeCorrection {
  readonly appealId: string;
  readonly correction: CorrectionDraft;
  readonly cause: CauseCode;
  readonly legalBasis: string;
  readonly evidenceIds: readonly string[];
  readonly expectedVersion: number;
}

/** Proposes a correction of evidence (拟处理) for a second person to decide; the judge does not know it yet. */
export const proposeCorrection = (context: Context, input: ProposeCorrection): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'PROPOSE_CORRECTION' },
    async ({ sql, appeal, actor, now, to }) => {
      const wrong = checkText(input.legalBasis, 'input.legalBasis');
      if (wrong) return wrong;
      const evidenceIds = [...new Set(input.evidenceIds)];
      if (evidenceIds.length === 0 || (await countEvidence(sql, appeal, evidenceIds)) < evidenceIds.length)
        return noEvidence();
      const drafted = await draftCorrection(context, sql, appeal.personId, input.correction, 'input.');
      if (isRefusal(drafted)) return drafted;
      const { correction, before, after } = drafted;
      await insertCorrection(sql, {
        personId: appeal.personId,
        appealId: appeal.id,
        correction,
        legalBasis: withoutNumbers(input.legalBasis),
        evidenceIds,
        preview: { before: toStoredOutcome(before), after: toStoredOutcome(after) },
        authorId: actor.id,
        proposedAt: now,
      });
      return {
        changes: { cause: input.cause },
        note: correction.kind,
        data: { correctionId: correction.id },
        afterwards: async () => {
          await systemStep(sql, appeal, { action: 'ASK_SECOND', from: to, at: now });
          return null;
        },
      };
    },
  );

const noEvidence = (): Refusal =>
  refuse(
    'NO_EVIDENCE',
    '更正须以本申诉中的证据为依据，请先补充证据。',
    'A correction rests on evidence of this appeal; add some first.',
    'input.evidenceIds',
  );
