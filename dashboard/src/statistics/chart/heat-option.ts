import type { EChartsCoreOption } from 'echarts/core';
import { fontFamily, ink } from '../../shared/tokens';
import { type ChartWords, letters } from './axes';
import type { Figure, Grid } from './grid';
import { HATCH } from './palette';
import { type Step, stepsOf } from './steps';
import { tooltipHtml } from './tooltip';

const MOST_ROWS = 30;
/** No figure is below zero: the step of its own that withheld cells are drawn in. */
const HIDDEN = -1;

type Cell = readonly [place: number, line: number, figure: Figure];

/** Two dimensions as shades of one hue; withheld cells are hatched, cells that are not there stay empty. */
export function heatOption(grid: Grid, words: ChartWords, scale: number): EChartsCoreOption {
  const lines = grid.lines.slice(0, MOST_ROWS);
  const cells = lines.flatMap(({ figures }, line) =>
    figures.flatMap((figure, place): readonly Cell[] => (figure ? [[place, line, figure]] : [])),
  );
  const shown = cells.flatMap(([place, line, { value, withheld }]) =>
    !withheld && typeof value === 'number' ? [[place, line, value]] : [],
  );
  const hidden = cells.filter(([, , { withheld }]) => withheld);
  const steps = stepsOf(shown.map(([, , value]) => value ?? 0));
  const tip = (place: number, line: number): string => {
    const named = `${grid.places[place]?.label ?? ''} · ${lines[line]?.label ?? ''}`;
    return tooltipHtml([named, words.figure(lines[line]?.figures[place] ?? null, grid.unit)]);
  };
  return {
    animation: false,
    textStyle: { fontFamily },
    grid: { left: 8, right: 16, top: 40 * scale, bottom: 8, containLabel: true },
    tooltip: {
      confine: true,
      formatter: ({ value }: { readonly value: readonly number[] }) => tip(value[0] ?? 0, value[1] ?? 0),
    },
    xAxis: {
      type: 'category',
      data: grid.places.map(({ label }) => label),
      axisLabel: { color: ink.muted, fontSize: letters(scale), hideOverlap: true },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.map(({ label }) => label),
      axisLabel: { color: ink.body, fontSize: letters(scale), width: 160 * scale, overflow: 'truncate' },
    },
    visualMap: legendOf(steps, hidden.length > 0, grid.unit, words, scale),
    series: [
      {
        type: 'heatmap',
        data: [
          ...shown.map((value) => ({ value })),
          ...hidden.map(([place, line]) => ({
            value: [place, line, HIDDEN],
            itemStyle: { decal: { ...HATCH.decal }, borderColor: ink.lineStrong },
          })),
        ],
        itemStyle: { borderColor: ink.paper, borderWidth: 1 },
        emphasis: { itemStyle: { borderColor: ink.strong, borderWidth: 2 } },
      },
    ],
  };
}

/** A step of shade for each figure, and one of its own for what is withheld. */
const legendOf = (steps: readonly Step[], hasHidden: boolean, unit: string, words: ChartWords, scale: number) => ({
  type: 'piecewise',
  orient: 'horizontal',
  top: 0,
  left: 0,
  itemWidth: 18,
  itemHeight: 12,
  textStyle: { fontSize: letters(scale), color: ink.body },
  pieces: [
    ...steps.map(({ min, max, color }) => ({
      gte: min,
      ...(max !== undefined && { lt: max }),
      color,
      label: `≥ ${words.value(min, unit)}`,
    })),
    ...(hasHidden ? [{ lt: 0, color: HATCH.color, label: `▨ ${words.withheld}` }] : []),
  ],
});
