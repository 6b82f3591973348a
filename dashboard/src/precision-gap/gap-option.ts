import type { EChartsCoreOption } from 'echarts/core';
import type { GapDayPartsFragment } from '../generated/documents';
import { fontFamily, ink, tone } from '../shared/tokens';

type LineKind = 'solid' | 'dashed' | 'dotted';

interface Line {
  readonly name: string;
  readonly color: string;
  readonly type: LineKind;
  readonly symbol: string;
  readonly onRight?: true;
  readonly of: (day: GapDayPartsFragment) => number | null;
}

export type GapWord = 'listed' | 'swept' | 'factor' | 'inArea' | 'onlyPrefecture' | 'sibling';

/** Counties listed and swept by day, and the factor between them on an axis of its own. */
export const countyOption = (days: readonly GapDayPartsFragment[], words: (name: GapWord) => string) =>
  option(days, [
    {
      name: words('listed'),
      color: tone.red.main,
      type: 'solid',
      symbol: 'circle',
      of: ({ ordinary }) => ordinary.listed,
    },
    { name: words('swept'), color: ink.body, type: 'dashed', symbol: 'rect', of: ({ ordinary }) => ordinary.swept },
    {
      name: words('factor'),
      color: tone.info.main,
      type: 'dotted',
      symbol: 'triangle',
      onRight: true,
      of: ({ ordinary }) => ordinary.factor ?? null,
    },
  ]);

/** People by the most precise place that was met; a day whose figure is withheld leaves a gap, never a zero. */
export const personOption = (days: readonly GapDayPartsFragment[], words: (name: GapWord) => string) =>
  option(days, [
    {
      name: words('inArea'),
      color: tone.red.main,
      type: 'solid',
      symbol: 'circle',
      of: ({ personsInArea }) => personsInArea.value ?? null,
    },
    {
      name: words('onlyPrefecture'),
      color: ink.body,
      type: 'dashed',
      symbol: 'rect',
      of: ({ personsOnlyPrefecture }) => personsOnlyPrefecture.value ?? null,
    },
    {
      name: words('sibling'),
      color: tone.info.main,
      type: 'dotted',
      symbol: 'triangle',
      of: ({ personsSibling }) => personsSibling.value ?? null,
    },
  ]);

const AXIS = { type: 'value', axisLabel: { color: ink.muted } } as const;

function option(days: readonly GapDayPartsFragment[], lines: readonly Line[]): EChartsCoreOption {
  const hasRight = lines.some(({ onRight }) => onRight);
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 56, right: hasRight ? 48 : 24, top: 40, bottom: 28 },
    legend: { top: 0, left: 0, itemWidth: 34, textStyle: { color: ink.body, fontSize: 12.5 } },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: days.map(({ day }) => day.slice(5)),
      axisLabel: { color: ink.muted },
      axisLine: { lineStyle: { color: ink.lineStrong } },
    },
    yAxis: [
      { ...AXIS, minInterval: 1, splitLine: { lineStyle: { color: ink.line } } },
      ...(hasRight ? [{ ...AXIS, min: 0, splitLine: { show: false } }] : []),
    ],
    series: lines.map(({ name, color, type, symbol, onRight, of }) => ({
      name,
      type: 'line',
      yAxisIndex: onRight ? 1 : 0,
      symbol,
      symbolSize: 7,
      connectNulls: false,
      lineStyle: { color, width: 2, type },
      itemStyle: { color },
      data: days.map(of),
    })),
  };
}
