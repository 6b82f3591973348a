import { expect, test } from 'vitest';
import { byFigure, total, type Figure } from './figures';

const seen = (value: number): Figure => ({ value, atLeast: null, suppressed: false });
const hidden: Figure = { value: null, atLeast: null, suppressed: true };

test.each([
  { figures: [], seen: 0, complete: true },
  { figures: [seen(12), seen(30)], seen: 42, complete: true },
  { figures: [seen(12), hidden], seen: 12, complete: false },
  { figures: [hidden], seen: 0, complete: false },
  { figures: [seen(0)], seen: 0, complete: true },
])('$figures add up to $seen (complete: $complete)', ({ figures, ...sum }) => {
  expect(total(figures)).toEqual(sum);
});

test('the largest figure comes first, what is hidden last', () => {
  const rows = [hidden, seen(0), seen(40), seen(12)];
  expect(rows.toSorted(byFigure((row) => row))).toEqual([seen(40), seen(12), seen(0), hidden]);
});
