import type { EChartsCoreOption } from 'echarts/core';
import type { FigurePartsFragment, IndicatorUnit } from '../generated/documents';
import { fontFamily, ink, tone } from '../shared/tokens';

interface Words {
  readonly name: string;
  readonly p90: string;
  readonly label: (row: FigurePartsFragment) => string;
}

/** How a unit is drawn: shares as per cent. */
const scale = (unit: IndicatorUnit): number => (unit === 'SHARE' ? 100 : 1);
const drawn = (value: number | null | undefined, unit: IndicatorUnit): number | null =>
  value === null || value === undefined ? null : Math.round(value * scale(unit) * 100) / 100;

const AXIS = { axisLabel: { color: ink.muted }, splitLine: { lineStyle: { color: ink.line } } } as const;
const MOST_BARS = 15;

/** By day: a day that is withheld leaves a gap, never a zero. */
export function lineOption(rows: readonly FigurePartsFragment[], unit: IndicatorUnit, words: Words): EChartsCoreOption {
  const line = (
    name: string,
    color: string,
    type: 'solid' | 'dashed',
    of: (row: FigurePartsFragment) => number | null,
  ) => ({
    name,
    type: 'line',
    connectNulls: false,
    symbolSize: 7,
    lineStyle: { color, width: 2, type },
    itemStyle: { color },
    data: rows.map(of),
  });
  return {
    ...frame(unit),
    xAxis: { type: 'category', data: rows.map(({ key }) => key.slice(5)), axisLabel: { color: ink.muted } },
    yAxis: { type: 'value', min: 0, ...AXIS },
    series: [
      line(words.name, tone.info.main, 'solid', ({ value }) => drawn(value, unit)),
      ...(unit === 'MINUTES' ? [line(words.p90, tone.yellow.main, 'dashed', ({ p90 }) => drawn(p90, unit))] : []),
    ],
  };
}

/** Side by side, as many as can be read; the table has them all. */
export function barOption(rows: readonly FigurePartsFragment[], unit: IndicatorUnit, words: Words): EChartsCoreOption {
  const shown = rows.filter(({ withheld }) => !withheld).slice(0, MOST_BARS);
  const bar = (name: string, color: string, of: (row: FigurePartsFragment) => number | null) => ({
    name,
    type: 'bar',
    barMaxWidth: 18,
    itemStyle: { color },
    data: shown.map(of),
  });
  return {
    ...frame(unit),
    grid: { left: 8, right: 40, top: 36, bottom: 8, containLabel: true },
    xAxis: { type: 'value', min: 0, ...AXIS },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map(words.label),
      axisLabel: { color: ink.body, width: 170, overflow: 'truncate' },
    },
    series: [
      bar(words.name, tone.info.main, ({ value }) => drawn(value, unit)),
      ...(unit === 'MINUTES' ? [bar(words.p90, tone.yellow.main, ({ p90 }) => drawn(p90, unit))] : []),
    ],
  };
}

const frame = (unit: IndicatorUnit) => ({
  animation: false,
  textStyle: { fontFamily },
  grid: { left: 56, right: 24, top: 40, bottom: 28 },
  legend: { top: 0, left: 0, textStyle: { color: ink.body, fontSize: 12.5 } },
  tooltip: {
    trigger: 'axis',
    valueFormatter: (value: unknown) => (typeof value === 'number' ? `${value}${unit === 'SHARE' ? '%' : ''}` : '—'),
  },
});
