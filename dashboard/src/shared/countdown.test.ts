import { describe, expect, test } from 'vitest';
import { countdown, pressure } from './countdown';

const at = (iso: string): number => Date.parse(iso);
const noon = at('2021-11-01T12:00:00+08:00');

describe('countdown', () => {
  test.each([
    { target: '2021-11-01T14:05:59+08:00', left: { passed: false, days: 0, hours: 2, minutes: 5, totalMinutes: 125 } },
    {
      target: '2021-11-06T00:00:00+08:00',
      left: { passed: false, days: 4, hours: 12, minutes: 0, totalMinutes: 6480 },
    },
    { target: '2021-11-01T12:00:00+08:00', left: { passed: true, days: 0, hours: 0, minutes: 0, totalMinutes: -0 } },
    { target: '2021-11-01T10:29:30+08:00', left: { passed: true, days: 0, hours: 1, minutes: 30, totalMinutes: -90 } },
  ])('from noon of 1 November to $target', ({ target, left }) => {
    expect(countdown(noon, at(target))).toEqual(left);
  });
});

describe('pressure', () => {
  test.each([
    { minutes: 1, soon: 30, speaks: 'soon' },
    { minutes: 29, soon: 30, speaks: 'soon' },
    { minutes: 30, soon: 30, speaks: 'calm' },
    { minutes: -1, soon: 30, speaks: 'late' },
    { minutes: 0, soon: 30, speaks: 'late' },
  ])('$minutes minutes left with a warning at $soon is $speaks', ({ minutes, soon, speaks }) => {
    expect(pressure(countdown(noon, noon + minutes * 60_000), soon)).toBe(speaks);
  });
});
