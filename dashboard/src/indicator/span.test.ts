import { expect, test } from 'vitest';
import { type Preset, spanOf } from './span';

const NOW = Date.parse('2021-11-01T00:30:00+08:00');

test.each<[Preset, string, string]>([
  ['today', '2021-11-01', '2021-11-02'],
  ['yesterday', '2021-10-31', '2021-11-01'],
  ['week', '2021-10-26', '2021-11-02'],
  ['month', '2021-10-03', '2021-11-02'],
  ['quarter', '2021-08-04', '2021-11-02'],
  ['year', '2020-11-02', '2021-11-02'],
])('%s is from %s until before %s, by the clock of the city', (preset, from, to) => {
  expect(spanOf(preset, NOW)).toEqual({ from: `${from}T00:00:00+08:00`, to: `${to}T00:00:00+08:00` });
});
