import { expect, test } from 'vitest';
import { overReach } from './over-reach';

test.each([
  { listed: 1, all: 11, reach: 11 },
  { listed: 3, all: 3, reach: 1 },
  { listed: 1, all: 0, reach: 1 },
  { listed: 0, all: 8, reach: null },
])('$listed of $all counties listed: matching by prefecture reaches $reach times as far', ({ listed, all, reach }) => {
  expect(overReach(listed, all)).toBe(reach);
});
