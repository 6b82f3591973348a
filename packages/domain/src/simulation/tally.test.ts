import { expect, test } from 'vitest';
import { testDivisions } from '../../testing/fixtures.js';
import { city } from '../../testing/simulated-city.js';
import { divisionCode } from '../division/division.js';
import { effectOf, outcomeKey, outcomeOf, type SimulatedOutcome } from './simulated-outcome.js';
import { cityOf, emptyTally, mergeTally } from './tally.js';

const outcome = (
  colour: SimulatedOutcome['colour'],
  popup: SimulatedOutcome['popup'] = null,
  isOpen = false,
): SimulatedOutcome => ({
  colour,
  popup,
  determinacy: isOpen ? 'INDETERMINATE' : 'DETERMINATE',
});
const GREEN = outcome('GREEN');
const TEST = outcome('NONE', 'TEST_REQUIRED');
const VERIFY = outcome('NONE', 'VERIFY_ITINERARY');

test.each([
  [GREEN, GREEN, 'SAME'],
  [GREEN, VERIFY, 'STRICTER'],
  [VERIFY, TEST, 'STRICTER'],
  [TEST, outcome('YELLOW'), 'STRICTER'],
  [TEST, GREEN, 'MILDER'],
  [VERIFY, outcome('NONE', 'DAILY_RECHECK'), 'OTHER'],
  [VERIFY, outcome('NONE', 'VERIFY_ITINERARY', true), 'OTHER'],
] as const)('from %j to %j is %s', (before, after, effect) => {
  expect(effectOf(before, after)).toBe(effect);
  expect(outcomeOf(outcomeKey(after))).toEqual(after);
});

test.each([
  ['152923', '152900', 'a county stands for its prefecture'],
  ['152923100', '152900', 'a street too'],
  ['110101', '110000', 'a district for its municipality'],
  ['429004', '429004', 'a county run by its province for itself'],
  ['150000', '150000', 'a province for itself'],
])('%s is counted under %s: %s', (place, counted) => {
  expect(cityOf(testDivisions, divisionCode(place))).toBe(counted);
});

test('parts of a population come to the same as the whole, in any order', () => {
  const [first] = city(3).tallies;
  const [second] = city(4).tallies;
  if (first === undefined || second === undefined) throw new Error('no tallies');
  const sum = (...parts: readonly (typeof first)[]): ReturnType<typeof emptyTally> => {
    const into = emptyTally();
    for (const part of parts) mergeTally(into, structuredClone(part));
    return into;
  };
  expect(sum(first, second)).toEqual(sum(second, first));
  const both = sum(first, second);
  expect(both.persons).toBe(first.persons + second.persons);
  const total = (counts: ReadonlyMap<string, number>): number =>
    [...counts.values()].reduce((so, count) => so + count, 0);
  for (const counts of [both.cells, both.before, both.after]) expect(total(counts)).toBe(both.persons);
});
