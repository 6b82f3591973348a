import { expect, test } from 'vitest';
import { lagText } from './lag-text';

test.each([
  [0, 'minutes 0'],
  [119, 'minutes 119'],
  [120, 'hours 2'],
  [150, 'hours 2.5'],
  [1_000, 'hours 17'],
  [4_319, 'hours 72'],
  [4_320, 'days 3'],
  [5_040, 'days 3.5'],
])('%d minutes are told as %s', (minutes, expected) => {
  const { key, value } = lagText(minutes);
  expect(`${key} ${Object.values(value)[0]}`).toBe(expected);
});
