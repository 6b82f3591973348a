import type { EChartsCoreOption } from 'echarts/core';
import { fontFamily, ink } from '../../shared/tokens';
import type { ChartKind } from '../question/question';
import { band, type ChartWords, letters, minuteSteps, unseen } from './axes';
import { fewLines, type Figure, type Grid, type Line } from './grid';
import { heatOption } from './heat-option';
import { markOf } from './palette';
import { tooltipOf } from './tooltip';

export type DrawnChart = Exclude<ChartKind, 'MAP' | 'TABLE'>;

/** Options of a chart. A figure that is withheld is hatched, one that is not there leaves a gap; neither is drawn as zero. */
export function chartOption(kind: DrawnChart, whole: Grid, words: ChartWords, scale = 1): EChartsCoreOption {
  const grid = fewLines(whole);
  switch (kind) {
    case 'LINE':
      return uprightOption(grid, words, scale, 'line');
    case 'STACKED':
      return grid.isTime ? uprightOption(grid, words, scale, 'bar') : lyingOption(grid, words, scale, true);
    case 'BAR':
      return grid.isTime ? uprightOption(grid, words, scale, 'bar') : lyingOption(grid, words, scale, false);
    case 'HEAT':
      return heatOption(whole, words, scale);
  }
}

/** Taller with more bars, so that each can be read. */
export function chartHeight(kind: DrawnChart, { places, lines, isTime }: Grid, scale = 1): number {
  if (kind === 'HEAT') return Math.round((90 + Math.min(lines.length, 30) * 26) * scale);
  if (isTime) return 320;
  const bars = kind === 'STACKED' ? 1 : Math.min(lines.length, 8);
  return Math.round(Math.max(180, 70 + places.length * Math.max(24, bars * 14)) * scale);
}

const amount = (figure: Figure | null): number | null => (figure && !figure.withheld ? (figure.value ?? null) : null);
const isHidden = (figure: Figure | null): boolean => figure?.withheld === true;

/** Places along the bottom: days, weeks, hours. */
function uprightOption(grid: Grid, words: ChartWords, scale: number, type: 'line' | 'bar'): EChartsCoreOption {
  return {
    ...frame(grid, words, scale),
    grid: { left: 12, right: 20, top: 44 * scale, bottom: 8, containLabel: true },
    xAxis: [
      {
        type: 'category',
        data: grid.places.map(({ label }) => label),
        axisLabel: { color: ink.muted, fontSize: letters(scale), hideOverlap: true },
        axisLine: { lineStyle: { color: ink.lineStrong } },
      },
      unseen.places(grid),
    ],
    yAxis: [valueAxis(grid, words, scale), unseen.values],
    series: [
      ...grid.lines.map((line, index) => (type === 'line' ? lineSeries(line, index) : stackSeries(line, index))),
      hiddenBand(grid, words),
    ],
  };
}

/** Places down the side, where names have room. */
function lyingOption(grid: Grid, words: ChartWords, scale: number, stacked: boolean): EChartsCoreOption {
  return {
    ...frame(grid, words, scale),
    grid: { left: 8, right: 40, top: (grid.lines.length > 1 ? 44 : 12) * scale, bottom: 8, containLabel: true },
    xAxis: [valueAxis(grid, words, scale), unseen.values],
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: grid.places.map(({ label }) => label),
        axisLabel: { color: ink.body, fontSize: letters(scale), width: 170 * scale, overflow: 'truncate' },
      },
      { ...unseen.places(grid), inverse: true },
    ],
    series: [
      ...grid.lines.map((line, index) => ({
        ...stackSeries(line, index),
        ...(stacked ? {} : { stack: undefined }),
        barMaxWidth: 18 * scale,
      })),
      hiddenBand(grid, words),
    ],
  };
}

function lineSeries({ label, figures }: Line, index: number) {
  const { color, dash, symbol } = markOf(index);
  return {
    name: label,
    type: 'line',
    connectNulls: false,
    symbol,
    symbolSize: 7,
    showAllSymbol: 'auto',
    lineStyle: { color, width: 2, type: dash },
    itemStyle: { color },
    data: figures.map(amount),
  };
}

function stackSeries({ label, figures }: Line, index: number) {
  const { color, decal } = markOf(index);
  return {
    name: label,
    type: 'bar',
    stack: 'all',
    barMaxWidth: 28,
    itemStyle: { color, ...(decal && { decal: { ...decal } }) },
    data: figures.map(amount),
  };
}

/** A hatched band across the whole chart wherever one of its figures is withheld: how much stands there is not told. */
function hiddenBand({ places, lines }: Grid, words: ChartWords) {
  const isHiddenAt = (at: number): boolean => lines.some(({ figures }) => isHidden(figures[at] ?? null));
  return band(
    words.withheld,
    places.map((_, at) => isHiddenAt(at)),
  );
}

const valueAxis = ({ unit, lines }: Grid, words: ChartWords, scale: number) => ({
  type: 'value',
  min: 0,
  ...(unit === 'MINUTES' && minuteSteps(lines.flatMap(({ figures }) => figures.map((figure) => amount(figure) ?? 0)))),
  axisLabel: { color: ink.muted, fontSize: letters(scale), formatter: (value: number) => words.value(value, unit) },
  splitLine: { lineStyle: { color: ink.line } },
});

function frame(grid: Grid, words: ChartWords, scale: number) {
  const hasHidden = grid.lines.some(({ figures }) => figures.some(isHidden));
  return {
    animation: false,
    textStyle: { fontFamily },
    legend: {
      show: grid.lines.length > 1 || hasHidden,
      type: 'scroll',
      top: 0,
      left: 0,
      itemWidth: 34,
      textStyle: { color: ink.body, fontSize: letters(scale) },
      data: [...grid.lines.map(({ label }) => label), ...(hasHidden ? [words.withheld] : [])],
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: grid.isTime ? 'line' : 'shadow' },
      formatter: (points: readonly { readonly dataIndex: number }[]) =>
        tooltipOf(grid, points[0]?.dataIndex ?? 0, words),
    },
  };
}
