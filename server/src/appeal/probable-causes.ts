import {
  type StoredBackground,
  type StoredExplanation,
  type StoredFacts,
  type World,
  fromStoredExplanation,
  fromStoredFacts,
} from '@zhengming/data';
import { type CauseSuggestion, type Judgement, type ProbableCause, rankCauses } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { toDivisionType } from '../division/division.type.js';
import { causeSentence } from './cause-sentences.js';
import type { ProbableCauseType, SuggestedCorrectionType } from './probable-cause.type.js';

/** The decision appealed against, as its row holds it. */
export interface FrozenDecision extends Omit<Judgement, 'reasons' | 'gaps'> {
  readonly knownAt: Judgement['at'];
  readonly explanation: StoredExplanation;
  readonly facts: StoredFacts;
  readonly background: StoredBackground;
}

/** Ranks the causes by what was known when the decision fell. */
export async function probableCauses(
  { worlds }: Pick<Services, 'worlds'>,
  { explanation, facts, background, knownAt, ...outcome }: FrozenDecision,
): Promise<readonly ProbableCauseType[]> {
  const world = await worlds.at(outcome.at, knownAt);
  const judgement = { ...outcome, ...fromStoredExplanation(explanation) };
  const policy =
    world.policies.findLast(({ id, validFrom }) => id === outcome.policyId && validFrom <= outcome.at) ?? null;
  const ranked = rankCauses({ judgement, facts: fromStoredFacts(facts), areas: world.areas, policy, background });
  return ranked.map((cause) => toProbableCauseType(world, cause));
}

export function toProbableCauseType(world: World, cause: ProbableCause): ProbableCauseType {
  const suggestions = cause.suggestions.map((suggestion) => toSuggestedCorrectionType(world, suggestion));
  return {
    ...cause,
    sentence: causeSentence(cause.code),
    suggestions,
    suggestedCorrection: suggestions[0] ?? null,
  };
}

const toSuggestedCorrectionType = (world: World, suggestion: CauseSuggestion): SuggestedCorrectionType => ({
  ...suggestion,
  counties: suggestion.counties.map((one) => ({ ...one, division: toDivisionType(world.divisions, one.division) })),
});
