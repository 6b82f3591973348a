import {
  type BlockCell,
  type MatrixRow,
  protectBlock,
  protectMatrix,
  type ShownCell,
  SMALLEST_INSIDE,
  SMALLEST_OUTSIDE,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { Block } from './seal-version.js';

interface CellRow {
  readonly category: string;
  readonly level: number;
  readonly place: string;
  readonly key: string;
  readonly parent: string;
  readonly n: number;
  readonly hits: number;
}

/** INSIDE: of all that is known. OUTSIDE: of what is told there, once and for all. */
export type Audience = 'INSIDE' | 'OUTSIDE';

const COLUMNS = {
  INSIDE: { n: 'n', hits: 'hits', shown: 's5', hitsShown: 'h5', k: SMALLEST_INSIDE },
  OUTSIDE: { n: 'p_n', hits: 'p_hits', shown: 's10', hitsShown: 'h10', k: SMALLEST_OUTSIDE },
} as const;

/** Decides which figures of a day may be told, and writes it down. */
export async function decideBlock(sql: Sql, { subject, day }: Block, audience: Audience): Promise<void> {
  const columns = COLUMNS[audience];
  const { rows } = await sql.query(
    `select category, level, place, key, parent, ${columns.n}::float8 as n, ${columns.hits}::float8 as hits
     from statistics_cell where subject = $1 and day = $2`,
    [subject, day],
  );
  const cells = rows as CellRow[];
  const shown = decide(cells, columns.k);
  await sql.query(
    `update statistics_cell s set ${columns.shown} = g.shown, ${columns.hitsShown} = g.hits
     from unnest($3::text[], $4::smallint[], $5::text[], $6::text[], $7::boolean[], $8::boolean[])
       as g (category, level, place, key, shown, hits)
     where s.subject = $1 and s.day = $2 and s.category = g.category and s.level = g.level and s.place = g.place
       and s.key = g.key and (s.${columns.shown}, s.${columns.hitsShown}) is distinct from (g.shown, g.hits)`,
    [
      subject,
      day,
      cells.map(({ category }) => category),
      cells.map(({ level }) => level),
      cells.map(({ place }) => place),
      cells.map(({ key }) => key),
      cells.map((cell) => shown(cell).shown),
      cells.map((cell) => shown(cell).hitsShown),
    ],
  );
}

const placeId = (level: number, place: string): string => `${level} ${place}`;
const keyId = (category: string, key: string): string => `${category}=${key}`;
const WITHHELD: ShownCell = { shown: false, hitsShown: false };

function decide(cells: readonly CellRow[], k: number): (cell: CellRow) => ShownCell {
  const block = cells.flatMap((cell): readonly BlockCell[] => {
    const { category, level, place, key, parent, n, hits } = cell;
    if (category === '')
      return [{ id: placeId(level, place), parent: level === 0 ? null : placeId(level - 1, parent), way: '', n, hits }];
    // of places by category, below
    return level === 0 ? [{ id: keyId(category, key), parent: placeId(0, ''), way: category, n, hits }] : [];
  });
  const decided = protectBlock(block, k);
  const matrix = new Set<string>();
  for (const category of new Set(cells.map((cell) => cell.category).filter((one) => one !== ''))) {
    const rows = matrixOf(cells.filter((cell) => cell.category === category && cell.level === 1));
    const columns = new Set(
      cells
        .filter((cell) => cell.category === category && cell.level === 0)
        .map(({ key }) => key)
        .filter((key) => decided.get(keyId(category, key))?.shown),
    );
    const isTold = ({ id }: MatrixRow): boolean => decided.get(placeId(1, id))?.shown ?? false;
    for (const place of protectMatrix(rows, columns, isTold, k)) matrix.add(`${category} ${place}`);
  }
  return ({ category, level, place, key }) => {
    if (category === '') return decided.get(placeId(level, place)) ?? WITHHELD;
    if (level === 0) return decided.get(keyId(category, key)) ?? WITHHELD;
    return matrix.has(`${category} ${place}`) ? { shown: true, hitsShown: false } : WITHHELD;
  };
}

function matrixOf(cells: readonly CellRow[]): readonly MatrixRow[] {
  const rows = new Map<string, Map<string, number>>();
  for (const { place, key, n } of cells) {
    const row = rows.get(place) ?? new Map<string, number>();
    row.set(key, n);
    rows.set(place, row);
  }
  return [...rows].map(([id, row]) => ({ id, cells: row }));
}
