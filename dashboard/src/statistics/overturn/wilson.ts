/** A share and the range it may lie in. */
export interface Interval {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** The normal quantile of 95 %. */
const Z = 1.959964;

/** Wilson's score interval (95 %) of `hits` out of `cases`; null without cases. Holds for few cases and for shares near 0 and 1. */
export function wilson(hits: number, cases: number): Interval | null {
  if (cases <= 0) return null;
  const rate = hits / cases;
  const square = Z * Z;
  const middle = (rate + square / (2 * cases)) / (1 + square / cases);
  const half = (Z / (1 + square / cases)) * Math.sqrt((rate * (1 - rate)) / cases + square / (4 * cases * cases));
  return { rate, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
