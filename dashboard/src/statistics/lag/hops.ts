import type { Statistics } from '../Answered';
import type { Figure, Said } from '../chart/grid';

/** How long one hop takes: half of the tests no longer than `p50`, nine of ten no longer than `p90`. */
export interface Hop {
  readonly key: string;
  readonly label: string;
  readonly tests: Figure;
  readonly p50: Figure;
  readonly p90: Figure;
}

/** On the way of a test: 采样 → 接收 → 出具 → 上传 → 可见. */
const WAY = ['TRANSPORT', 'ANALYSIS', 'UPLOAD', 'SYNC'];
const NONE: Figure = { value: null, withheld: false };

/** Rows of an answer as hops, those of the way in their order. */
export function hopsOf({ measures, rows }: Statistics, say: (text: Said) => string): readonly Hop[] {
  const at = (code: string): number => measures.findIndex((measure) => measure.code === code);
  const [tests, p50, p90] = [at('tests'), at('p50'), at('p90')];
  const place = ({ key }: Hop): number => (WAY.includes(key) ? WAY.indexOf(key) : WAY.length);
  return rows
    .map(({ keys, labels, values }) => ({
      key: keys[0] ?? '',
      label: labels[0] ? say(labels[0]) : (keys[0] ?? ''),
      tests: values[tests] ?? NONE,
      p50: values[p50] ?? NONE,
      p90: values[p90] ?? NONE,
    }))
    .toSorted((a, b) => place(a) - place(b));
}

/** All hops together, as they were measured: not the sum of their medians. */
export function wholeHop(answer: Statistics, label: string): Hop | null {
  const total = { ...answer, rows: [{ keys: ['WHOLE'], labels: [], values: answer.totals }] };
  const [hop] = answer.totals.length > 0 ? hopsOf(total, () => label) : [];
  return hop ? { ...hop, label } : null;
}

export interface Fall {
  readonly hop: Hop;
  /** Minutes before it begins: the medians of the hops before; null when one of them is withheld. */
  readonly from: number | null;
}

/** Each hop begins where the median of the one before it ended. */
export function fallsOf(hops: readonly Hop[]): readonly Fall[] {
  let from: number | null = 0;
  return hops.map((hop) => {
    const fall = { hop, from };
    const own: number | null = hop.p50.withheld ? null : (hop.p50.value ?? null);
    from = from === null || own === null ? null : from + own;
    return fall;
  });
}
