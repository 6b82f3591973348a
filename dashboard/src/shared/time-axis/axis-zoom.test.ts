import { expect, test } from 'vitest';
import { isWhole, moved, zoomed } from './axis-zoom';

const DAY = 86_400_000;
const days = (from: number, to: number) => ({ from: from * DAY, to: to * DAY });
const whole = days(0, 16);

test.each([
  ['in', days(0, 16), days(4, 12)],
  ['in', days(0, 4), days(1, 3)],
  ['in', days(1, 3), days(1, 3)],
  ['out', days(4, 12), days(0, 16)],
  ['out', days(0, 8), days(0, 16)],
  ['out', days(0, 16), days(0, 16)],
] as const)('zooming %s', (by, before, after) => {
  expect(zoomed(before, whole, by)).toEqual(after);
});

test('zooming keeps what is looked at in sight, also at the edge', () => {
  expect(zoomed(whole, whole, 'in', 15 * DAY)).toEqual(days(8, 16));
});

test.each([
  [1, days(4, 8), days(6, 10)],
  [1, days(11, 15), days(12, 16)],
  [-1, days(1, 5), days(0, 4)],
] as const)('moving by %i halves stays on the axis', (by, before, after) => {
  expect(moved(before, whole, by)).toEqual(after);
});

test('the whole is known as the whole', () => {
  expect([isWhole(whole, whole), isWhole(days(0, 8), whole)]).toEqual([true, false]);
});
