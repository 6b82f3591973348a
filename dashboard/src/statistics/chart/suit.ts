import { type ChartKind, CHARTS, type Question, TIMES } from '../question/question';

/** Units that add up: parts of a whole may be stacked. */
const ADDS_UP = new Set(['COUNT']);

/** The charts that say something of an answer of this shape, the best one first. A table always does. */
export function suitable(groupBy: Question['groupBy'], unit: string): readonly ChartKind[] {
  const [first, second, third] = groupBy;
  if (first === undefined || third !== undefined) return ['TABLE'];
  const isTime = TIMES.has(first);
  if (second === undefined) {
    const map: readonly ChartKind[] = first === 'PREFECTURE' ? ['MAP'] : [];
    return isTime ? ['LINE', 'BAR', 'TABLE'] : [...map, 'BAR', 'TABLE'];
  }
  const stacked: readonly ChartKind[] = ADDS_UP.has(unit) ? ['STACKED'] : [];
  return isTime ? ['LINE', ...stacked, 'HEAT', 'TABLE'] : [...stacked, 'BAR', 'HEAT', 'TABLE'];
}

/** The chart that was chosen where it suits, otherwise the best. */
export function chartOf(question: Pick<Question, 'groupBy' | 'chart'>, unit: string): ChartKind {
  const fit = suitable(question.groupBy, unit);
  return fit.includes(question.chart) ? question.chart : (fit[0] ?? CHARTS[CHARTS.length - 1] ?? 'TABLE');
}
