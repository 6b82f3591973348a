import type { SourceCode } from '../connector/source.js';
import type { CalendarDay } from '../time/time.js';
import {
  VACCINE_TECHNOLOGIES,
  type SeriesProgress,
  type VaccinationPolicy,
  type VaccinationState,
  type VaccineTechnology,
} from './vaccination-policy.js';

/** One record of a dose, from whichever province (接种记录). Withdrawn records are no longer among the facts. */
export interface DoseRecord {
  readonly id: string;
  /** null = the source did not say which vaccine. */
  readonly productCode: string | null;
  /** null = unknown product. */
  readonly technology: VaccineTechnology | null;
  readonly givenOn: CalendarDay;
}

/** A register that was asked (省级接种库, or the national platform). */
export interface VaccinationSource {
  readonly source: SourceCode;
  readonly answered: boolean;
}

export type VaccinationGapCode = 'NO_POLICY' | 'SOURCE_SILENT' | 'NO_SOURCE_ASKED' | 'PRODUCT_UNKNOWN';

/** Something we do not know that could raise the status. */
export interface VaccinationGap {
  readonly code: VaccinationGapCode;
  /** SOURCE_SILENT: the province, or the national platform, that did not answer. */
  readonly source: SourceCode | null;
  /** PRODUCT_UNKNOWN: the dose. */
  readonly doseId: string | null;
}

/** What became of a record. MERGED: another source told of the same dose. AHEAD: given later than the day asked about. */
export interface DoseUse {
  readonly doseId: string;
  readonly use: 'COUNTED' | 'MERGED' | 'PRODUCT_UNKNOWN' | 'AHEAD';
}

/** The best series: the one with fewest doses to go. */
export interface VaccineSeries {
  readonly technology: VaccineTechnology;
  readonly given: number;
  readonly required: number;
}

export interface VaccinationStatus {
  readonly state: VaccinationState;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly ruleId: string | null;
  readonly series: VaccineSeries | null;
  readonly doses: readonly DoseUse[];
  readonly gaps: readonly VaccinationGap[];
}

/**
 * The vaccination status on a day (domain.md §2.7): the series of one technology, counted across provinces. Records are
 * one dose only when day and known product agree; the order in which they came in means nothing.
 */
export function vaccinationStatus(
  policy: VaccinationPolicy | null,
  records: readonly DoseRecord[],
  sources: readonly VaccinationSource[],
  on: CalendarDay,
): VaccinationStatus {
  const doses = usesOf(records, on);
  if (policy === null) {
    const gap: VaccinationGap = { code: 'NO_POLICY', source: null, doseId: null };
    return { state: 'UNKNOWN', policyId: null, policyVersion: null, ruleId: null, series: null, doses, gaps: [gap] };
  }
  const counted = new Set(doses.filter(({ use }) => use === 'COUNTED').map(({ doseId }) => doseId));
  const known = records.filter(({ id }) => counted.has(id));
  const hasUnknown = doses.some(({ use }) => use === 'PRODUCT_UNKNOWN');
  const series = bestSeries(policy, known);
  const progress = series === null ? (hasUnknown ? 'BEGUN' : 'NONE') : progressOf(policy, series, known.length);
  const silent = sources.filter(({ answered }) => !answered);
  const answers = silent.length === 0 && sources.length > 0 ? 'ALL_ANSWERED' : 'SOME_SILENT';
  const rule = policy.rules.find(
    ({ when }) => when.series === progress && (when.sources === undefined || when.sources === answers),
  );
  return {
    state: rule?.then ?? 'UNKNOWN',
    policyId: policy.id,
    policyVersion: policy.version,
    ruleId: rule?.id ?? null,
    series,
    doses,
    gaps: [...sourceGaps(progress, sources, silent), ...productGaps(progress, doses)],
  };
}

/** What becomes of each record, by day and then by id, whatever their order was. */
function usesOf(records: readonly DoseRecord[], on: CalendarDay): readonly DoseUse[] {
  const sorted = [...records].sort((a, b) => a.givenOn - b.givenOn || (a.id < b.id ? -1 : 1));
  const seen = new Set<string>();
  return sorted.map(({ id, givenOn, productCode, technology }): DoseUse => {
    if (givenOn > on) return { doseId: id, use: 'AHEAD' };
    if (productCode === null || technology === null) return { doseId: id, use: 'PRODUCT_UNKNOWN' };
    const dose = `${givenOn}|${productCode}`;
    if (seen.has(dose)) return { doseId: id, use: 'MERGED' };
    seen.add(dose);
    return { doseId: id, use: 'COUNTED' };
  });
}

function bestSeries({ parameters }: VaccinationPolicy, known: readonly DoseRecord[]): VaccineSeries | null {
  const begun = VACCINE_TECHNOLOGIES.map((technology) => ({
    technology,
    given: known.filter((dose) => dose.technology === technology).length,
    required: parameters.series[technology],
  })).filter(({ given }) => given > 0);
  const [best] = begun.sort((a, b) => a.required - a.given - (b.required - b.given));
  return best ?? null;
}

function progressOf({ parameters }: VaccinationPolicy, series: VaccineSeries, knownDoses: number): SeriesProgress {
  if (series.given < series.required) return 'BEGUN';
  const given = parameters.boostedBy === 'ANY_TECHNOLOGY' ? knownDoses : series.given;
  return given > series.required ? 'EXCEEDED' : 'REACHED';
}

/** A source that did not answer may hold the dose that is missing; of a complete series nothing is missing. */
function sourceGaps(
  progress: SeriesProgress,
  sources: readonly VaccinationSource[],
  silent: readonly VaccinationSource[],
): readonly VaccinationGap[] {
  if (progress === 'EXCEEDED' || progress === 'REACHED') return [];
  if (sources.length === 0) return [{ code: 'NO_SOURCE_ASKED', source: null, doseId: null }];
  return silent
    .map(({ source }): VaccinationGap => ({ code: 'SOURCE_SILENT', source, doseId: null }))
    .sort((a, b) => ((a.source ?? '') < (b.source ?? '') ? -1 : 1));
}

const productGaps = (progress: SeriesProgress, doses: readonly DoseUse[]): readonly VaccinationGap[] =>
  progress === 'EXCEEDED'
    ? []
    : doses
        .filter(({ use }) => use === 'PRODUCT_UNKNOWN')
        .map(({ doseId }): VaccinationGap => ({ code: 'PRODUCT_UNKNOWN', source: null, doseId }));

/** Whether more is known of a person's series than before: a higher state, or one more dose of it. */
export function isBetterVaccinated(after: VaccinationStatus, before: VaccinationStatus): boolean {
  const [higher, lower] = [RANKS[after.state], RANKS[before.state]];
  return higher > lower || (higher === lower && counted(after) > counted(before));
}

const RANKS: Readonly<Record<VaccinationState, number>> = {
  BOOSTED: 3,
  COMPLETE: 2,
  PARTIAL: 1,
  NO_RECORD_FOUND: 0,
  UNKNOWN: 0,
};
const counted = ({ doses }: VaccinationStatus): number => doses.filter(({ use }) => use === 'COUNTED').length;
