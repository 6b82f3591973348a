import { format } from 'echarts/core';
import type { ChartWords } from './axes';
import type { Grid } from './grid';

/** A heading and lines, safe to be shown as HTML whatever they hold. */
export function tooltipHtml([heading = '', ...lines]: readonly string[]): string {
  const [strong, ...rest] = [heading, ...lines].map((line) => format.encodeHTML(line));
  return [`<strong>${strong}</strong>`, ...rest].join('<br/>');
}

/** Every line of the chart at one place, those that are withheld included. */
export function tooltipOf(grid: Grid, at: number, words: ChartWords): string {
  const lines = grid.lines.map(({ label, figures }) => `${label}  ${words.figure(figures[at] ?? null, grid.unit)}`);
  return tooltipHtml([grid.places[at]?.label ?? '', ...lines]);
}
