import type { Statistics } from '../Answered';
import type { Figure } from '../chart/grid';

export interface Point {
  readonly key: string;
  readonly figure: Figure;
}

/** The figures of a measure, row after row in the order of their keys. */
export function seriesOf({ measures, rows }: Statistics, code: string): readonly Point[] {
  const at = measures.findIndex((measure) => measure.code === code);
  return rows
    .flatMap(({ keys, values }): readonly Point[] => {
      const figure = values[at];
      return figure ? [{ key: keys[0] ?? '', figure }] : [];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** The figure of a measure over all of the question. */
export function totalOf({ measures, totals }: Statistics, code: string): Figure | null {
  return totals[measures.findIndex((measure) => measure.code === code)] ?? null;
}
