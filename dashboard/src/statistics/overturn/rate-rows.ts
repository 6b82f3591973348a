import type { Statistics } from '../Answered';
import type { Figure, Said } from '../chart/grid';
import { type Interval, wilson } from './wilson';

/** One item with its overturn rate, as it is drawn and listed. */
export interface RateRow {
  readonly key: string;
  readonly label: string;
  readonly decided: Figure;
  readonly overturned: Figure;
  readonly rate: Figure;
  /** Null where a figure it rests on is withheld. */
  readonly interval: Interval | null;
}

const NONE: Figure = { value: null, withheld: false };

const rangeOf = (decided: Figure, overturned: Figure): Interval | null =>
  decided.withheld || overturned.withheld ? null : wilson(overturned.value ?? 0, decided.value ?? 0);

export function rateRows(answer: Statistics, say: (text: Said) => string): readonly RateRow[] {
  const at = (code: string): number => answer.measures.findIndex((measure) => measure.code === code);
  const [decidedAt, overturnedAt, rateAt] = [at('decided'), at('overturned'), at('overturnRate')];
  return answer.rows.map(({ keys, labels, values }) => {
    const decided = values[decidedAt] ?? NONE;
    const overturned = values[overturnedAt] ?? NONE;
    return {
      key: keys[0] ?? '',
      label: labels[0] ? say(labels[0]) : (keys[0] ?? ''),
      decided,
      overturned,
      rate: values[rateAt] ?? NONE,
      interval: rangeOf(decided, overturned),
    };
  });
}

/** The same over all of the question. */
export function wholeRow(answer: Statistics, label: string): RateRow {
  const total = { ...answer, rows: [{ keys: [''], labels: [], values: answer.totals }] };
  const [row] = rateRows(total, () => label);
  return { key: '', decided: NONE, overturned: NONE, rate: NONE, interval: null, ...row, label };
}

/** A figure of an indicator: cases and the share of them; small ones are withheld as a whole. */
interface IndicatorRow {
  readonly key: string;
  readonly label?: Said | null;
  readonly cases?: number | null;
  readonly value?: number | null;
  readonly withheld: boolean;
}

/** Rows of the desk's own indicator, which also knows laboratories. */
export function indicatorRows(rows: readonly IndicatorRow[], say: (text: Said) => string): readonly RateRow[] {
  return rows.map(({ key, label, cases, value, withheld }) => {
    const decided: Figure = { value: cases ?? null, withheld };
    const hits = typeof cases === 'number' && typeof value === 'number' ? Math.round(cases * value) : null;
    const overturned: Figure = { value: hits, withheld };
    return {
      key,
      label: label ? say(label) : key,
      decided,
      overturned,
      rate: { value: value ?? null, withheld },
      interval: rangeOf(decided, overturned),
    };
  });
}

export type Comparison = 'above' | 'below' | 'near';

/** Whether an item is told apart from the whole: only when the whole lies outside its interval. */
export function compare({ interval }: RateRow, whole: number | null): Comparison | null {
  if (interval === null || whole === null) return null;
  if (interval.low > whole) return 'above';
  return interval.high < whole ? 'below' : 'near';
}
