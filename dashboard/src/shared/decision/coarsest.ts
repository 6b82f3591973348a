import type { DecisionPartsFragment } from '../../generated/documents';

/**
 * The coarsest precision among the stays that decided by where they were, when it is too coarse to tell counties apart: whoever
 * is stopped by a number, or by nothing, is not stopped by precision.
 */
export function coarsest(decision: Pick<DecisionPartsFragment, 'reasons'>): 'PREFECTURE' | 'PROVINCE' | null {
  const precisions = decision.reasons
    .filter((reason) => reason.deciding)
    .flatMap((reason) =>
      reason.evidence.flatMap(({ hit, precision }) => (hit === null || hit === 'NONE' ? [] : [precision])),
    );
  if (precisions.includes('PROVINCE')) return 'PROVINCE';
  return precisions.includes('PREFECTURE') ? 'PREFECTURE' : null;
}
