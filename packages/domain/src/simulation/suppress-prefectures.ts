import type { DivisionCode } from '../division/division.js';
import type { PrefectureTally } from './tally.js';
import { isSmall, SMALLEST_SHOWN } from './withhold.js';

/** What is shown of a prefecture. */
export interface PrefectureTotals {
  readonly restrictedBefore: number;
  readonly restrictedAfter: number;
  readonly stricter: number;
  readonly milder: number;
}

export interface PrefectureRow extends PrefectureTotals {
  readonly division: DivisionCode;
}

export interface PrefectureQuestion {
  readonly prefectures: ReadonlyMap<DivisionCode, PrefectureTally>;
  /** The same over the whole population; whoever no prefecture decided about is in here and in no row. */
  readonly totals: PrefectureTotals;
  /** Which of these totals can be told from what else is shown. */
  readonly known: Readonly<Record<keyof PrefectureTotals, boolean>>;
  readonly most: number;
}

const MOST_HIT = (a: Row, b: Row): number =>
  b.restrictedAfter + b.stricter - (a.restrictedAfter + a.stricter) || (a.division < b.division ? -1 : 1);

interface Row extends PrefectureRow {
  readonly groups: PrefectureTally;
}

const GROUPS = ['stopped', 'freed', 'stricter', 'milder', 'unchanged'] as const;
const TOTALS = ['restrictedBefore', 'restrictedAfter', 'stricter', 'milder'] as const;

/** Where totals are withheld, what rows say of them must leave as much room as the other explanations need. */
const ROOM = 5 * SMALLEST_SHOWN;

/**
 * The prefectures that may be shown, most hit first. A row is shown as a whole or not at all, and only when none of the
 * groups its figures are made of is small; and what is not shown is never a single row, nor a small number in sum.
 */
export function showPrefectures(question: PrefectureQuestion): readonly PrefectureRow[] {
  const rows = [...question.prefectures].map(([division, groups]) => toRow(division, groups)).sort(MOST_HIT);
  const shown = rows.filter(({ groups }) => GROUPS.every((name) => !isSmall(groups[name]))).slice(0, question.most);
  for (let cause = tellingTotal(question, rows, shown); cause !== null; cause = tellingTotal(question, rows, shown)) {
    const total = cause;
    const last = total === 'THE_REST' ? -1 : shown.findLastIndex((row) => row[total] > 0);
    shown.splice(last, 1);
  }
  return shown.map(({ groups: _groups, ...row }) => row);
}

function toRow(division: DivisionCode, groups: PrefectureTally): Row {
  const restrictedBefore = groups.freed + groups.stricter + groups.milder + groups.unchanged;
  return {
    division,
    groups,
    restrictedBefore,
    restrictedAfter: restrictedBefore + groups.stopped - groups.freed,
    stricter: groups.stopped + groups.stricter,
    milder: groups.freed + groups.milder,
  };
}

/** A total that the rows would give away, or all that is left over; null when they give away nothing. */
function tellingTotal(
  { totals, known }: PrefectureQuestion,
  rows: readonly Row[],
  shown: readonly Row[],
): keyof PrefectureTotals | 'THE_REST' | null {
  if (shown.length === 0) return null;
  const isTelling = (name: keyof PrefectureTotals): boolean => {
    const told = sum(shown, (row) => row[name]);
    const rest = totals[name] - told;
    return known[name] ? isSmall(rest) : told > 0 && rest < ROOM;
  };
  const telling = TOTALS.find(isTelling);
  if (telling !== undefined) return telling;
  if (!TOTALS.every((name) => known[name])) return null;
  const left = rows.filter((row) => !shown.includes(row));
  const isSafe = left.length !== 1 && GROUPS.every((name) => !isSmall(sum(left, (row) => row.groups[name])));
  return isSafe ? null : 'THE_REST';
}

const sum = <T>(rows: readonly T[], count: (row: T) => number): number =>
  rows.reduce((total, row) => total + count(row), 0);
