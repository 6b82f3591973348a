import { createHash } from 'node:crypto';
import {
  type BlockCell,
  type Draw,
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
  const shown = decide(cells, columns.k, await drawOf(sql, `${subject} ${day}`));
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
      cells.map((cell) => shown(cell)?.shown ?? null),
      cells.map((cell) => shown(cell)?.hitsShown ?? null),
    ],
  );
}

const placeId = (level: number, place: string): string => `${level} ${place}`;
const keyId = (category: string, key: string): string => `${category}=${key}`;
const TOLD_WITHOUT_HITS: ShownCell = { shown: true, hitsShown: false };

/** The same for a day whenever it is asked, and known to nobody outside the database. */
async function drawOf(sql: Sql, block: string): Promise<Draw> {
  const { rows } = await sql.query('select secret::text from statistics_secret');
  const { secret } = rows[0] as { secret: string };
  return (id) => createHash('sha256').update(`${secret} ${block} ${id}`).digest().readUInt32BE();
}

/** What may be told of each cell; null: not even that it is there, since what it lies in is withheld. */
function decide(cells: readonly CellRow[], k: number, draw: Draw): (cell: CellRow) => ShownCell | null {
  const block = cells.flatMap((cell): readonly BlockCell[] => {
    const { category, level, place, key, parent, n, hits } = cell;
    if (category === '')
      return [{ id: placeId(level, place), parent: level === 0 ? null : placeId(level - 1, parent), way: '', n, hits }];
    // of places by category, below
    return level === 0 ? [{ id: keyId(category, key), parent: placeId(0, ''), way: category, n, hits }] : [];
  });
  const decided = protectBlock(block, k, draw);
  const told = toldRows(cells, decided, k, draw);
  const isTold = (id: string): boolean => decided.get(id)?.shown ?? false;
  return ({ category, level, place, key, parent }) => {
    if (category === '')
      return level === 0 || isTold(placeId(level - 1, parent)) ? (decided.get(placeId(level, place)) ?? null) : null;
    if (level === 0) return isTold(placeId(0, '')) ? (decided.get(keyId(category, key)) ?? null) : null;
    return told.has(`${category} ${place}`) ? TOLD_WITHOUT_HITS : null;
  };
}

/** Provinces that may be told by a category, as `category place`. */
function toldRows(
  cells: readonly CellRow[],
  decided: ReadonlyMap<string, ShownCell>,
  k: number,
  draw: Draw,
): ReadonlySet<string> {
  const told = new Set<string>();
  for (const category of new Set(cells.map((cell) => cell.category).filter((one) => one !== ''))) {
    const rows = matrixOf(cells.filter((cell) => cell.category === category && cell.level === 1));
    const columns = new Set(
      cells
        .filter((cell) => cell.category === category && cell.level === 0)
        .map(({ key }) => key)
        .filter((key) => decided.get(keyId(category, key))?.shown),
    );
    const isTold = ({ id }: MatrixRow): boolean => decided.get(placeId(1, id))?.shown ?? false;
    const drawRow: Draw = (id) => draw(`${category} ${id}`);
    for (const place of protectMatrix(rows, columns, isTold, k, drawRow)) told.add(`${category} ${place}`);
  }
  return told;
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
