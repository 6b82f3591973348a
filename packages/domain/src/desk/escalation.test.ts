import { describe, expect, test } from 'vitest';
import { instant, plusMs, type Instant } from '../time/time.js';
import type { DueTimes } from './desk-clock.js';
import { escalationsOf, type ClockStage } from './escalation.js';

const OPENED = instant('2021-11-01T10:00:00+08:00');
const after = (minutes: number): Instant => plusMs(OPENED, minutes * 60_000);
const DUE: DueTimes = {
  firstResponseDue: after(30),
  warnAt: after(180),
  decideDue: after(240),
  hardStopDue: after(480),
  pauseEndsAt: null,
};

describe('what is brought to the supervisors, and when to look next', () => {
  test.each<{
    what: string;
    now: number;
    answered: number | null;
    ended?: number;
    raised?: ClockStage[];
    passed: ClockStage[];
    next: number | null;
  }>([
    { what: 'nothing has come', now: 10, answered: null, passed: [], next: 30 },
    { what: 'nobody answered', now: 30, answered: null, passed: ['FIRST_RESPONSE'], next: 180 },
    { what: 'answered in time', now: 60, answered: 20, passed: [], next: 180 },
    { what: 'answered too late', now: 60, answered: 40, passed: ['FIRST_RESPONSE'], next: 180 },
    { what: 'before the breach', now: 180, answered: 20, passed: ['WARN'], next: 240 },
    { what: 'warned before', now: 200, answered: 20, raised: ['WARN'], passed: [], next: 240 },
    { what: 'late', now: 240, answered: 20, raised: ['WARN'], passed: ['BREACH'], next: 480 },
    { what: 'nobody looked for hours', now: 500, answered: 20, passed: ['WARN', 'BREACH', 'HARD_STOP'], next: null },
    { what: 'decided in time', now: 500, answered: 20, ended: 100, passed: [], next: null },
    {
      what: 'decided late, before anybody looked',
      now: 500,
      answered: 20,
      ended: 250,
      passed: ['WARN', 'BREACH'],
      next: null,
    },
    {
      what: 'everything was said',
      now: 600,
      answered: 20,
      raised: ['WARN', 'BREACH', 'HARD_STOP'],
      passed: [],
      next: null,
    },
  ])('$what', ({ now, answered, ended = null, raised = [], passed, next }) => {
    const standing = {
      firstResponseAt: answered === null ? null : after(answered),
      endedAt: ended === null ? null : after(ended),
    };
    const found = escalationsOf(DUE, standing, raised, after(now));
    expect(found.passed.map(({ stage }) => stage)).toEqual(passed);
    expect(found.nextAt).toBe(next === null ? null : after(next));
  });
});
