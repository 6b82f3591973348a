import { useNow, useServerClock } from '../shared/clock/ClockProvider';
import { fullDay } from '../shared/format';

const MINUTE = 60_000;

/** Midday of the city's day as epoch milliseconds, so that a question is only asked anew when the day is another; null until the clock is known. */
export function useDay(): number | null {
  const clock = useServerClock();
  const day = fullDay(useNow(MINUTE));
  return clock === null ? null : Date.parse(`${day}T12:00:00+08:00`);
}
