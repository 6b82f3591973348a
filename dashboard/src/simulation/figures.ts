import type { CountPartsFragment } from '../generated/documents';

export type Figure = CountPartsFragment;

/** Nothing of it is shown, not even a lower bound. */
export const isWithheld = ({ value, atLeast }: Figure): boolean => value === null && atLeast === null;

/** A sum over figures of which some may be hidden: what can be seen, and whether that is all. */
export interface Total {
  readonly seen: number;
  readonly complete: boolean;
}

/** Adds what can be seen; a hidden figure makes the sum a lower bound, never a guess. */
export function total(figures: readonly Figure[]): Total {
  return {
    seen: figures.reduce((sum, { value }) => sum + (value ?? 0), 0),
    complete: figures.every(({ value }) => value !== null),
  };
}

/** Most first; what is hidden is small and comes last, in the order it was given. */
export function byFigure<Row>(figure: (row: Row) => Figure): (a: Row, b: Row) => number {
  return (a, b) => (figure(b).value ?? -1) - (figure(a).value ?? -1);
}
