import { describe, expect, test } from 'vitest';
import { formatInstant, instant } from '../time/time.js';
import { dueTimes, urgencyOf } from './clocks.js';

const at = instant('2021-11-01T10:00:00+08:00');

describe('the class follows from where the caller is and when they leave', () => {
  test.each([
    { stuck: true, departs: null, expected: 'T0' },
    { stuck: false, departs: '2021-11-02T10:00:00+08:00', expected: 'T1' },
    { stuck: false, departs: '2021-11-02T10:00:01+08:00', expected: 'T2' },
    { stuck: false, departs: '2021-11-01T09:59:59+08:00', expected: 'T2' },
    { stuck: false, departs: null, expected: 'T2' },
  ])('stuck $stuck, departs $departs ⇒ $expected', ({ stuck, departs, expected }) => {
    expect(urgencyOf(stuck, departs === null ? null : instant(departs), at)).toBe(expected);
  });
});

describe('what is owed, by when', () => {
  test.each([
    { urgency: 'T0', departs: null, decide: '2021-11-01T10:30:00+08:00' },
    { urgency: 'T1', departs: '2021-11-02T08:00:00+08:00', decide: '2021-11-01T14:00:00+08:00' },
    { urgency: 'T1', departs: '2021-11-01T13:00:00+08:00', decide: '2021-11-01T11:00:00+08:00' },
    { urgency: 'T1', departs: '2021-11-01T11:00:00+08:00', decide: '2021-11-01T10:00:00+08:00' },
    { urgency: 'T2', departs: null, decide: '2021-11-02T10:00:00+08:00' },
    { urgency: 'T3', departs: null, decide: '2021-11-04T10:00:00+08:00' },
  ] as const)('$urgency, departs $departs ⇒ decide by $decide', ({ urgency, departs, decide }) => {
    const due = dueTimes(urgency, departs === null ? null : instant(departs), at);
    expect(formatInstant(due.decideDue)).toBe(decide);
  });
});
