import type { CorrectionPartsFragment } from '../generated/documents';

type Proposal = readonly [CorrectionPartsFragment, ...CorrectionPartsFragment[]];

/** What was decided together, in the order of the list. */
export function proposalsOf(corrections: readonly CorrectionPartsFragment[]): readonly Proposal[] {
  const found = new Map<string, [CorrectionPartsFragment, ...CorrectionPartsFragment[]]>();
  for (const one of corrections) {
    const together = found.get(one.proposalId);
    if (together) together.push(one);
    else found.set(one.proposalId, [one]);
  }
  return [...found.values()];
}
