import { type StoredExplanation, type StoredFacts, fromStoredExplanation, fromStoredFacts } from '@zhengming/data';
import { type CorrectionKind, type Judgement, type ProbableCause, rankCauses } from '@zhengming/domain';
import type { DeskCorrectionKind } from './appeal.enum.js';
import type { ProbableCauseType } from './appeal.type.js';
import { causeSentence } from './cause-sentences.js';

/** The decision appealed against, as its row holds it. */
export interface FrozenDecision extends Omit<Judgement, 'reasons' | 'gaps'> {
  readonly explanation: StoredExplanation;
  readonly facts: StoredFacts;
}

/** Ranks the causes by what was known when the decision fell. */
export function probableCauses({ explanation, facts, ...outcome }: FrozenDecision): readonly ProbableCauseType[] {
  const judgement = { ...outcome, ...fromStoredExplanation(explanation) };
  return rankCauses(judgement, fromStoredFacts(facts)).map(toProbableCauseType);
}

const toProbableCauseType = ({ code, confidence, targetIds, correction }: ProbableCause): ProbableCauseType => ({
  code,
  confidence,
  sentence: causeSentence(code),
  suggestedCorrection: isDeskCorrection(correction) ? { kind: correction, targetIds } : null,
});

const isDeskCorrection = (kind: CorrectionKind | null): kind is DeskCorrectionKind =>
  kind !== null && kind !== 'ATTACH_DOSE' && kind !== 'FIX_IDENTITY' && kind !== 'FIX_AREA';
