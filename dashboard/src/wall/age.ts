const MINUTES_OF_HOUR = 60;
const MINUTES_OF_DAY = 24 * MINUTES_OF_HOUR;

/** A length of time as it is read from across a room: one number, one unit. */
export interface Age {
  readonly key: 'wall.minutes' | 'wall.hours' | 'wall.days';
  readonly count: number;
}

/** Minutes up to two hours, hours up to three days, then days; never rounded down to nothing. */
export function ageOf(minutes: number): Age {
  const whole = Math.max(0, minutes);
  if (whole < 2 * MINUTES_OF_HOUR) return { key: 'wall.minutes', count: Math.round(whole) };
  if (whole < 3 * MINUTES_OF_DAY) return { key: 'wall.hours', count: Math.round(whole / MINUTES_OF_HOUR) };
  return { key: 'wall.days', count: Math.round(whole / MINUTES_OF_DAY) };
}
