import type { Figure, Grid } from './grid';
import { HATCH } from './palette';

export interface ChartWords {
  readonly withheld: string;
  /** A figure in words, withheld ones included. */
  readonly figure: (figure: Figure | null, unit: string) => string;
  readonly value: (value: number, unit: string) => string;
}

/** How much larger letters are, e.g. in large type. */
export const letters = (scale: number): number => Math.round(12.5 * scale);

/** Steps people count time in, for an axis of minutes up to the largest of these. */
export function minuteSteps(values: readonly number[]): { readonly interval: number } {
  const most = Math.max(1, ...values);
  return {
    interval: [1, 5, 15, 30, 60, 120, 240, 360, 720, 1440, 2880, 10_080].find((one) => most / one <= 8) ?? 43_200,
  };
}

/** Axes of their own for what lies behind the figures, so that it takes no room from them. */
export const unseen = {
  values: { type: 'value', min: 0, max: 1, show: false },
  places: ({ places }: Pick<Grid, 'places'>) => ({
    type: 'category',
    show: false,
    data: places.map(({ label }) => label),
  }),
} as const;

/** Hatching across the whole chart, on the axes that are not seen. */
export const band = (name: string, hidden: readonly boolean[]) => ({
  name,
  type: 'bar',
  xAxisIndex: 1,
  yAxisIndex: 1,
  barWidth: '84%',
  silent: true,
  z: 0,
  itemStyle: { color: HATCH.color, decal: { ...HATCH.decal } },
  data: hidden.map((one) => (one ? 1 : null)),
});
