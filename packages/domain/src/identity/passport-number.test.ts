import { expect, test } from 'vitest';
import { parsePassportNumber } from './passport-number.js';

test.each([
  ['E12345678', 'E12345678'],
  [' e 1234-5678 ', 'E12345678'],
  ['Ｅ１２３４５６７８', 'E12345678'],
  ['H1234567890', 'H1234567890'],
  ['12345', null],
  ['PASSPORT', null],
  ['E1234567890123456', null],
  ['E123_5678', null],
])('%s is kept as %s', (text, kept) => {
  expect(parsePassportNumber(text)).toBe(kept);
});
