import type { FactName } from '../policy/fact-name.js';
import type { PolicyHead } from '../policy/policy.js';

/** Technology decides how many doses make a series. INACTIVATED 灭活; ADENOVIRUS_VECTOR 腺病毒载体; RECOMBINANT_CHO 重组蛋白. */
export const VACCINE_TECHNOLOGIES = ['INACTIVATED', 'ADENOVIRUS_VECTOR', 'RECOMBINANT_CHO'] as const;
export type VaccineTechnology = (typeof VACCINE_TECHNOLOGIES)[number];

/**
 * What is known about a person's vaccination (接种情况). PARTIAL says what is proven, not that a dose is missing.
 * NO_RECORD_FOUND 未查询到记录: every source answered and none had a record; it is never "未接种".
 */
export const VACCINATION_STATES = ['BOOSTED', 'COMPLETE', 'PARTIAL', 'NO_RECORD_FOUND', 'UNKNOWN'] as const;
export type VaccinationState = (typeof VACCINATION_STATES)[number];

/** How far the best series has come. */
export const SERIES_PROGRESS = ['EXCEEDED', 'REACHED', 'BEGUN', 'NONE'] as const;
export type SeriesProgress = (typeof SERIES_PROGRESS)[number];

export interface VaccinationRule {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly when: {
    readonly series: SeriesProgress;
    /** Only where all sources answered, or where some did not; absent = either. */
    readonly sources?: 'ALL_ANSWERED' | 'SOME_SILENT';
  };
  readonly then: VaccinationState;
}

export interface VaccinationParameters {
  /** Doses of a first series by technology (全程). */
  readonly series: Readonly<Record<VaccineTechnology, number>>;
  /** Whether only a dose of the completed series itself boosts it, or one of any known technology. */
  readonly boostedBy: 'SAME_TECHNOLOGY' | 'ANY_TECHNOLOGY';
}

/** When a series is complete, whoever gave the doses (接种政策, domain.md §2.7). The first rule that fits decides. */
export interface VaccinationPolicy extends PolicyHead {
  readonly kind: 'VACCINATION';
  readonly parameters: VaccinationParameters;
  readonly rules: readonly VaccinationRule[];
}

/** The facts a vaccination policy reads; whether sources answered only where a rule asks. */
export const vaccinationFactsRead = ({ rules }: VaccinationPolicy): readonly FactName[] => [
  'vaccination.product',
  'vaccination.givenOn',
  ...(rules.some(({ when }) => when.sources !== undefined) ? (['vaccination.source'] as const) : []),
];
