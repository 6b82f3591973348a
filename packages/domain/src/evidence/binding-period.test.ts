import { describe, expect, test } from 'vitest';
import { isEffective } from '../evaluation/counted-stays.js';
import { formatInstant, instant, type Instant } from '../time/time.js';
import { bindingPeriod } from './binding-period.js';

const at = (text: string): Instant => instant(`2021-${text}+08:00`);

describe('A9, with 14 days', () => {
  test.each([
    { what: 'the first ever counts at once', isFirst: true, bound: '11-01T10:00:00', from: '11-01T10:00:00' },
    { what: 'a later one from the 15th day on', isFirst: false, bound: '11-01T10:00:00', from: '11-16T00:00:00' },
    { what: 'bound in the first second of a day', isFirst: false, bound: '11-01T00:00:00', from: '11-16T00:00:00' },
    { what: 'bound in the last second of a day', isFirst: false, bound: '11-01T23:59:59', from: '11-16T00:00:00' },
    { what: 'across the end of a month', isFirst: false, bound: '10-25T08:00:00', from: '11-09T00:00:00' },
  ])('$what', ({ isFirst, bound, from }) => {
    const period = bindingPeriod({ boundAt: at(bound), unboundAt: null, isFirst }, 14);
    expect(formatInstant(period.effectiveFrom)).toBe(`2021-${from}+08:00`);
    expect(period.effectiveTo).toBeNull();
  });

  test.each([
    { what: 'the old number counts 14 days more', isFirst: true, unbound: '11-01T10:00:00', to: '11-16T00:00:00' },
    { what: 'and so does a later one', isFirst: false, unbound: '11-01T23:59:59', to: '11-16T00:00:00' },
  ])('$what', ({ isFirst, unbound, to }) => {
    const period = bindingPeriod({ boundAt: at('03-01T09:00:00'), unboundAt: at(unbound), isFirst }, 14);
    expect(period.effectiveTo && formatInstant(period.effectiveTo)).toBe(`2021-${to}+08:00`);
  });
});

test('the delay is the policy’s', () => {
  const given = { boundAt: at('11-01T10:00:00'), unboundAt: at('11-20T10:00:00'), isFirst: false };
  expect(bindingPeriod(given, 7)).toEqual({ effectiveFrom: at('11-09T00:00:00'), effectiveTo: at('11-28T00:00:00') });
});

test('a number changed for another: one of the two counts at every instant', () => {
  const change = at('11-01T10:00:00');
  const old = bindingPeriod({ boundAt: at('03-01T09:00:00'), unboundAt: change, isFirst: true }, 14);
  const next = bindingPeriod({ boundAt: change, unboundAt: null, isFirst: false }, 14);
  expect(old.effectiveTo).toBe(next.effectiveFrom);
  const phone = { id: 'phone', verification: 'VERIFIED', answeredAt: null } as const;
  const edges = [change, at('11-15T23:59:59'), at('11-16T00:00:00')];
  expect(edges.map((edge) => isEffective({ ...phone, ...old }, edge))).toEqual([true, true, false]);
  expect(edges.map((edge) => isEffective({ ...phone, ...next }, edge))).toEqual([false, false, true]);
});

test('unbound before it was bound is a fault of whoever says so', () => {
  const given = { boundAt: at('11-02T10:00:00'), unboundAt: at('11-01T10:00:00'), isFirst: true };
  expect(() => bindingPeriod(given, 14)).toThrow(RangeError);
});
