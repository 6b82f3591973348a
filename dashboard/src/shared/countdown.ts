/** What is left until an instant, or how long it has passed; whole minutes, away from zero never rounded up. */
export interface Countdown {
  readonly passed: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** Signed: below zero once the instant has passed. */
  readonly totalMinutes: number;
}

const MINUTE = 60_000;

/** Time left from `now` to `target`, both epoch milliseconds. At the very instant it has passed. */
export function countdown(now: number, target: number): Countdown {
  const passed = target <= now;
  const whole = Math.floor(Math.abs(target - now) / MINUTE);
  return {
    passed,
    days: Math.floor(whole / 1440),
    hours: Math.floor((whole % 1440) / 60),
    minutes: whole % 60,
    totalMinutes: passed ? -whole : whole,
  };
}

export type Pressure = 'late' | 'soon' | 'calm';

/** How loudly a due time should speak: late once passed, soon within `soonMinutes`. */
export function pressure(left: Countdown, soonMinutes: number): Pressure {
  if (left.passed) return 'late';
  return left.totalMinutes < soonMinutes ? 'soon' : 'calm';
}
