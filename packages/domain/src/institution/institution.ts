import { startOf, type CalendarDay, type Instant } from '../time/time.js';

/**
 * What a testing institution has for a time (检测机构): its qualification (有资质), and its connections (联网): to the
 * platform of this jurisdiction, to that of its province, to the national one.
 */
export const INSTITUTION_TRAITS = ['QUALIFIED', 'LOCAL_PLATFORM', 'PROVINCIAL_PLATFORM', 'NATIONAL_PLATFORM'] as const;
export type InstitutionTrait = (typeof INSTITUTION_TRAITS)[number];
export type ConnectionTrait = Exclude<InstitutionTrait, 'QUALIFIED'>;

/** From a day to the day before `until`. */
export interface TraitPeriod {
  readonly trait: InstitutionTrait;
  /** null = since before there were records. */
  readonly since: CalendarDay | null;
  /** The first day it no longer holds; null = open. */
  readonly until: CalendarDay | null;
}

export type TraitFault = { readonly index: number; readonly code: 'ENDS_BEFORE_IT_BEGINS' | 'OVERLAPS' };

const from = ({ since }: TraitPeriod): number => (since === null ? -Infinity : startOf(since));
const to = ({ until }: TraitPeriod): number => (until === null ? Infinity : startOf(until));
const meet = (a: TraitPeriod, b: TraitPeriod): boolean => a.trait === b.trait && from(a) < to(b) && from(b) < to(a);

/** What is wrong with a list of periods; two periods of one trait never lie over each other. */
export function traitFaults(periods: readonly TraitPeriod[]): readonly TraitFault[] {
  return periods.flatMap((period, index): TraitFault[] => {
    if (from(period) >= to(period)) return [{ index, code: 'ENDS_BEFORE_IT_BEGINS' }];
    return periods.slice(0, index).some((earlier) => meet(earlier, period)) ? [{ index, code: 'OVERLAPS' }] : [];
  });
}

export const hasTrait = (periods: readonly TraitPeriod[], trait: InstitutionTrait, at: Instant): boolean =>
  periods.some((period) => period.trait === trait && from(period) <= at && at < to(period));

/** The traits in force at an instant, each once. */
export const traitsAt = (periods: readonly TraitPeriod[], at: Instant): readonly InstitutionTrait[] =>
  INSTITUTION_TRAITS.filter((trait) => hasTrait(periods, trait, at));

/** A stretch of time; null = without an end on that side. */
export interface TraitDifference {
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/**
 * Between which instants a trait holds by one list and not by the other, from the first to the last of them: whatever
 * was sampled then is to be judged again. null: nothing differs.
 */
export function traitDifference(
  before: readonly TraitPeriod[],
  after: readonly TraitPeriod[],
  trait: InstitutionTrait,
): TraitDifference | null {
  const edges = [...before, ...after].filter((one) => one.trait === trait).flatMap((one) => [from(one), to(one)]);
  const points = [...new Set([-Infinity, ...edges])].sort((a, b) => a - b);
  const holds = (periods: readonly TraitPeriod[], at: number): boolean =>
    periods.some((one) => one.trait === trait && from(one) <= at && at < to(one));
  const differing = points.flatMap((start, index) => {
    const end = points[index + 1] ?? Infinity;
    return start < end && holds(before, start) !== holds(after, start) ? [{ start, end }] : [];
  });
  const [first] = differing;
  const last = differing.at(-1);
  if (first === undefined || last === undefined) return null;
  return { from: finite(first.start), to: finite(last.end) };
}

const finite = (at: number): Instant | null => (Number.isFinite(at) ? (at as Instant) : null);

/** Whether any day on which it was qualified is taken away: such a change takes effect on people (资质撤销). */
export function losesQualification(before: readonly TraitPeriod[], after: readonly TraitPeriod[]): boolean {
  const points = [...before, ...after]
    .filter((one) => one.trait === 'QUALIFIED')
    .flatMap((one) => [from(one), to(one)]);
  const holds = (periods: readonly TraitPeriod[], at: number): boolean =>
    periods.some((one) => one.trait === 'QUALIFIED' && from(one) <= at && at < to(one));
  return points.some((at) => at < Infinity && holds(before, at) && !holds(after, at));
}
