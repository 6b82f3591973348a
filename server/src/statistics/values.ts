import { type Figure, groupName } from '@zhengming/data';
import { quantile, type StatisticsMeasure, type StatisticsSubjectInfo } from '@zhengming/domain';
import type { StatisticsValueType } from './statistics.type.js';

export const groupOf = (figure: Figure): string => groupName(figure);

const WITHHELD: StatisticsValueType = { value: null, withheld: true, atLeast: null };
const told = (value: number | null): StatisticsValueType => ({ value, withheld: false, atLeast: null });
const partly = (value: number): StatisticsValueType => ({ ...WITHHELD, atLeast: value > 0 ? value : null });

type Buckets = ReadonlyMap<number, number> | null;

/** What may be told of a group, measure by measure: a figure, or that it is withheld, never a zero in its place. */
export const valuesOf = (
  { measures }: StatisticsSubjectInfo,
  figure: Figure,
  buckets: Buckets,
): readonly StatisticsValueType[] => measures.map((measure) => valueOf(measure, figure, buckets));

function valueOf({ basis }: StatisticsMeasure, figure: Figure, buckets: Buckets): StatisticsValueType {
  const { n, complete, hits, hitsComplete } = figure;
  switch (basis) {
    case 'COUNT':
      return complete ? told(n) : partly(n);
    case 'HITS':
      return hitsComplete ? told(hits) : partly(hits);
    case 'SHARE':
      if (!complete || !hitsComplete) return WITHHELD;
      return told(n === 0 ? null : hits / n);
    case 'P50':
    case 'P90':
      if (!complete) return WITHHELD;
      return told(n === 0 || buckets === null ? null : quantile(buckets, basis === 'P50' ? 0.5 : 0.9));
  }
}
