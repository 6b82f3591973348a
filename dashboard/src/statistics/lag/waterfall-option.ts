import type { EChartsCoreOption } from 'echarts/core';
import { fontFamily, ink } from '../../shared/tokens';
import { band, letters, minuteSteps, unseen } from '../chart/axes';
import { markOf } from '../chart/palette';
import { tooltipHtml } from '../chart/tooltip';
import { type Fall, fallsOf, type Hop } from './hops';

export interface WaterfallWords {
  readonly p50: string;
  readonly p90: string;
  readonly withheld: string;
  readonly minutes: (value: number) => string;
  readonly lines: (hop: Hop) => readonly string[];
}

/** Hops one after the other: the median solid, up to what nine of ten stay within patterned; the whole way below from the start. */
export function waterfallOption(
  hops: readonly Hop[],
  whole: Hop | null,
  words: WaterfallWords,
  scale: number,
): EChartsCoreOption {
  const falls = [...fallsOf(hops), ...(whole ? [{ hop: whole, from: 0 }] : [])];
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 8, right: 56, top: 36 * scale, bottom: 8, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      textStyle: { color: ink.body, fontSize: letters(scale) },
      data: [words.p50, words.p90, ...(falls.every(known) ? [] : [words.withheld])],
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      axisPointer: { type: 'shadow' },
      formatter: ([point]: readonly { readonly dataIndex: number }[]) => {
        const fall = falls[point?.dataIndex ?? 0];
        return fall ? tooltipHtml([fall.hop.label, ...words.lines(fall.hop)]) : '';
      },
    },
    xAxis: [
      {
        type: 'value',
        min: 0,
        ...minuteSteps(falls.map(({ hop, from }) => (from ?? 0) + (hop.p90.value ?? hop.p50.value ?? 0))),
        axisLabel: { color: ink.muted, fontSize: letters(scale), formatter: words.minutes, hideOverlap: true },
        splitLine: { lineStyle: { color: ink.line } },
      },
      unseen.values,
    ],
    yAxis: [
      {
        type: 'category',
        inverse: true,
        data: falls.map(({ hop }) => hop.label),
        axisLabel: { color: ink.body, fontSize: letters(scale) },
      },
      { ...unseen.places({ places: falls.map(({ hop }) => hop) }), inverse: true },
    ],
    series: seriesOf(falls, words, scale),
  };
}

const known = ({ hop }: Fall): boolean => !hop.p50.withheld && typeof hop.p50.value === 'number';

/** Minutes between the median and what nine of ten stay within. */
const tailOf = ({ hop: { p50, p90 } }: Fall): number | null =>
  !p90.withheld && typeof p90.value === 'number' ? Math.max(0, p90.value - (p50.value ?? 0)) : null;

/** An unseen step up to where a hop begins, its median, and beyond it the same colour slanted. */
function seriesOf(falls: readonly Fall[], words: WaterfallWords, scale: number) {
  const bar = { type: 'bar', stack: 'way', barMaxWidth: 26 * scale };
  const told = (value: (fall: Fall) => number | null) => falls.map((fall) => (known(fall) ? value(fall) : null));
  return [
    { ...bar, silent: true, itemStyle: { color: 'transparent' }, data: told(({ from }) => from ?? 0) },
    { ...bar, name: words.p50, itemStyle: { color: markOf(0).color }, data: told(({ hop }) => hop.p50.value ?? null) },
    {
      ...bar,
      name: words.p90,
      itemStyle: { color: markOf(5).color, decal: { ...markOf(1).decal } },
      data: told(tailOf),
      label: {
        show: true,
        position: 'right',
        color: ink.body,
        fontSize: letters(scale),
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => {
          const value = falls[dataIndex]?.hop.p50.value;
          return typeof value === 'number' ? words.minutes(value) : '';
        },
      },
    },
    band(
      words.withheld,
      falls.map(({ hop }) => hop.p50.withheld),
    ),
  ];
}
