import type { Minute } from './demo-person.js';
import type { Random } from './random.js';

/** What the whole city shares. */
export interface CityPlan {
  readonly seed: number;
  /** The demo's present. */
  readonly now: Minute;
  /** Days until a binding takes effect (A9), by the policy of the present. */
  readonly bindingDelayDays: number;
}

/** Everything about one person's making. */
export interface Making {
  readonly plan: CityPlan;
  readonly index: number;
  readonly random: Random;
  readonly id: (kind: number, ordinal: number) => string;
}

export const HOUR = 60;
export const DAY = 24 * HOUR;

/** Numbers below are for the named stories. */
export const FIRST_INVENTED = 1000;

const dates = new Map<number, string>();

/** `YYYY-MM-DD` in Asia/Shanghai. */
export function dateText(minute: Minute): string {
  const day = Math.floor((minute + 8 * HOUR) / DAY);
  const known = dates.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  dates.set(day, text);
  return text;
}
