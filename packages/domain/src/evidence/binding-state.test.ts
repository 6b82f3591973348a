import { describe, expect, test } from 'vitest';
import { formatInstant, instant, type Instant } from '../time/time.js';
import { bindingPeriod } from './binding-period.js';
import {
  bindingState,
  type BoundNumber,
  countsUntilIfUnbound,
  diagnoseNumbers,
  unbindingHelps,
} from './binding-state.js';

const at = (text: string): Instant => instant(`2021-${text}+08:00`);
const NOW = at('11-01T10:00:00');

describe('where a number stands, bound on 1 November and unbound on the 20th', () => {
  const period = bindingPeriod({ boundAt: NOW, unboundAt: at('11-20T08:00:00'), isFirst: false }, 14);
  test.each([
    ['11-01T10:00:00', 'PENDING'],
    ['11-15T23:59:59', 'PENDING'],
    ['11-16T00:00:00', 'ENDING'],
    ['12-04T23:59:59', 'ENDING'],
    ['12-05T00:00:00', 'ENDED'],
  ])('%s: %s', (when, state) => {
    expect(bindingState(period, at(when))).toBe(state);
  });

  test('while nobody has unbound it, it is active', () => {
    expect(bindingState({ ...period, effectiveTo: null }, at('12-31T00:00:00'))).toBe('ACTIVE');
  });

  test('what never came to count has ended from the beginning', () => {
    const never = bindingPeriod({ boundAt: NOW, unboundAt: NOW, isFirst: false }, 14);
    expect(bindingState(never, NOW)).toBe('ENDED');
  });
});

describe('unbinding', () => {
  const open = { effectiveFrom: at('01-01T00:00:00'), effectiveTo: null };
  test.each([
    [14, '2021-11-16T00:00:00+08:00'],
    [7, '2021-11-09T00:00:00+08:00'],
  ])('today, with %i days, counts until %s', (days, until) => {
    expect(formatInstant(countsUntilIfUnbound(open, NOW, days))).toBe(until);
  });

  test('does not help once it is done', () => {
    const ending = { ...open, effectiveTo: at('11-03T00:00:00') };
    expect(countsUntilIfUnbound(ending, NOW, 14)).toBe(ending.effectiveTo);
    expect([unbindingHelps(open, NOW), unbindingHelps(ending, NOW)]).toEqual([true, false]);
  });
});

describe('what the hotline tells about the numbers', () => {
  const number = (id: string, more: Partial<BoundNumber> = {}): BoundNumber => ({
    id,
    effectiveFrom: at('01-01T00:00:00'),
    effectiveTo: null,
    verification: 'VERIFIED',
    answeredAt: NOW,
    requestedAt: null,
    ...more,
  });
  const hints = (...numbers: BoundNumber[]): readonly string[] =>
    diagnoseNumbers(numbers, NOW, { manyNumbers: 3 }).map(({ hint, bindingId }) => `${hint} ${bindingId ?? '-'}`);

  test.each<[string, readonly BoundNumber[], readonly string[]]>([
    ['none', [], ['NO_NUMBER -']],
    ['only one that is over', [number('a', { effectiveTo: NOW })], ['NO_NUMBER -']],
    ['one that is well', [number('a')], []],
    ['one that failed', [number('b', { verification: 'UNVERIFIED' }), number('a')], ['UNVERIFIED b']],
    ['one nobody answered for', [number('a', { verification: 'UNKNOWN' })], ['NOT_ANSWERED a']],
    ['one asked about', [number('a', { requestedAt: NOW })], ['REQUEST_WAITING a']],
    ['three', [number('a'), number('b'), number('c')], ['MANY_NUMBERS -']],
    ['one bound lately', [number('a'), number('n', { effectiveFrom: at('11-16T00:00:00') })], ['NOT_YET_COUNTING n']],
    ['one unbound lately', [number('a', { effectiveTo: at('11-16T00:00:00') })], ['STILL_COUNTING a']],
    [
      'one bound lately that failed: it does not count yet',
      [number('a'), number('n', { effectiveFrom: at('11-16T00:00:00'), verification: 'UNVERIFIED' })],
      ['NOT_YET_COUNTING n'],
    ],
  ])('%s', (_what, numbers, expected) => {
    expect(hints(...numbers)).toEqual(expected);
    expect(hints(...[...numbers].reverse())).toEqual(expected);
  });
});
