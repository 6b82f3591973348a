import { describe, expect, test } from 'vitest';
import { type BlockCell, protectBlock, protectMatrix, type ShownCell } from './protect.js';

/**
 * Somebody who knows the method, asks every question there is and keeps every answer knows as much as whoever holds the
 * published tables. So all small worlds are made, and those that publish the same are put together: a small figure is found out
 * where it is the same in all of them.
 */
const K = 3;

interface World {
  readonly cells: readonly BlockCell[];
  readonly published: string;
}

/** What lies in a figure that is withheld is not told of at all, not even whether there is anything. */
const say = (cells: readonly BlockCell[], shown: ReadonlyMap<string, ShownCell>): string =>
  cells
    .filter(({ parent }) => parent === null || shown.get(parent)?.shown)
    .map(({ id, n, hits }) => {
      const { shown: isShown, hitsShown } = shown.get(id) ?? { shown: false, hitsShown: false };
      return `${id}:${isShown ? n : n === 0 ? 'none' : '?'}${hitsShown ? `/${hits}` : ''}`;
    })
    .join(' ');

/** Whichever number is drawn: whoever attacks does not know it. */
const worldsOf = (cells: readonly BlockCell[]): readonly World[] =>
  DRAWS.map((draw) => ({ cells, published: say(cells, protectBlock(cells, K, draw)) }));

const hash = (text: string): number => [...text].reduce((all, one) => (all * 31 + one.charCodeAt(0)) % 8191, 7);
const DRAWS = [1, 2, 3, 5, 7, 11, 13, 17].map(
  (key) => (id: string) => (hash(`${key}${id}${key}`) * key * 2654435761) % 1009,
);

/** All ways to divide at most `most` people among so many. */
function* tuples(length: number, most: number): Generator<readonly number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (let n = 0; n <= most; n += 1) for (const rest of tuples(length - 1, most - n)) yield [n, ...rest];
}

const cell = (id: string, parent: string | null, n: number, hits = 0, way = ''): BlockCell => ({
  id,
  parent,
  way,
  n,
  hits,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Figures that are small and the same in all worlds that publish the same. */
function foundOut(worlds: readonly World[], of: (cell: BlockCell) => number): readonly string[] {
  const groups = new Map<string, World[]>();
  for (const one of worlds) {
    const group = groups.get(one.published);
    if (group === undefined) groups.set(one.published, [one]);
    else group.push(one);
  }
  return [...groups].flatMap(([published, group]) =>
    (group[0]?.cells ?? []).flatMap(({ id }, index) => {
      const values = new Set(group.map(({ cells }) => of(cells[index] as BlockCell)));
      const [only = 0] = values;
      return values.size === 1 && only > 0 && only < K ? [`${id} is ${only} in ${published}`] : [];
    }),
  );
}

describe('everything published of a day, by somebody who knows the method', () => {
  test('places in places: no small figure is found out', () => {
    const worlds = [...tuples(4, 16)].flatMap(([a = 0, b = 0, c = 0, d = 0]) =>
      worldsOf([
        cell('all', null, a + b + c + d),
        cell('P', 'all', a + b),
        cell('Q', 'all', c + d),
        cell('P1', 'P', a),
        cell('P2', 'P', b),
        cell('Q1', 'Q', c),
        cell('Q2', 'Q', d),
      ]),
    );
    expect(foundOut(worlds, ({ n }) => n)).toEqual([]);
  });

  test('three places beside each other', () => {
    const worlds = [...tuples(3, 20)].flatMap((n) =>
      worldsOf([cell('all', null, sum(n)), ...n.map((one, i) => cell(`P${i}`, 'all', one))]),
    );
    expect(foundOut(worlds, ({ n }) => n)).toEqual([]);
  });

  test('one figure divided in two ways, by place and by category', () => {
    const worlds = [...tuples(4, 16)].flatMap(([ax = 0, ay = 0, bx = 0, by = 0]) =>
      worldsOf([
        cell('all', null, ax + ay + bx + by),
        cell('A', 'all', ax + ay),
        cell('B', 'all', bx + by),
        cell('X', 'all', ax + bx, 0, 'category'),
        cell('Y', 'all', ay + by, 0, 'category'),
      ]),
    );
    expect(foundOut(worlds, ({ n }) => n)).toEqual([]);
  });

  test('places by category, beside what both come to', () => {
    const worlds = [...tuples(6, 13)].flatMap((n) => {
      const rows = ['A', 'B', 'C'].map((id, i) => ({
        id,
        cells: new Map([
          ['X', n[i * 2] ?? 0],
          ['Y', n[i * 2 + 1] ?? 0],
        ]),
      }));
      const edges = [
        cell('all', null, sum(n)),
        ...rows.map(({ id, cells }) => cell(id, 'all', sum([...cells.values()]))),
        ...['X', 'Y'].map((key) => cell(key, 'all', sum(rows.map(({ cells }) => cells.get(key) ?? 0)), 0, 'category')),
      ];
      const inside = rows.flatMap(({ id, cells }) => [...cells].map(([key, one]) => cell(`${id}${key}`, id, one)));
      return DRAWS.map((draw): World => {
        const shown = protectBlock(edges, K, draw);
        const isShown = (id: string): boolean => shown.get(id)?.shown ?? false;
        const told = protectMatrix(rows, new Set(['X', 'Y'].filter(isShown)), ({ id }) => isShown(id), K, draw);
        const cells = inside.map(({ id, n: one, parent }) => `${id}:${told.has(parent ?? '') ? one : '?'}`);
        return {
          cells: [...edges, ...inside],
          published: isShown('all') ? `${say(edges, shown)} ${cells.join(' ')}` : 'nothing',
        };
      });
    });
    expect(foundOut(worlds, ({ n }) => n)).toEqual([]);
  });

  test('hits, and the others, of three places', () => {
    const worlds = [...tuples(6, 13)].flatMap(([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) =>
      worldsOf([
        cell('all', null, a + b + c + d + e + f, a + c + e),
        cell('A', 'all', a + b, a),
        cell('B', 'all', c + d, c),
        cell('C', 'all', e + f, e),
      ]),
    );
    expect([foundOut(worlds, ({ hits }) => hits), foundOut(worlds, ({ n, hits }) => n - hits)]).toEqual([[], []]);
  });
});
