import { expect, test } from 'vitest';
import { ageOf } from './age';

test.each([
  { minutes: -3, expected: '0 wall.minutes' },
  { minutes: 0.4, expected: '0 wall.minutes' },
  { minutes: 119, expected: '119 wall.minutes' },
  { minutes: 120, expected: '2 wall.hours' },
  { minutes: 4_319, expected: '72 wall.hours' },
  { minutes: 4_320, expected: '3 wall.days' },
  { minutes: 20_160, expected: '14 wall.days' },
])('$minutes minutes are $expected', ({ minutes, expected }) => {
  const { count, key } = ageOf(minutes);
  expect(`${count} ${key}`).toBe(expected);
});
