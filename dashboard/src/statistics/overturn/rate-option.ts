import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts';
import type { EChartsCoreOption } from 'echarts/core';
import { fontFamily, ink } from '../../shared/tokens';
import { band, letters, unseen } from '../chart/axes';
import { markOf } from '../chart/palette';
import { tooltipHtml } from '../chart/tooltip';
import type { RateRow } from './rate-rows';

export interface RateWords {
  readonly withheld: string;
  readonly share: (value: number) => string;
  readonly lines: (row: RateRow) => readonly string[];
}

export const MOST_RATES = 20;
const WHISKER = 5;

/** Rates as bars with their interval across them; the dashed line is the whole. A rate that is withheld is a hatched row. */
export function rateOption(
  all: readonly RateRow[],
  whole: number | null,
  words: RateWords,
  scale: number,
): EChartsCoreOption {
  const rows = all.slice(0, MOST_RATES);
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 8, right: 40, top: 28 * scale, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      formatter: ([point]: readonly { readonly dataIndex: number }[]) => {
        const row = rows[point?.dataIndex ?? 0];
        return row ? tooltipHtml([row.label, ...words.lines(row)]) : '';
      },
    },
    xAxis: [
      {
        type: 'value',
        min: 0,
        max: 1,
        axisLabel: { color: ink.muted, fontSize: letters(scale), formatter: words.share },
        splitLine: { lineStyle: { color: ink.line } },
      },
      unseen.values,
    ],
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: rows.map(({ label }) => label),
        axisLabel: { color: ink.body, fontSize: letters(scale), width: 180 * scale, overflow: 'truncate' },
      },
      { ...unseen.places({ places: rows }), inverse: true },
    ],
    series: [
      bars(rows, whole, words, scale),
      whiskers(rows),
      band(
        words.withheld,
        rows.map(({ rate }) => rate.withheld),
      ),
    ],
  };
}

/** The rates, and a dashed line where the whole stands. */
const bars = (rows: readonly RateRow[], whole: number | null, words: RateWords, scale: number) => ({
  type: 'bar',
  barMaxWidth: 16 * scale,
  itemStyle: { color: markOf(0).color, opacity: 0.75 },
  data: rows.map(({ rate }) => (rate.withheld ? null : (rate.value ?? null))),
  ...(whole !== null && {
    markLine: {
      symbol: 'none',
      silent: true,
      lineStyle: { type: 'dashed', color: ink.strong, width: 1.5 },
      label: { formatter: words.share(whole), color: ink.strong, fontSize: letters(scale), position: 'start' },
      data: [{ xAxis: whole }],
    },
  }),
});

const whiskers = (rows: readonly RateRow[]) => ({
  type: 'custom',
  z: 5,
  silent: true,
  renderItem: whisker,
  encode: { x: [1, 2], y: 0 },
  data: rows.flatMap(({ interval }, at) => (interval ? [[at, interval.low, interval.high]] : [])),
});

/** A line from the lower to the upper end of an interval, with a stroke across at both. */
function whisker(_params: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) {
  const row = api.value(0);
  const [left = 0, y = 0] = api.coord([api.value(1), row]);
  const [right = 0] = api.coord([api.value(2), row]);
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: ink.strong, lineWidth: 1.5 },
  });
  return {
    type: 'group' as const,
    children: [
      line(left, y, right, y),
      line(left, y - WHISKER, left, y + WHISKER),
      line(right, y - WHISKER, right, y + WHISKER),
    ],
  };
}
