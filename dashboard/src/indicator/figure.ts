import type { FigurePartsFragment, IndicatorUnit } from '../generated/documents';

/** Words for a length of time: the screen gives them in its language. */
export interface TimeWords {
  readonly minutes: (count: string) => string;
  readonly hours: (count: string) => string;
  readonly days: (count: string) => string;
}

const HOUR = 60;
const DAY = 24 * HOUR;
const oneDecimal = (value: number): string =>
  value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);

/** 14 minutes, 3.5 hours, 2 days: as people say it. */
export function spokenMinutes(minutes: number, words: TimeWords): string {
  if (minutes < 2 * HOUR) return words.minutes(oneDecimal(minutes));
  if (minutes < 2 * DAY) return words.hours(oneDecimal(minutes / HOUR));
  return words.days(oneDecimal(minutes / DAY));
}

/** A figure as it is read; null when there is none, or it is withheld. */
export function figureWords(value: number | null | undefined, unit: IndicatorUnit, words: TimeWords): string | null {
  if (value === null || value === undefined) return null;
  switch (unit) {
    case 'MINUTES':
      return spokenMinutes(value, words);
    case 'SHARE':
      return `${(value * 100).toFixed(1)}%`;
    case 'COUNT':
      return value.toLocaleString('en-US');
    case 'PER_100K':
      return value.toFixed(1);
  }
}

/** A figure as it goes into a file: a number, or why there is none. */
export const figureField = (
  { withheld }: Pick<FigurePartsFragment, 'withheld'>,
  value: number | null | undefined,
  hidden: string,
) => (withheld ? hidden : value === null || value === undefined ? '' : Math.round(value * 10_000) / 10_000);
