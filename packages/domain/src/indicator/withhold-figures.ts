import { isSmall, SMALLEST_SHOWN } from '../simulation/withhold.js';

/** A figure as it was counted: over how many cases, and what it came to. */
export interface CountedFigure {
  readonly key: string;
  readonly cases: number;
  /** SHARE and PER_100K: the figure; COUNT: the same as cases; MINUTES: the median. */
  readonly value: number | null;
  /** MINUTES: the 90th of a hundred. */
  readonly p90: number | null;
}

/** As it may be shown: null is withheld, or nothing was there to count. */
export interface ShownFigure {
  readonly key: string;
  readonly cases: number | null;
  readonly value: number | null;
  readonly p90: number | null;
  readonly withheld: boolean;
}

/** A figure over fewer than ten cases is not shown (隐私抑制). */
export const withholdFigure = (figure: CountedFigure): ShownFigure =>
  isSmall(figure.cases)
    ? { key: figure.key, cases: null, value: null, p90: null, withheld: true }
    : { ...figure, withheld: false };

/**
 * Withholds small rows of a breakdown, and the next smallest beside a single one: the total, shown elsewhere, less the rows
 * shown would tell it (补充抑制).
 */
export function withholdRows(rows: readonly CountedFigure[]): readonly ShownFigure[] {
  const shown = rows.map(withholdFigure);
  const hidden = rows.filter(({ cases }) => isSmall(cases));
  const left = hidden.reduce((sum, { cases }) => sum + cases, 0);
  if (hidden.length === 0 || (hidden.length > 1 && left >= SMALLEST_SHOWN)) return shown;
  const next = rows.filter(({ cases }) => !isSmall(cases) && cases > 0).toSorted((a, b) => a.cases - b.cases)[0];
  return shown.map((row) =>
    row.key === next?.key ? { key: row.key, cases: null, value: null, p90: null, withheld: true } : row,
  );
}
