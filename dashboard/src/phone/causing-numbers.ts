import type { DecisionPartsFragment } from '../generated/documents';

/** The bindings on which the deciding rule rests: the numbers that caused the outcome. */
export function causingNumbers(decision: DecisionPartsFragment | null | undefined): ReadonlySet<string> {
  if (!decision || decision.popup === null) return new Set();
  const evidence = decision.reasons.filter(({ deciding }) => deciding).flatMap((reason) => reason.evidence);
  return new Set(evidence.flatMap(({ kind, factId }) => (kind === 'PHONE' && factId ? [factId] : [])));
}
