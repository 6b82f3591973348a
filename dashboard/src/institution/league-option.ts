import type { EChartsCoreOption } from 'echarts/core';
import type { LeagueLinePartsFragment } from '../generated/documents';
import { brand, fontFamily, ink } from '../shared/tokens';

const MOST_BARS = 15;
const HOUR = 60;

const hours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes / HOUR) * 10) / 10;

export interface LeagueWords {
  readonly p50: string;
  readonly p90: string;
  readonly hours: string;
}

/** Median and P90 beside each other, slowest on top; lines that are withheld have no bars. */
export function leagueOption(lines: readonly LeagueLinePartsFragment[], words: LeagueWords): EChartsCoreOption {
  const shown = lines.filter(({ p90Minutes }) => p90Minutes !== null).slice(0, MOST_BARS);
  const series = (
    name: string,
    colour: string,
    value: (line: LeagueLinePartsFragment) => number | null,
    decal: string,
  ) => ({
    name,
    type: 'bar',
    itemStyle: { color: colour, borderColor: ink.strong, borderWidth: decal === '' ? 0 : 1 },
    data: shown.map((line) => hours(value(line))),
  });
  return {
    textStyle: { fontFamily },
    aria: { enabled: true, decal: { show: true } },
    grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { fontFamily } },
    tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => `${String(value)} ${words.hours}` },
    xAxis: { type: 'value' },
    yAxis: { type: 'category', inverse: true, data: shown.map(({ name }) => name) },
    series: [
      series(words.p50, brand.main, ({ p50Minutes }) => p50Minutes, ''),
      series(words.p90, '#d08a1d', ({ p90Minutes }) => p90Minutes, 'line'),
    ],
  };
}
