import { type Dimension, PLACES, TIMES } from './question';

/** A question is told apart by at most one grain of time, one level of place and one category. */
export interface Shape {
  readonly time: Dimension | null;
  readonly place: Dimension | null;
  readonly category: Dimension | null;
}

export function shapeOf(groupBy: readonly Dimension[]): Shape {
  const first = (is: (one: Dimension) => boolean): Dimension | null => groupBy.find(is) ?? null;
  return {
    time: first((one) => TIMES.has(one)),
    place: first((one) => PLACES.has(one)),
    category: first((one) => !TIMES.has(one) && !PLACES.has(one)),
  };
}

/** Time runs along the bottom of a chart, then places, then categories. */
export const groupOf = ({ time, place, category }: Shape): readonly Dimension[] =>
  [time, place, category].filter((one) => one !== null);

/** What is told by a category is told no finer than by province: its cells would be too small to be shown. */
export const isTooFine = (place: Dimension | null, hasCategory: boolean): boolean =>
  hasCategory && place !== null && place !== 'PROVINCE';

/** Whether a code (GB/T 2260) is that of a province, a municipality or a region. */
export const isProvince = (code: string): boolean => code.endsWith('0000');
