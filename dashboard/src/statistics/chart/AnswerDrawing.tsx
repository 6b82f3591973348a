import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { LinesSkeleton } from '../../shared/QueryState';
import { ink } from '../../shared/tokens';
import { useText } from '../../shared/use-text';
import { useTypeScale } from '../../shared/use-type-scale';
import { AnswerMap } from '../map/AnswerMap';
import type { ChartKind } from '../question/question';
import { chartHeight, chartOption } from './chart-option';
import { useFigureText, useFigureWords } from './figure-words';
import { type Answer, fewLines, toGrid } from './grid';

/** The charting library is only fetched by those who look at a chart. */
const StatChart = lazy(async () => ({ default: (await import('./StatChart')).StatChart }));

interface AnswerDrawingProps {
  readonly kind: Exclude<ChartKind, 'TABLE'>;
  readonly title: string;
  readonly answer: Answer;
  /** Codes of what is drawn, the most important first. */
  readonly measures: readonly string[];
}

/** An answer as a chart or a map. */
export function AnswerDrawing({ kind, title, answer, measures }: AnswerDrawingProps) {
  const translate = useTranslate();
  const text = useText();
  const value = useFigureText();
  const figure = useFigureWords();
  const scale = useTypeScale();
  const grid = useMemo(() => toGrid(answer, measures, text), [answer, measures, text]);
  const option = useMemo(
    () =>
      kind === 'MAP'
        ? null
        : chartOption(kind, grid, { withheld: translate('statistics.withheld'), figure, value }, scale),
    [figure, grid, kind, scale, translate, value],
  );
  const label = translate('statistics.chart.label', { title, chart: translate(`statistics.chart.${kind}`) });
  if (kind === 'MAP' || option === null) return <AnswerMap answer={answer} measure={measures[0] ?? ''} label={label} />;
  const more = kind === 'HEAT' ? Math.max(0, grid.lines.length - 30) + grid.more : fewLines(grid).more;
  return (
    <>
      <Suspense fallback={<LinesSkeleton lines={6} />}>
        <StatChart label={label} option={option} height={chartHeight(kind, grid, scale)} />
      </Suspense>
      {more > 0 && <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('statistics.more', { count: more })}</Box>}
    </>
  );
}
