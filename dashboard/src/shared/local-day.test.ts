import { expect, test } from 'vitest';
import { isLocalDay, parseLocalDay } from './local-day';

test.each([
  ['2021-11-01', '2021-11-01'],
  ['2021/11/1', '2021-11-01'],
  ['20211101', '2021-11-01'],
  ['11-1', '2021-11-01'],
  ['１１月１日', '2021-11-01'],
  ['2020年2月29日', '2020-02-29'],
  ['2021-02-29', null],
  ['2021-13-01', null],
  ['yesterday', null],
  ['', null],
])('%s is read as %s', (typed, expected) => {
  expect(parseLocalDay(typed, '2021-10-30')).toBe(expected);
});

test.each([
  ['2021-11-01', true],
  ['2021-02-30', false],
  ['2021-1', false],
])('%s is a day: %s', (value, expected) => {
  expect(isLocalDay(value)).toBe(expected);
});
