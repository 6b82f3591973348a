/** A figure over fewer than this is withheld from whoever is outside, and from whoever handles cases anyway (domain.md §3). */
export const SMALLEST_OUTSIDE = 10;
export const SMALLEST_INSIDE = 5;

/** One figure of a block: how many, and how many of them were so. */
export interface BlockCell {
  readonly id: string;
  /** The figure it is a part of; null: of nothing, it is the whole. */
  readonly parent: string | null;
  /** One figure may be divided in several ways: by its places, by a category. The parts of each way add up to it. */
  readonly way: string;
  readonly n: number;
  readonly hits: number;
}

export interface ShownCell {
  /** Whether `n` may be told. */
  readonly shown: boolean;
  /** Whether `hits` may be told, too. */
  readonly hitsShown: boolean;
}

const isSmall = (n: number, k: number): boolean => n > 0 && n < k;
const sum = (cells: readonly BlockCell[], of: (cell: BlockCell) => number): number =>
  cells.reduce((all, cell) => all + of(cell), 0);

/**
 * Which of several is withheld besides, when one must be: by a number that nobody outside knows and that has nothing to do with
 * the figures. If it were always the smallest, that it was withheld would tell how large the others are not.
 */
export type Draw = (id: string) => number;
const drawn = (cells: readonly BlockCell[], draw: Draw): BlockCell | undefined =>
  cells.toSorted((a, b) => draw(a.id) - draw(b.id) || (a.id < b.id ? -1 : 1))[0];

/** Parts of one figure, divided in one way. */
interface Family {
  readonly parent: BlockCell;
  readonly parts: readonly BlockCell[];
}

/**
 * Which figures of one day may be told (主要抑制与补充抑制).
 *
 * What is told of a day is each figure shown and, by subtraction, the sum of the parts of a figure that are not. That sum is
 * always over at least two parts and so large that each of them may be as large as `k` without any other vanishing:
 * n parts that come to at least k + n − 1. Where no such choice exists, the figure itself is withheld too.
 */
export function protectBlock(cells: readonly BlockCell[], k: number, draw: Draw): ReadonlyMap<string, ShownCell> {
  const families = familiesOf(cells);
  const roots = cells.filter(({ parent }) => parent === null);
  const forced = new Set<string>();
  for (;;) {
    const shown = new Set(roots.filter(({ id, n }) => !forced.has(id) && !isSmall(n, k)).map(({ id }) => id));
    const solved = families.filter((family) => !showParts(family, shown, forced, k, draw));
    if (solved.length === 0) return withHits(cells, families, shown, k, draw);
    for (const { parent } of solved) forced.add(parent.id);
  }
}

function familiesOf(cells: readonly BlockCell[]): readonly Family[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const parts = new Map<string, BlockCell[]>();
  for (const cell of cells) {
    if (cell.parent === null) continue;
    const name = `${cell.parent}\u0000${cell.way}`;
    const known = parts.get(name);
    if (known === undefined) parts.set(name, [cell]);
    else known.push(cell);
  }
  const depth = (cell: BlockCell): number => {
    const above = cell.parent === null ? undefined : byId.get(cell.parent);
    return above === undefined ? 0 : 1 + depth(above);
  };
  return [...parts.values()]
    .flatMap((list) => {
      const parent = byId.get(list[0]?.parent ?? '');
      return parent === undefined ? [] : [{ parent, parts: list }];
    })
    .sort((a, b) => depth(a.parent) - depth(b.parent));
}

/** Adds the parts that may be told to `shown`. @returns false when the parts not told could be told from the whole */
function showParts(
  { parent, parts }: Family,
  shown: Set<string>,
  forced: ReadonlySet<string>,
  k: number,
  draw: Draw,
): boolean {
  if (!shown.has(parent.id)) return true;
  const some = parts.filter(({ n }) => n > 0);
  const withheld = some.filter(({ id, n }) => forced.has(id) || isSmall(n, k));
  const rest = new Set(some.filter((cell) => !withheld.includes(cell)));
  while (withheld.length > 0 && !isAmbiguous(withheld, k)) {
    const next = drawn([...rest], draw);
    if (next === undefined) break;
    rest.delete(next);
    withheld.push(next);
  }
  for (const { id, n } of parts) if (n === 0) shown.add(id);
  for (const { id } of rest) shown.add(id);
  return withheld.length === 0 || isAmbiguous(withheld, k) || !withheld.some(({ n }) => isSmall(n, k));
}

const isAmbiguous = (withheld: readonly BlockCell[], k: number): boolean =>
  withheld.length > 1 && sum(withheld, ({ n }) => n) >= k + withheld.length - 1;

/**
 * Hits are told of whole figures and, among their parts, of those whose hits and the rest are both none or at least `k`,
 * as long as the same is true of all other parts together: they stay a table of which only the edges are known, each at
 * least `k`, so that every cell in it has room of at least `k`.
 */
function withHits(
  cells: readonly BlockCell[],
  families: readonly Family[],
  shown: ReadonlySet<string>,
  k: number,
  draw: Draw,
): ReadonlyMap<string, ShownCell> {
  const fits = ({ n, hits }: BlockCell): boolean => !isSmall(hits, k) && !isSmall(n - hits, k);
  const hitsShown = new Set(
    cells.filter((cell) => cell.parent === null && shown.has(cell.id) && fits(cell)).map(({ id }) => id),
  );
  for (const { parent, parts } of families) {
    if (!hitsShown.has(parent.id)) continue;
    const told = new Set(parts.filter((cell) => shown.has(cell.id) && fits(cell)));
    const others = (of: (cell: BlockCell) => number): number =>
      sum(
        parts.filter((cell) => !told.has(cell)),
        of,
      );
    for (const of of [hitsOf, othersOf, hitsOf, othersOf]) {
      while (isSmall(others(of), k)) {
        const next = drawn(
          [...told].filter((cell) => of(cell) > 0),
          draw,
        );
        if (next === undefined) break;
        told.delete(next);
      }
    }
    // one more, so that it does not follow from being left out that a part is one that could not be told
    const extra = others(hitsOf) > 0 && others(othersOf) > 0 ? drawn([...told], draw) : undefined;
    if (extra !== undefined) told.delete(extra);
    for (const { id } of told) hitsShown.add(id);
  }
  return new Map(cells.map(({ id }) => [id, { shown: shown.has(id), hitsShown: hitsShown.has(id) }]));
}

const hitsOf = ({ hits }: BlockCell): number => hits;
const othersOf = ({ n, hits }: BlockCell): number => n - hits;

/** One row of a table of places by a category. */
export interface MatrixRow {
  readonly id: string;
  /** By category. */
  readonly cells: ReadonlyMap<string, number>;
}

/**
 * Which rows (provinces) of a table by category may be told: a row with all its cells or with none. The rows not told are
 * a table of which at most the edges are known; a column of it is empty or comes to at least `k`.
 * @param columns the categories whose sums over all rows are told
 * @param isTold whether the sum of a row is told
 */
export function protectMatrix(
  rows: readonly MatrixRow[],
  columns: ReadonlySet<string>,
  isTold: (row: MatrixRow) => boolean,
  k: number,
  draw: Draw,
): ReadonlySet<string> {
  const told = new Set(
    rows.filter(
      (row) => isTold(row) && [...row.cells].every(([column, n]) => n === 0 || (n >= k && columns.has(column))),
    ),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const column of columns) {
      const of = (row: MatrixRow): number => row.cells.get(column) ?? 0;
      const others = rows.filter((row) => !told.has(row)).reduce((all, row) => all + of(row), 0);
      if (!isSmall(others, k)) continue;
      const [next] = [...told].filter((row) => of(row) > 0).toSorted((a, b) => draw(a.id) - draw(b.id));
      if (next === undefined) continue;
      told.delete(next);
      changed = true;
    }
  }
  const [extra] = told.size < rows.length ? [...told].toSorted((a, b) => draw(a.id) - draw(b.id)) : [];
  if (extra !== undefined) told.delete(extra);
  return new Set([...told].map(({ id }) => id));
}
