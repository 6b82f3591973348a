import { expect, test } from 'vitest';
import type { IndicatorUnit } from '../generated/documents';
import { figureField, figureWords, type TimeWords } from './figure';

const WORDS: TimeWords = { minutes: (n) => `${n} min`, hours: (n) => `${n} h`, days: (n) => `${n} d` };

test.each<[number | null, IndicatorUnit, string | null]>([
  [0.25, 'MINUTES', '0.3 min'],
  [14, 'MINUTES', '14 min'],
  [119, 'MINUTES', '119 min'],
  [210, 'MINUTES', '3.5 h'],
  [2_880, 'MINUTES', '2 d'],
  [0.1234, 'SHARE', '12.3%'],
  [1_234, 'COUNT', '1,234'],
  [2.34, 'PER_100K', '2.3'],
  [null, 'SHARE', null],
])('%s %s is read as %s', (value, unit, words) => {
  expect(figureWords(value, unit, WORDS)).toBe(words);
});

test.each([
  [{ withheld: true }, null, '<10'],
  [{ withheld: false }, null, ''],
  [{ withheld: false }, 0.123456, 0.1235],
])('in a file %j of %s is %s', (figure, value, field) => {
  expect(figureField(figure, value, '<10')).toBe(field);
});
