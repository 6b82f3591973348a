import { SMALLEST_SHOWN } from '../simulation/withhold.js';

/** How one institution did on a hop; null where nothing was measured. */
export interface LeagueCount {
  readonly measured: number;
  readonly waiting: number;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** As it may be shown. Withheld: too few samples, so that nobody is told from them; never zero. */
export interface PublishedLine {
  readonly measured: number | null;
  readonly waiting: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly withheld: boolean;
}

/** A number of samples that may be shown: none, or enough. */
const isShown = (count: number): boolean => count === 0 || count >= SMALLEST_SHOWN;

/**
 * A league table as it may be shown (低于10份不显示). A line with few samples tells no times; a small number beside it is
 * not told either. There is no total of counts from which what is withheld could be taken.
 */
export function publishLine({ measured, waiting, p50, p90 }: LeagueCount): PublishedLine {
  const withheld = measured < SMALLEST_SHOWN;
  return {
    measured: isShown(measured) ? measured : null,
    waiting: isShown(waiting) ? waiting : null,
    p50: withheld ? null : p50,
    p90: withheld ? null : p90,
    withheld: !isShown(measured),
  };
}

/** The median and p90 over all lines; told only where at least two lines stand behind them and enough samples. */
export function publishOverall<T extends Pick<LeagueCount, 'measured'>>(
  lines: readonly T[],
  overall: Pick<LeagueCount, 'p50' | 'p90'>,
): Pick<PublishedLine, 'p50' | 'p90'> {
  const measured = lines.reduce((sum, one) => sum + one.measured, 0);
  const shown = lines.filter((one) => one.measured > 0).length >= 2 && measured >= SMALLEST_SHOWN;
  return shown ? { p50: overall.p50, p90: overall.p90 } : { p50: null, p90: null };
}
