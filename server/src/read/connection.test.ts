import { describe, expect, test } from 'vitest';
import { KEYSET } from './compile.js';
import { decodeCursor, LONGEST_PAGE, pageOf, pageSize, type SortKey } from './connection.js';
import { sql } from './sql.js';

const key = (type: SortKey['type']): SortKey => ({ sql: () => sql``, type });
const ORDER = [key('text'), key('timestamptz'), key('uuid')];
const KEYS = ['T1', '2021-11-01 10:00:00.123456+08', '01900000-0000-7000-8000-000000000000'];
const cursorOf = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

const rows = (...letters: string[]) => letters.map((letter) => ({ letter, [KEYSET]: [letter] }));
const letters = (page: ReturnType<typeof pageOf>): string =>
  page.edges.map(({ node }) => String(node['letter'])).join('');

/** As graphql-relay's own cases for `first` and `after` (connectionFromArray); one row more than asked was read. */
describe('a page', () => {
  test.each([
    ['respects a smaller first', rows('A', 'B', 'C'), 2, 'AB', true],
    ['respects an overly large first', rows('A', 'B', 'C', 'D', 'E'), 10, 'ABCDE', false],
    ['ends exactly with the list', rows('A', 'B'), 2, 'AB', false],
    ['asks for nothing', rows('A'), 0, '', true],
    ['of an empty list', rows(), 5, '', false],
  ])('%s', (_name, read, first, shown, hasNextPage) => {
    const page = pageOf(read, first);
    expect(letters(page)).toBe(shown);
    expect(page.pageInfo).toMatchObject({
      hasNextPage,
      hasPreviousPage: false,
      startCursor: page.edges.at(0)?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    });
  });

  test.each([-1, LONGEST_PAGE + 1])('of %i rows is refused', (first) => {
    expect(() => pageSize(first)).toThrow(/first must be between/);
  });
});

describe('a cursor', () => {
  test('comes back as the keys it was made of', () => {
    expect(decodeCursor(cursorOf(KEYS), ORDER)).toEqual(KEYS);
  });

  test.each([
    ['not base64url of JSON', 'hello'],
    ['of another list', cursorOf(['T1'])],
    ['with something that is no instant', cursorOf(['T1', "now'; drop table person", KEYS[2]])],
    ['with a number instead of text', cursorOf([1, KEYS[1], KEYS[2]])],
    ['empty', ''],
  ])('%s is refused', (_name, cursor) => {
    expect(() => decodeCursor(cursor, ORDER)).toThrow(/after is not a cursor of this list/);
  });
});
