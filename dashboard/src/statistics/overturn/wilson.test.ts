import { expect, test } from 'vitest';
import { wilson } from './wilson';

// by hand from Wilson (1927), and as R's prop.test(x, n, correct = FALSE) gives them
test.each([
  [0, 10, 0, 0, 0.2775],
  [10, 10, 1, 0.7225, 1],
  [5, 10, 0.5, 0.2366, 0.7634],
  [30, 100, 0.3, 0.2189, 0.3958],
  [450, 1_000, 0.45, 0.4194, 0.481],
])('%i of %i is %f, between %f and %f', (hits, cases, rate, low, high) => {
  const found = wilson(hits, cases);
  expect(found?.rate).toBe(rate);
  expect(found?.low).toBeCloseTo(low, 3);
  expect(found?.high).toBeCloseTo(high, 3);
});

test('no cases say nothing', () => {
  expect(wilson(0, 0)).toBe(null);
});
