import { expect, test } from 'vitest';
import type { Figure } from './figures';
import { seriesOption } from './series-option';

const seen = (value: number): Figure => ({ value, atLeast: null, suppressed: false });
const atLeast = (value: number): Figure => ({ value: null, atLeast: value, suppressed: true });
const hidden: Figure = { value: null, atLeast: null, suppressed: true };

test('a lower bound is drawn as it is, a withheld hour leaves a gap, and no line is drawn through it', () => {
  const figures = [seen(12), atLeast(40), hidden].map((stricter, hour) => ({
    at: `2021-11-01T0${hour}:00:00Z`,
    persons: 1_000,
    changed: seen(50),
    stricter,
    milder: seen(0),
    restrictedBefore: seen(100),
    restrictedAfter: seen(100),
  }));
  const { series } = seriesOption(figures, (name) => name) as {
    series: readonly { name: string; data: unknown; connectNulls: boolean }[];
  };
  expect(series.map(({ name, data, connectNulls }) => ({ name, data, connectNulls }))).toEqual([
    { name: 'changed', data: [50, 50, 50], connectNulls: false },
    { name: 'stricter', data: [12, 40, null], connectNulls: false },
    { name: 'milder', data: [0, 0, 0], connectNulls: false },
  ]);
});
