import { divisionCode, instant, type DeskPolicy, type Instant } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPolicies } from '../policy/load-policies.js';
import { loadWorld, type World } from '../status/world.js';
import { insertDivisions } from '../testing/small-world.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { deskPolicyFor } from './desk-policy-for.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const CITY = divisionCode('110000');

let database: TestDatabase;
let world: World;
beforeAll(async () => {
  database = await createTestDatabase();
  await insertDivisions(database.store.pool, ['110105', '310101']);
  await loadPolicies(database.store, NOW);
  world = await loadWorld(database.store, NOW);
});
afterAll(() => database.drop());

/** The world with one more edition, as a city would publish it. */
const withEdition = (change: (shipped: DeskPolicy) => Partial<DeskPolicy>): Pick<World, 'editions' | 'divisions'> => {
  const shipped = deskPolicyFor(world, CITY, NOW);
  if (shipped === null) throw new RangeError('the house ships a desk policy');
  return { divisions: world.divisions, editions: [...world.editions, { ...shipped, ...change(shipped) }] };
};

test.each([
  { at: '2021-08-14T23:59:59+08:00', expected: null },
  { at: '2021-08-15T00:00:00+08:00', expected: 'K1' },
  { at: '2030-01-01T00:00:00+08:00', expected: 'K1' },
])('at $at the country promises $expected', ({ at, expected }) => {
  expect(deskPolicyFor(world, CITY, instant(at))?.id ?? null).toBe(expected);
});

test.each<{ place: string; at: Instant; expected: string }>([
  { place: '110000', at: NOW, expected: 'CITY' },
  { place: '110105', at: NOW, expected: 'CITY' },
  { place: '310101', at: NOW, expected: 'K1' },
  { place: '110000', at: instant('2021-10-01T00:00:00+08:00'), expected: 'K1' },
])('what a city publishes goes before the country, in $place: $expected', ({ place, at, expected }) => {
  const known = withEdition(() => ({
    id: 'CITY',
    jurisdiction: CITY,
    validFrom: instant('2021-10-20T00:00:00+08:00'),
  }));
  expect(deskPolicyFor(known, divisionCode(place), at)?.id).toBe(expected);
});
