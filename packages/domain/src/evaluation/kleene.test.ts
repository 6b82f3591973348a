import { describe, expect, test } from 'vitest';
import { instant } from '../time/time.js';
import { allOf, answer, anyOf, negate } from './kleene.js';
import type { Truth } from './outcome.js';

const T = answer('TRUE');
const F = answer('FALSE');
const U = answer('UNKNOWN');
const early = instant('2021-11-02T00:00:00+08:00');
const late = instant('2021-11-05T00:00:00+08:00');

describe('three-valued logic: unknown never becomes a fact by being combined', () => {
  const rows: readonly (readonly [Truth, Truth, Truth, Truth])[] = [
    ['TRUE', 'TRUE', 'TRUE', 'TRUE'],
    ['TRUE', 'FALSE', 'FALSE', 'TRUE'],
    ['TRUE', 'UNKNOWN', 'UNKNOWN', 'TRUE'],
    ['FALSE', 'FALSE', 'FALSE', 'FALSE'],
    ['FALSE', 'UNKNOWN', 'FALSE', 'UNKNOWN'],
    ['UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN'],
  ];
  test.each(rows)('%s with %s: all is %s, any is %s', (a, b, all, any) => {
    expect(allOf([answer(a), answer(b)]).truth).toBe(all);
    expect(allOf([answer(b), answer(a)]).truth).toBe(all);
    expect(anyOf([answer(a), answer(b)]).truth).toBe(any);
    expect(anyOf([answer(b), answer(a)]).truth).toBe(any);
  });

  test('not turns true and false round and leaves unknown', () => {
    expect([negate(T).truth, negate(F).truth, negate(U).truth]).toEqual(['FALSE', 'TRUE', 'UNKNOWN']);
  });
});

describe('when time alone may flip a combination', () => {
  test('a true "all" flips with the first of its parts', () => {
    expect(allOf([answer('TRUE', { flipsAt: late }), answer('TRUE', { flipsAt: early })]).flipsAt).toBe(early);
  });

  test('a false "all" stays false until its last false part flips', () => {
    expect(allOf([answer('FALSE', { flipsAt: early }), answer('FALSE', { flipsAt: late }), T]).flipsAt).toBe(late);
  });

  test('a false "all" with a part that never flips never flips', () => {
    expect(allOf([answer('FALSE', { flipsAt: early }), F]).flipsAt).toBeNull();
  });

  test('a true "any" stays true until its last true part flips', () => {
    expect(anyOf([answer('TRUE', { flipsAt: early }), answer('TRUE', { flipsAt: late })]).flipsAt).toBe(late);
  });
});
