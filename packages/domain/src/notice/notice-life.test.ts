import { describe, expect, test } from 'vitest';
import { instant } from '../time/time.js';
import { nextAttempt, NOTICE_STATES, NOTICE_STEPS, noticeStep, type NoticeStep, PATIENCE } from './notice-life.js';

const at = instant('2021-11-01T10:00:00+08:00');
const STEPS = Object.keys(NOTICE_STEPS) as NoticeStep[];

test.each(STEPS)('%s goes from where it begins and nowhere else', (step) => {
  const legal = NOTICE_STATES.filter((state) => noticeStep(state, step) !== null);
  expect(legal).toEqual(NOTICE_STATES.filter((state) => NOTICE_STEPS[step].from.includes(state)));
});

test('what is told or taken back is over', () => {
  for (const state of ['DELIVERED', 'CANCELLED'] as const)
    expect(STEPS.filter((step) => noticeStep(state, step) !== null)).toEqual([]);
});

describe('the next attempt', () => {
  test.each([
    ['after the first', 1, 0.999_999, 15],
    ['twice as long after the second', 2, 0.999_999, 30],
    ['half of it at the soonest', 2, 0, 15],
    ['never longer than an hour', 11, 0.999_999, 3_600],
  ])('%s', (_which, attempts, jitter, seconds) => {
    expect(Math.round(((nextAttempt(attempts, at, { jitter }) ?? 0) - at) / 1_000)).toBe(seconds);
  });

  test('never sooner than the gateway asked for', () => {
    expect(nextAttempt(1, at, { jitter: 0, afterMs: 60_000 })).toBe(at + 60_000);
  });

  test('none once it was tried often enough', () => {
    expect(nextAttempt(PATIENCE.attempts, at, { jitter: 0 })).toBeNull();
  });
});
