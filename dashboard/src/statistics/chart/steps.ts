import { SHADES } from './palette';

/** A step of a legend: figures from `min` to before `max` wear this colour. */
export interface Step {
  readonly min: number;
  /** Not included; absent: the highest step. */
  readonly max?: number;
  readonly color: string;
}

/** Two figures are enough to tell steps apart, and round ones can be read. */
function roundDown(value: number): number {
  if (value === 0) return 0;
  const size = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.floor(value / size + 1e-9) * size;
}

/**
 * Steps with about as many figures in each, lowest first, for a map or a heat map: figures of places differ by orders of
 * magnitude, and equal widths would paint all but one in the lightest shade.
 */
export function stepsOf(values: readonly number[]): readonly Step[] {
  const sorted = values.toSorted((a, b) => a - b);
  const [lowest] = sorted;
  if (lowest === undefined) return [];
  const starts = SHADES.map((_, index) => sorted[Math.floor((index * sorted.length) / SHADES.length)] ?? lowest);
  const bounds = [...new Set(starts.map((start) => tidy(roundDown(start))))].toSorted((a, b) => a - b);
  return bounds.map((min, index) => {
    const max = bounds[index + 1];
    const isNothing = min === 0 && bounds.length === 1;
    return { min, ...(max !== undefined && { max }), color: isNothing ? SHADES[0] : shade(index, bounds.length) };
  });
}

/** 0.30000000000000004 → 0.3 */
const tidy = (value: number): number => Number(value.toPrecision(6));

/** Few steps are spread over the whole range of shades. */
function shade(index: number, count: number): string {
  const at = count === 1 ? SHADES.length - 2 : Math.round((index * (SHADES.length - 1)) / (count - 1));
  return SHADES[at] ?? SHADES[0];
}

/** The step a figure belongs to. */
export function stepOf(steps: readonly Step[], value: number): Step | null {
  return steps.findLast(({ min }) => value >= min) ?? steps[0] ?? null;
}
