import type { Period } from './timeline';

/** Where a published version stands in time (现行、未生效、已失效). */
export type Standing = 'IN_FORCE' | 'COMING' | 'ENDED';

/** The stretches of a version as they stand today. */
export const standingPeriods = <One extends Period>(version: { readonly periods: readonly One[] }): readonly One[] =>
  version.periods
    .filter(({ knownTo }) => knownTo === null)
    .toSorted((a, b) => Date.parse(a.validFrom) - Date.parse(b.validFrom));

/** Whether it holds now, will hold, or holds no more. */
export function standingOf(version: { readonly periods: readonly Period[] }, now: number): Standing {
  const ahead = standingPeriods(version).filter(({ validTo }) => validTo === null || now < Date.parse(validTo));
  if (ahead.length === 0) return 'ENDED';
  return ahead.some(({ validFrom }) => Date.parse(validFrom) <= now) ? 'IN_FORCE' : 'COMING';
}
