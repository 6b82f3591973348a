import { describe, expect, test } from 'vitest';
import { clearsAt, day, dayOf, formatDay, formatInstant, instant, startOf } from './time.js';

describe('a fact of day d with an N-day rule stops counting at 00:00 of d + N + 1', () => {
  test.each([
    { left: '2021-10-22', days: 14, clears: '2021-11-06T00:00:00+08:00' },
    { left: '2022-02-01', days: 21, clears: '2022-02-23T00:00:00+08:00' },
    { left: '2020-02-28', days: 1, clears: '2020-03-01T00:00:00+08:00' },
  ])('left on $left, $days days ⇒ clears $clears', ({ left, days, clears }) => {
    expect(formatInstant(clearsAt(day(left), days))).toBe(clears);
  });
});

describe('the business date is the date in Asia/Shanghai', () => {
  test.each([
    { at: '2021-10-31T15:59:59Z', on: '2021-10-31' },
    { at: '2021-10-31T16:00:00Z', on: '2021-11-01' },
    { at: '2021-11-01T00:00:00+08:00', on: '2021-11-01' },
  ])('$at falls on $on', ({ at, on }) => {
    expect(formatDay(dayOf(instant(at)))).toBe(on);
  });

  test('a day starts at midnight in Shanghai', () => {
    expect(formatInstant(startOf(day('2021-11-01')))).toBe('2021-11-01T00:00:00+08:00');
  });
});

describe('text that is no time is refused by name', () => {
  test.each(['2021-10-30', '2021-10-30T00:00:00', '2021-13-01T00:00:00Z', '2021-02-30T00:00:00Z', 'yesterday'])(
    '%s is no instant',
    (text) => {
      expect(() => instant(text)).toThrow(RangeError);
    },
  );

  test.each(['2021-02-29', '2021-4-1', '20210401', ''])('"%s" is no day', (text) => {
    expect(() => day(text)).toThrow(RangeError);
  });
});
