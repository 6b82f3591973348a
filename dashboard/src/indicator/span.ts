/** Spans that people ask for; days begin at midnight in Asia/Shanghai. */
export const PRESETS = ['today', 'yesterday', 'week', 'month', 'quarter', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

export interface Span {
  readonly from: string;
  /** Not included. */
  readonly to: string;
}

const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const DAYS: Readonly<Record<Preset, number>> = { today: 1, yesterday: 1, week: 7, month: 30, quarter: 90, year: 365 };

/** So many days up to the end of today (yesterday: of yesterday). */
export function spanOf(preset: Preset, now: number): Span {
  const today = Math.floor((now + SHANGHAI_MS) / DAY_MS);
  const end = preset === 'yesterday' ? today : today + 1;
  return { from: midnight(end - DAYS[preset]), to: midnight(end) };
}

/** `YYYY-MM-DDTHH:mm` as typed on the city's clock. */
export const instantOf = (local: string): string => `${local}:00+08:00`;

const midnight = (day: number): string => `${new Date(day * DAY_MS).toISOString().slice(0, 10)}T00:00:00+08:00`;
