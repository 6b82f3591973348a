import type { MatrixCellPartsFragment, OutcomeHeadPartsFragment } from '../generated/documents';
import { total, type Total } from './figures';

export type Head = OutcomeHeadPartsFragment;
export type MatrixCell = MatrixCellPartsFragment;

export interface MatrixRow {
  readonly before: Head;
  readonly cells: readonly (MatrixCell | null)[];
  readonly total: Total;
}

/** Outcomes before against outcomes after, for the table: rows are before, columns after. */
export interface Matrix {
  readonly afters: readonly Head[];
  readonly rows: readonly MatrixRow[];
  readonly columnTotals: readonly Total[];
  /** The largest figure of people whose outcome changes; shades are relative to it. */
  readonly most: number;
}

export const headKey = ({ colour, popup, determinacy }: Head): string => `${colour}/${popup ?? ''}/${determinacy}`;

const COLOURS = ['GREEN', 'NONE', 'YELLOW', 'RED'] as const;

/** From free to held, undecided after decided: only the order on the screen, never what counts as stricter. */
function place({ colour, popup, determinacy }: Head): string {
  return `${COLOURS.indexOf(colour)}${determinacy === 'DETERMINATE' ? 0 : 1}${popup ?? ''}`;
}

function heads(all: readonly Head[]): readonly Head[] {
  const byKey = new Map(all.map((head) => [headKey(head), head]));
  return [...byKey.values()].toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}

export function buildMatrix(cells: readonly MatrixCell[]): Matrix {
  const afters = heads(cells.map(({ after }) => after));
  const byPlace = new Map(cells.map((cell) => [`${headKey(cell.before)} ${headKey(cell.after)}`, cell]));
  const rows = heads(cells.map(({ before }) => before)).map((before) => {
    const row = afters.map((after) => byPlace.get(`${headKey(before)} ${headKey(after)}`) ?? null);
    return { before, cells: row, total: total(row.flatMap((cell) => (cell ? [cell.count] : []))) };
  });
  const changed = cells.filter(({ effect }) => effect !== 'SAME');
  return {
    afters,
    rows,
    columnTotals: afters.map((after) =>
      total(cells.filter((cell) => headKey(cell.after) === headKey(after)).map(({ count }) => count)),
    ),
    most: Math.max(0, ...changed.map(({ count }) => count.value ?? 0)),
  };
}

/** Which of the five shades a figure wears: by its order of magnitude, so that one large cell does not pale the rest. */
export function shadeOf(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((5 * Math.log1p(value)) / Math.log1p(most))));
}

const isFree = ({ colour, determinacy }: Head): boolean => colour === 'GREEN' && determinacy === 'DETERMINATE';

/** How many would be cleared (from anything else to green) and how many newly stopped (from green to anything else). */
export function movedTo(cells: readonly MatrixCell[]): { readonly cleared: Total; readonly stopped: Total } {
  const sum = (moved: (cell: MatrixCell) => boolean): Total => total(cells.filter(moved).map(({ count }) => count));
  return {
    cleared: sum(({ before, after }) => !isFree(before) && isFree(after)),
    stopped: sum(({ before, after }) => isFree(before) && !isFree(after)),
  };
}
