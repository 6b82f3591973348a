import { expect, test } from 'vitest';
import { nextAttempt } from '../notice/notice-life.js';
import { DAY_MS, HOUR_MS, instant, plusMs } from '../time/time.js';
import { reasonCategory } from './reason-category.js';
import { isGivenUp, WEBHOOK_PATIENCE } from './webhook.js';

const at = instant('2021-11-01T10:00:00+08:00');

test('a delivery is tried over a weekend and not for ever', () => {
  const waits = (jitter: number): number => {
    let [now, attempts] = [at, 1];
    for (let next = nextAttempt(attempts, now, { jitter, patience: WEBHOOK_PATIENCE }); next !== null;) {
      [now, attempts] = [next, attempts + 1];
      next = nextAttempt(attempts, now, { jitter, patience: WEBHOOK_PATIENCE });
    }
    return (now - at) / HOUR_MS;
  };
  expect([Math.round(waits(0)), Math.round(waits(0.999_999))]).toEqual([33, 65]);
});

test.each([
  ['the last attempt arrived', null, false],
  ['three days less a second', 3 * DAY_MS - 1_000, false],
  ['three days', 3 * DAY_MS, true],
])('an address where %s: given up %s', (_what, ago, expected) => {
  expect(isGivenUp(ago === null ? null : at, plusMs(at, ago ?? 0))).toBe(expected);
});

test.each([
  ['GREEN', null, false, null],
  ['GREEN', null, true, 'DATA'],
  ['YELLOW', null, false, 'AREA'],
  ['GREEN', 'TEST_REQUIRED', true, 'TEST'],
  ['NONE', 'VERIFY_ITINERARY', false, 'ITINERARY'],
] as const)('%s with %s, something unknown %s: %s', (colour, popup, dataGap, expected) => {
  expect(reasonCategory({ colour, popup, dataGap })).toBe(expected);
});
