import type { Risk } from '../desk/desk-policy.js';
import type { CorrectionKind } from '../evidence/evidence.js';
import { dayOf, formatDay, type Instant } from '../time/time.js';

/** Why a decision is more likely to be wrong, or costs more when it is (质检风险). */
export const RISK_FACTORS = [
  'VERBAL_ONLY',
  'STAY_EXCLUDED',
  'GRACE',
  'OUTLIER_HANDLER',
  'ELDER_OR_MINOR',
  'QUICK_DECISION',
  'ONE_PERSON_DECIDED',
  'REOPENED_BEFORE',
] as const;
export type RiskFactor = (typeof RISK_FACTORS)[number];

/** What each weighs: one that can free somebody on a word alone weighs two. */
const WEIGHTS: Readonly<Record<RiskFactor, number>> = {
  VERBAL_ONLY: 2,
  STAY_EXCLUDED: 1,
  GRACE: 2,
  OUTLIER_HANDLER: 2,
  ELDER_OR_MINOR: 1,
  QUICK_DECISION: 1,
  ONE_PERSON_DECIDED: 1,
  REOPENED_BEFORE: 1,
};
const HIGH_FROM = 3;

/** How often somebody found the person right, and how often everybody did. */
export interface OverturnRecord {
  readonly decided: number;
  readonly overturned: number;
}

/** A closed case as far as its risk goes. */
export interface ClosedCase {
  readonly correctionKinds: readonly CorrectionKind[];
  readonly evidenceKinds: readonly string[];
  readonly birthYear: number;
  readonly decidedAt: Instant;
  /** From the first look to the decision; null when nobody knows. */
  readonly workedMs: number | null;
  readonly secondPerson: boolean;
  readonly reopened: boolean;
  readonly handler: OverturnRecord;
  readonly house: OverturnRecord;
}

/** What the desk policy says of it. */
export interface QualityTerms {
  readonly verbalEvidenceKinds: readonly string[];
  readonly elderFromAge: number;
  readonly minorUnderAge: number;
  readonly sampledShareByRisk: Readonly<Record<Risk, number>>;
}

/** Quicker than a case can be read. */
const QUICK_MS = 3 * 60_000;
const ENOUGH_DECISIONS = 20;
const OUTLIER_SIGMA = 2;

export interface QualityRisk {
  readonly risk: Risk;
  readonly factors: readonly RiskFactor[];
}

/** How closely a decision deserves to be looked at again, and why. */
export function qualityRisk(one: ClosedCase, terms: QualityTerms): QualityRisk {
  const age = Number(formatDay(dayOf(one.decidedAt)).slice(0, 4)) - one.birthYear;
  const corrected = one.correctionKinds.length > 0;
  const holds: Readonly<Record<RiskFactor, boolean>> = {
    VERBAL_ONLY: corrected && one.evidenceKinds.every((kind) => terms.verbalEvidenceKinds.includes(kind)),
    STAY_EXCLUDED: one.correctionKinds.includes('EXCLUDE_STAY'),
    GRACE: one.correctionKinds.includes('GRACE'),
    OUTLIER_HANDLER: isOutlier(one.handler, one.house),
    // of the birthday only the year is known: somebody who may be one is taken for one
    ELDER_OR_MINOR: age >= terms.elderFromAge || age - 1 < terms.minorUnderAge,
    QUICK_DECISION: one.workedMs !== null && one.workedMs < QUICK_MS,
    ONE_PERSON_DECIDED: !one.secondPerson,
    REOPENED_BEFORE: one.reopened,
  };
  const factors = RISK_FACTORS.filter((factor) => holds[factor]);
  const weight = factors.reduce((sum, factor) => sum + WEIGHTS[factor], 0);
  return { risk: weight >= HIGH_FROM ? 'HIGH' : weight > 0 ? 'MEDIUM' : 'LOW', factors };
}

/** Whether somebody decides otherwise than the house far more often than chance would: two standard errors of a share. */
export function isOutlier(handler: OverturnRecord, house: OverturnRecord): boolean {
  if (handler.decided < ENOUGH_DECISIONS || house.decided <= handler.decided) return false;
  const usual = house.overturned / house.decided;
  const error = Math.sqrt((usual * (1 - usual)) / handler.decided);
  return Math.abs(handler.overturned / handler.decided - usual) > OUTLIER_SIGMA * error;
}

/**
 * Whether a decision is drawn: always the same for the same appeal and instant of decision, and nobody can tell before the
 * decision has fallen.
 */
export const isDrawn = (appealId: string, decidedAt: Instant, share: number): boolean =>
  placeOf(`${decidedAt}:${appealId}`) < share;

/** Where a text falls between 0 and 1 (FNV-1a, mixed at the end as in MurmurHash3): evenly, and always in the same place. */
function placeOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
