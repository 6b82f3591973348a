import type { DecisionPartsFragment } from '../../generated/documents';

/** The coarsest precision among the stays that decided, when it is too coarse to tell counties apart. */
export function coarsest(decision: Pick<DecisionPartsFragment, 'reasons'>): 'PREFECTURE' | 'PROVINCE' | null {
  const precisions = decision.reasons
    .filter((reason) => reason.deciding)
    .flatMap((reason) => reason.evidence.map((evidence) => evidence.precision));
  if (precisions.includes('PROVINCE')) return 'PROVINCE';
  return precisions.includes('PREFECTURE') ? 'PREFECTURE' : null;
}
