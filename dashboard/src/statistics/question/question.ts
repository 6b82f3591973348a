/** What is counted. */
export const SUBJECTS = ['TESTS', 'VACCINATIONS', 'STAYS', 'STATUSES', 'APPEALS', 'UPLOAD_LAG', 'REFUSALS'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** By what it is told apart. */
export const DIMENSIONS = [
  'DAY',
  'WEEK',
  'MONTH',
  'PROVINCE',
  'PREFECTURE',
  'COUNTY',
  'SOURCE',
  'CHANNEL',
  'INSTITUTION',
  'RESULT',
  'PRODUCT',
  'COLOUR',
  'POPUP',
  'POLICY_VERSION',
  'AREA_VERSION',
  'AGE_BAND',
  'HOP',
  'CAUSE',
  'VERDICT',
  'VENUE_TYPE',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export const CHARTS = ['LINE', 'BAR', 'STACKED', 'HEAT', 'MAP', 'TABLE'] as const;
export type ChartKind = (typeof CHARTS)[number];

/** Spans that move with the day the question is asked; the server keeps to the same list. */
export const SPANS = ['TODAY', 'YESTERDAY', '7D', '14D', '30D', '90D', '365D'] as const;
export type SpanName = (typeof SPANS)[number];

/** A span that moves on, or two days (`YYYY-MM-DD`), both included. */
export type Period = { readonly last: SpanName } | { readonly from: string; readonly to: string };

/** Only these values of a dimension. */
export interface Filter {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

/** A question about figures, and how its answer is drawn. It stands in the address and is what is kept; nobody is in it. */
export interface Question {
  readonly subject: Subject;
  readonly groupBy: readonly Dimension[];
  readonly measures: readonly string[];
  readonly period: Period;
  readonly within: string | null;
  readonly filters: readonly Filter[];
  /** The figures as they were known then. */
  readonly asOf: string | null;
  readonly chart: ChartKind;
}

export const MOST_DIMENSIONS = 3;
export const TIMES: ReadonlySet<string> = new Set<Dimension>(['DAY', 'WEEK', 'MONTH']);
export const PLACES: ReadonlySet<string> = new Set<Dimension>(['PROVINCE', 'PREFECTURE', 'COUNTY']);

/** Where everybody begins: tests by day. */
export const FIRST_QUESTION: Question = {
  subject: 'TESTS',
  groupBy: ['DAY'],
  measures: [],
  period: { last: '14D' },
  within: null,
  filters: [],
  asOf: null,
  chart: 'LINE',
};

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const DAYS: Readonly<Record<SpanName, number>> = {
  TODAY: 1,
  YESTERDAY: 1,
  '7D': 7,
  '14D': 14,
  '30D': 30,
  '90D': 90,
  '365D': 365,
};

const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The days of a period as they are at an instant, both included; days begin at midnight in Asia/Shanghai. */
export function daysOf(period: Period, now: number): { readonly from: string; readonly to: string } {
  if (!('last' in period)) return period;
  const today = Math.floor((now + SHANGHAI_MS) / DAY_MS);
  const end = period.last === 'YESTERDAY' ? today - 1 : today;
  return { from: dayText(end - DAYS[period.last] + 1), to: dayText(end) };
}
