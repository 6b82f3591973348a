import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { count } from '../../shared/format';
import type { Figure } from './grid';

export interface UnitWords {
  readonly minutes: (amount: string) => string;
  readonly hours: (amount: string) => string;
  readonly days: (amount: string) => string;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** One digit behind the point where it matters: 3.5, 12, 480. */
const rounded = (value: number): string =>
  Math.abs(value) >= 10 ? count(Math.round(value)) : String(Math.round(value * 10) / 10);

/** A figure as it is read: 12,480 · 3.2% · 14 min. */
export function figureText(value: number, unit: string, words: UnitWords): string {
  switch (unit) {
    case 'SHARE':
      return `${(value * 100).toFixed(1)}%`;
    case 'MINUTES':
      if (value < 2 * HOUR) return words.minutes(rounded(value));
      return value < 2 * DAY ? words.hours(rounded(value / HOUR)) : words.days(rounded(value / DAY));
    case 'COUNT':
      return count(value);
    case 'FACTOR':
      return `×${Math.round(value * 100) / 100}`;
    default:
      return String(Math.round(value * 100) / 100);
  }
}

/** A figure as it goes into a file: a number to count on with, or why there is none. */
export function figureField(
  figure: Figure | null | undefined,
  hidden: string,
  atLeast: (least: string) => string,
): string | number {
  if (!figure) return '';
  if (!figure.withheld) return figure.value ?? '';
  return typeof figure.atLeast === 'number' ? atLeast(String(figure.atLeast)) : hidden;
}

/** Figures in the words of the screen. */
export function useFigureText(): (value: number, unit: string) => string {
  const translate = useTranslate();
  return useCallback(
    (value, unit) =>
      figureText(value, unit, {
        minutes: (amount) => translate('statistics.unit.minutes', { amount }),
        hours: (amount) => translate('statistics.unit.hours', { amount }),
        days: (amount) => translate('statistics.unit.days', { amount }),
      }),
    [translate],
  );
}

/** A figure, or that it is withheld and how much there is at least; never an empty cell for a hidden one. */
export function useFigureWords(): (figure: Figure | null | undefined, unit: string) => string {
  const translate = useTranslate();
  const text = useFigureText();
  return useCallback(
    (figure, unit) => {
      if (!figure) return translate('shared.none');
      if (!figure.withheld)
        return typeof figure.value === 'number' ? text(figure.value, unit) : translate('shared.none');
      return typeof figure.atLeast === 'number'
        ? translate('statistics.atLeast', { least: text(figure.atLeast, unit) })
        : translate('statistics.withheld');
    },
    [text, translate],
  );
}
