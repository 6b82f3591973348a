import type { Correction } from '../evidence/evidence.js';
import { DAY_MS, dayOf, formatDay, type Instant } from '../time/time.js';

/** Why a correction needs a second person (复核事由), domain.md §5 SECOND_REVIEW. */
export const SECOND_PERSON_REASONS = [
  'WIDER_THAN_ONE_FACT',
  'LASTS_LONG',
  'SEVERAL_PERSONS',
  'ONLY_VERBAL_EVIDENCE',
  'MINOR',
  'ELDER',
  'SAMPLED',
] as const;
export type SecondPersonReason = (typeof SECOND_PERSON_REASONS)[number];

/** What the desk policy says of it. */
export interface SecondReviewTerms {
  readonly expiryLongerThanDays: number;
  readonly verbalEvidenceKinds: readonly string[];
  /** Of those that need nobody otherwise, this share is looked at all the same: 0 to 1. */
  readonly sampledShare: number;
  readonly elderFromAge: number;
  readonly minorUnderAge: number;
}

export interface ProposedDecision {
  /** Decides with the share whether it is sampled: the same appeal, the same answer. */
  readonly appealId: string;
  readonly correction: Pick<Correction, 'kind' | 'targetIds' | 'validFrom' | 'validTo'>;
  /** How many people it is for; one for an appeal, more for an incident. */
  readonly persons: number;
  readonly evidenceKinds: readonly string[];
  readonly birthYear: number;
  readonly at: Instant;
}

/** These act on everything of a person, a rule or an area, not on the one fact they name. */
const WIDE: ReadonlySet<string> = new Set(['GRACE', 'FIX_IDENTITY', 'FIX_AREA']);

/** Four eyes chosen by risk: why somebody else has to decide; empty when nobody has to. */
export function needsSecondPerson(
  { appealId, correction, persons, evidenceKinds, birthYear, at }: ProposedDecision,
  terms: SecondReviewTerms,
): readonly SecondPersonReason[] {
  // of the birthday only the year is known: somebody who may be a minor, or an elder, is taken for one
  const age = Number(formatDay(dayOf(at)).slice(0, 4)) - birthYear;
  const lasts = correction.validTo - correction.validFrom;
  const holds: Readonly<Record<SecondPersonReason, boolean>> = {
    WIDER_THAN_ONE_FACT: WIDE.has(correction.kind) || correction.targetIds.length > 1,
    LASTS_LONG: lasts > terms.expiryLongerThanDays * DAY_MS,
    SEVERAL_PERSONS: persons > 1,
    // nothing at all was shown: then nobody saw anything either
    ONLY_VERBAL_EVIDENCE: evidenceKinds.every((kind) => terms.verbalEvidenceKinds.includes(kind)),
    MINOR: age - 1 < terms.minorUnderAge,
    ELDER: age >= terms.elderFromAge,
    SAMPLED: sampleOf(appealId) < terms.sampledShare,
  };
  return SECOND_PERSON_REASONS.filter((reason) => holds[reason]);
}

/** Where an id falls between 0 and 1 (FNV-1a): evenly, and always in the same place. */
function sampleOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
