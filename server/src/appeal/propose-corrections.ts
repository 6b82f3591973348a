import { countEvidence, evidenceKindsOf, insertCorrection } from '@zhengming/data';
import { type CauseCode, proposalReasons, type SecondPersonReason } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { type AppealCommand, type AppealStep, onAppeal } from './appeal-command.js';
import { areaFix } from './area-fix.js';
import { tighteningRefusal } from './correction-refusals.js';
import type { CorrectionDraft } from './draft-corrections.js';
import { checkText, withoutNumbers } from './free-text.js';
import { settleProposal } from './settle-proposal.js';
import { systemStep } from './system-step.js';
import { type WeighedProposal, weighProposal } from './weigh-proposal.js';

export interface ProposeCorrections {
  readonly appealId: string;
  /** One to ten; decided together, or not at all. */
  readonly corrections: readonly CorrectionDraft[];
  readonly cause: CauseCode;
  readonly legalBasis: string;
  readonly evidenceIds: readonly string[];
  readonly expectedVersion: number;
}

type FieldOf = (index: number) => string;
const inList: FieldOf = (index) => `input.corrections.${index}`;
const alone: FieldOf = () => 'input.correction';

/**
 * Proposes corrections that are decided together (拟处理). Where the risk asks for a second person they await one; where
 * it does not, they are decided and applied at once.
 */
export const proposeCorrections = (
  context: Context,
  input: ProposeCorrections,
  fieldOf: FieldOf = inList,
): Promise<string | Refusal> =>
  onAppeal(
    context,
    { appealId: input.appealId, expectedVersion: input.expectedVersion, action: 'PROPOSE_CORRECTION' },
    (command) => propose(command, input, fieldOf),
  );

/** Proposes one correction. */
export const proposeCorrection = (
  context: Context,
  { correction, ...input }: Omit<ProposeCorrections, 'corrections'> & { readonly correction: CorrectionDraft },
): Promise<string | Refusal> => proposeCorrections(context, { ...input, corrections: [correction] }, alone);

async function propose(
  command: AppealCommand,
  input: ProposeCorrections,
  fieldOf: FieldOf,
): Promise<AppealStep | Refusal> {
  const { sql, context, appeal, actor, now, to } = command;
  const wrong = checkText(input.legalBasis, 'input.legalBasis');
  if (wrong) return wrong;
  const evidenceIds = [...new Set(input.evidenceIds)];
  if (evidenceIds.length === 0 || (await countEvidence(sql, appeal, evidenceIds)) < evidenceIds.length)
    return noEvidence();
  const drafted = await weighProposal(context, sql, appeal.personId, input.corrections, fieldOf);
  const weighed = isRefusal(drafted) ? drafted : await areaFix(context, sql, appeal.id, drafted, fieldOf(0));
  if (isRefusal(weighed)) return weighed;
  if (weighed.tightens) return tighteningRefusal(weighed.tightens, fieldOf(0));
  const reasons = await secondPersonFor(command, weighed, evidenceIds);
  const whole = {
    appealId: appeal.id,
    legalBasis: withoutNumbers(input.legalBasis),
    evidenceIds,
    secondPersonReasons: reasons,
    authorId: actor.id,
    proposedAt: now,
    preview: weighed.preview,
  };
  for (const correction of weighed.own) {
    const ruleIds = weighed.ruleIds.get(correction.id) ?? [];
    await insertCorrection(sql, { ...whole, personId: appeal.personId, correction, ruleIds });
  }
  for (const { facts, correction } of weighed.others)
    await insertCorrection(sql, { ...whole, personId: facts.personId, correction });
  const [first] = weighed.own;
  if (first === undefined) throw new Error('a proposal of nothing was let through');
  const needsSecond = reasons.length > 0;
  return {
    changes: { cause: input.cause },
    note: weighed.own.map(({ kind }) => kind).join(' + '),
    data: { correctionId: first.id, proposalId: weighed.proposalId, secondPersonReasons: reasons },
    afterwards: async () => {
      const state = await systemStep(sql, appeal, { action: needsSecond ? 'ASK_SECOND' : 'DECIDE', from: to, at: now });
      return needsSecond ? null : settleProposal(command, { correctionId: first.id, approverId: null, from: state });
    },
  };
}

interface Asking extends Pick<AppealCommand, 'sql' | 'policy' | 'now'> {
  readonly appeal: { readonly personId: string; readonly id: string };
}

/** Why a second person has to decide (四眼原则), by the rules of the desk. */
export async function secondPersonFor(
  { sql, appeal, policy, now }: Asking,
  { own, others }: Pick<WeighedProposal, 'own' | 'others'>,
  evidenceIds: readonly string[],
): Promise<readonly SecondPersonReason[]> {
  const { secondReview, elderFromAge, minorUnderAge } = policy.parameters;
  const found = await sql.query('select birth_year as "birthYear" from person where id = $1', [appeal.personId]);
  const { birthYear } = found.rows[0] as { readonly birthYear: number };
  return proposalReasons(
    {
      appealId: appeal.id,
      corrections: own,
      persons: 1 + others.length,
      evidenceKinds: await evidenceKindsOf(sql, appeal, evidenceIds),
      birthYear,
      at: now,
    },
    { ...secondReview, elderFromAge, minorUnderAge },
  );
}

const noEvidence = (): Refusal =>
  refuse(
    'NO_EVIDENCE',
    '更正须以本申诉中的证据为依据，请先补充证据。',
    'A correction rests on evidence of this appeal; add some first.',
    'input.evidenceIds',
  );
