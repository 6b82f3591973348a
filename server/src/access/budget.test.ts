import { expect, test } from 'vitest';
import { openBudget } from './budget.js';

test('points are taken until none are left, come back with the minute, and are each caller’s own', () => {
  let now = 15_000;
  const budget = openBudget(() => now);
  expect(budget.take('a', 60, 100)).toEqual({ granted: true, perMinute: 100, remaining: 40, resetInSeconds: 45 });
  expect(budget.take('a', 60, 100)).toMatchObject({ granted: false, remaining: 40 });
  expect(budget.take('a', 40, 100)).toMatchObject({ granted: true, remaining: 0 });
  expect(budget.take('b', 100, 100).granted).toBe(true);
  now = 60_000;
  expect(budget.take('a', 100, 100)).toMatchObject({ granted: true, resetInSeconds: 60 });
});

test('what was done already is charged, also where nothing is left', () => {
  const budget = openBudget(() => 0);
  budget.charge('a', 90, 100);
  expect(budget.charge('a', 20, 100)).toMatchObject({ granted: false, remaining: 0 });
  expect(budget.take('a', 0, 100).remaining).toBe(0);
});
