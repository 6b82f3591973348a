import { expect, test } from 'vitest';
import type { FigurePartsFragment } from '../generated/documents';
import { barOption, lineOption } from './figure-option';

const row = (key: string, more: Partial<FigurePartsFragment> = {}): FigurePartsFragment => ({
  key,
  cases: 12,
  value: 0.25,
  p90: null,
  withheld: false,
  label: null,
  ...more,
});
const HIDDEN = { cases: null, value: null, withheld: true } as const;
const WORDS = { name: 'share', p90: 'p90', label: ({ key }: FigurePartsFragment) => key };
const series = (option: object) => (option as { series: { data: unknown[] }[] }).series.map(({ data }) => data);

test('by day shares are per cent, and what is withheld leaves a gap', () => {
  expect(series(lineOption([row('2021-11-01'), row('2021-11-02', HIDDEN)], 'SHARE', WORDS))).toEqual([[25, null]]);
});

test('minutes have two lines', () => {
  expect(series(lineOption([row('2021-11-01', { value: 14, p90: 40 })], 'MINUTES', WORDS))).toEqual([[14], [40]]);
});

test('bars leave out what is withheld, and are no more than can be read', () => {
  const rows = [row('hidden', HIDDEN), ...Array.from({ length: 20 }, (_, index) => row(String(index)))];
  const option = barOption(rows, 'SHARE', WORDS) as { yAxis: { data: string[] } };
  expect(option.yAxis.data).toHaveLength(15);
  expect(option.yAxis.data).not.toContain('hidden');
});
