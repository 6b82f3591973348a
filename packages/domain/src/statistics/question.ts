import { type DivisionCode, isMunicipal } from '../division/division.js';
import { type CalendarDay, day } from '../time/time.js';
import {
  PLACE_LEVELS,
  type PlaceLevel,
  type StatisticsCategory,
  type StatisticsDimension,
  type StatisticsSubject,
  type StatisticsSubjectInfo,
  subjectInfo,
  TIME_GRAINS,
  type TimeGrain,
} from './catalogue.js';

/** A question as it is asked. */
export interface AskedQuestion {
  readonly subject: StatisticsSubject;
  readonly groupBy: readonly StatisticsDimension[];
  readonly from: string;
  /** Included. */
  readonly to: string;
  readonly within: string | null;
  readonly filters: readonly { readonly dimension: StatisticsDimension; readonly values: readonly string[] }[];
}

/** The same question in terms of the published tables. */
export interface StatisticsQuestion {
  readonly info: StatisticsSubjectInfo;
  readonly groupBy: readonly StatisticsDimension[];
  readonly grain: TimeGrain | null;
  readonly level: PlaceLevel | null;
  readonly category: StatisticsCategory | null;
  /** Only these values of the category. */
  readonly keys: readonly string[] | null;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly within: DivisionCode | null;
}

/** Why a question has no answer in the published tables. */
export type QuestionFault =
  | 'TOO_MANY_DIMENSIONS'
  | 'DIMENSION_NOT_COUNTED'
  | 'TOO_FINE'
  | 'BACKWARDS'
  | 'TOO_LONG'
  | 'PLACE_TOO_FINE'
  | 'PLACE_ABOVE_WITHIN';

export const MOST_DIMENSIONS = 3;
export const MOST_QUESTION_DAYS = 800;

const isOneOf = <T extends string>(set: readonly T[], value: string): value is T => set.some((one) => one === value);

/**
 * Finds the published table that answers a question. A table is one day × one level of place, or × one category: nobody
 * cuts the cells in another way, so that no two questions overlap but in whole cells.
 */
export function planQuestion(asked: AskedQuestion): StatisticsQuestion | QuestionFault {
  const info = subjectInfo(asked.subject);
  const groupBy = [...new Set(asked.groupBy)];
  const filtered = asked.filters.map(({ dimension }) => dimension);
  const grains = groupBy.filter((one) => isOneOf(TIME_GRAINS, one));
  const levels = groupBy.filter((one) => isOneOf(PLACE_LEVELS, one));
  const categories = [...new Set([...groupBy, ...filtered])].filter(
    (one): one is StatisticsCategory => !isOneOf(TIME_GRAINS, one) && !isOneOf(PLACE_LEVELS, one),
  );
  if (groupBy.length > MOST_DIMENSIONS) return 'TOO_MANY_DIMENSIONS';
  if (levels.some((one) => !info.levels.includes(one)) || categories.some((one) => !info.categories.includes(one)))
    return 'DIMENSION_NOT_COUNTED';
  if (filtered.some((one) => !isOneOf(categories, one))) return 'DIMENSION_NOT_COUNTED';
  if (grains.length > 1 || levels.length > 1 || categories.length > 1) return 'TOO_FINE';
  const [grain = null] = grains;
  const [level = null] = levels;
  const [category = null] = categories;
  const within = (asked.within ?? null) as DivisionCode | null;
  const inside = within === null ? null : levelOf(within);
  const finest = category === null ? info.levels.length : 1;
  if (Math.max(depthOf(level), depthOf(inside)) > finest) return 'PLACE_TOO_FINE';
  if (level !== null && depthOf(inside) > depthOf(level)) return 'PLACE_ABOVE_WITHIN';
  const from = day(asked.from);
  const to = day(asked.to);
  if (to < from) return 'BACKWARDS';
  if (to - from >= MOST_QUESTION_DAYS) return 'TOO_LONG';
  const values = asked.filters.map((one) => new Set(one.values));
  const keys = values.length === 0 ? null : [...(values[0] ?? [])].filter((key) => values.every((set) => set.has(key)));
  return { info, groupBy, grain, level, category, keys, from, to, within };
}

/** 0: the country, 1: a province, 2: a prefecture, 3: a county. */
export const depthOf = (level: PlaceLevel | null): number => (level === null ? 0 : PLACE_LEVELS.indexOf(level) + 1);

/** Of a six-digit code by its zeros; a municipality is a province. */
export function levelOf(code: string): PlaceLevel {
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.slice(0, 6).endsWith('00') && !isMunicipal(code) ? 'PREFECTURE' : 'COUNTY';
}

/** Monday of the week a day lies in (周). */
export const weekOf = (on: CalendarDay): CalendarDay => (on - ((((on + 3) % 7) + 7) % 7)) as CalendarDay;
