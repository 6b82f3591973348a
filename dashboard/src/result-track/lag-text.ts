const HOUR = 60;
const DAY = 24 * HOUR;

/** How a lag is told: the key of its words, and the number in them. */
export interface LagText {
  readonly key: 'minutes' | 'hours' | 'days';
  readonly value: Readonly<Record<string, string>>;
}

const rounded = (value: number): string =>
  value < 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));

/** Minutes up to two hours, hours up to three days, days from then on. */
export function lagText(minutes: number): LagText {
  if (minutes < 2 * HOUR) return { key: 'minutes', value: { minutes: String(Math.round(minutes)) } };
  if (minutes < 3 * DAY) return { key: 'hours', value: { hours: rounded(minutes / HOUR) } };
  return { key: 'days', value: { days: rounded(minutes / DAY) } };
}
