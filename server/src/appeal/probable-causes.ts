import { type StoredExplanation, fromStoredExplanation, loadFacts } from '@zhengming/data';
import { type CorrectionKind, type Evaluation, type Instant, type ProbableCause, rankCauses } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import type { DeskCorrectionKind } from './appeal.enum.js';
import type { ProbableCauseType } from './appeal.type.js';
import { causeSentence } from './cause-sentences.js';

/** The decision appealed against, as its row holds it. */
export interface FrozenDecision extends Omit<Evaluation, 'reasons' | 'gaps' | 'clears'> {
  readonly knownAt: Instant;
  readonly explanation: StoredExplanation;
}

/** Ranks the causes by what was known when the decision fell. */
export async function probableCauses(
  services: Services,
  frozen: FrozenDecision,
): Promise<readonly ProbableCauseType[]> {
  const { knownAt, explanation, ...outcome } = frozen;
  const facts = await loadFacts(services.store, frozen.personId, { knownAt });
  if (!facts) return [];
  return rankCauses({ ...outcome, ...fromStoredExplanation(explanation) }, facts).map(toProbableCauseType);
}

const toProbableCauseType = ({ code, confidence, targetIds, correction }: ProbableCause): ProbableCauseType => ({
  code,
  confidence,
  sentence: causeSentence(code),
  suggestedCorrection: isDeskCorrection(correction) ? { kind: correction, targetIds } : null,
});

const isDeskCorrection = (kind: CorrectionKind | null): kind is DeskCorrectionKind =>
  kind !== null && kind !== 'ATTACH_DOSE' && kind !== 'FIX_IDENTITY' && kind !== 'FIX_AREA';
