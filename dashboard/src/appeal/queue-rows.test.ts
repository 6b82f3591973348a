import { describe, expect, test } from 'vitest';
import { holdRows, settleRows, takeRows } from './queue-rows';

const row = (id: string, version = 1) => ({ id, version });
const shown = takeRows([row('a'), row('b'), row('c')]);
const seen = ({ rows }: ReturnType<typeof holdRows>) =>
  rows.map(({ row: { id }, mark }) => (mark ? `${id} ${mark}` : id));

describe('while somebody is about to click, no row moves', () => {
  test.each([
    ['nothing happened', [row('a'), row('b'), row('c')], ['a', 'b', 'c'], 0, false],
    ['one changed', [row('a'), row('b', 2), row('c')], ['a', 'b CHANGED', 'c'], 0, false],
    ['one left', [row('a'), row('c')], ['a', 'b GONE', 'c'], 0, false],
    ['a more urgent one came', [row('x'), row('a'), row('b'), row('c')], ['a', 'b', 'c'], 1, false],
    ['the order changed', [row('c'), row('a'), row('b')], ['a', 'b', 'c'], 0, true],
  ] as const)('%s', (_what, fresh, rows, waiting, moved) => {
    const held = holdRows(shown, fresh);
    expect({ rows: seen(held), waiting: held.waiting, moved: held.moved }).toEqual({ rows, waiting, moved });
  });

  test('one that left and came back is as it was', () => {
    expect(seen(holdRows(holdRows(shown, [row('a'), row('c')]), [row('a'), row('b'), row('c')]))).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});

test('asked for, the order of the server comes, with what is new and changed still marked', () => {
  const fresh = [row('x'), row('c'), row('a', 2)];
  expect(seen(settleRows(holdRows(shown, fresh), fresh))).toEqual(['x NEW', 'c', 'a CHANGED']);
});
