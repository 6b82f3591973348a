import type { EChartsCoreOption } from 'echarts/core';
import type { ShadowRunPartsFragment } from '../generated/documents';
import { shortTime } from '../shared/format';
import { fontFamily, ink } from '../shared/tokens';
import { MILDER, STRICTER } from './shades';

/** Told apart by colour, by the kind of line and by the sign on it. */
const LINES = [
  { name: 'changed', color: ink.body, type: 'solid', symbol: 'circle' },
  { name: 'stricter', color: STRICTER[4], type: 'dashed', symbol: 'triangle' },
  { name: 'milder', color: MILDER[4], type: 'dotted', symbol: 'rect' },
] as const;

/** Options of the line chart; a lower bound is drawn as it is, an hour of which nothing is shown leaves a gap. */
export function seriesOption(
  figures: ShadowRunPartsFragment['figures'],
  words: (name: (typeof LINES)[number]['name']) => string,
): EChartsCoreOption {
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 64, right: 24, top: 36, bottom: 32 },
    legend: { top: 0, left: 0, itemWidth: 34, textStyle: { color: ink.body, fontSize: 12.5 } },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: figures.map(({ at }) => shortTime(at)),
      axisLabel: { color: ink.muted },
      axisLine: { lineStyle: { color: ink.lineStrong } },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: ink.muted },
      splitLine: { lineStyle: { color: ink.line } },
    },
    series: LINES.map(({ name, color, type, symbol }) => ({
      name: words(name),
      type: 'line',
      symbol,
      symbolSize: 7,
      connectNulls: false,
      lineStyle: { color, width: 2, type },
      itemStyle: { color },
      data: figures.map((figure) => figure[name].value ?? figure[name].atLeast),
    })),
  };
}
