import { divisionCode, instant, plusHours, type Instant, type Policy } from '@zhengming/domain';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPolicies } from '../policy/load-policies.js';
import { closePeriods, currentPeriods, openPeriod } from '../policy/policy-period.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { insertDivisions, publishCounties } from '../testing/small-world.js';
import { buildWorld, freshWorld, loadWorld, policyFor, policyOf } from './world.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const ENDED_AT = plusHours(NOW, 5);
const LATER = instant('2021-12-01T00:00:00+08:00');

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
  await insertDivisions(database.store.pool, ['110105', '152923']);
  await loadPolicies(database.store, NOW);
});
afterEach(() => database.drop());

/** Gives the periods of P2 other bounds, as of an instant. */
async function change(at: Instant, spans: readonly { readonly from: Instant; readonly to: Instant | null }[]) {
  const { pool } = database.store;
  const mine = (await currentPeriods(pool)).filter(({ policyId }) => policyId === 'P2');
  await closePeriods(
    pool,
    mine.map(({ id }) => id),
    at,
  );
  for (const span of spans) for (const period of mine.slice(0, 1)) await openPeriod(pool, { ...period, ...span }, at);
}
const P2_FROM = instant('2021-10-30T00:00:00+08:00');

describe('the world as it was known', () => {
  test('before an edition was ended early is the world in which it went on', async () => {
    const before = await loadWorld(database.store, LATER, NOW);
    await change(ENDED_AT, [{ from: P2_FROM, to: LATER }]);
    const after = await loadWorld(database.store, LATER, ENDED_AT);
    expect(policyOf(after, LATER)).toBeNull();
    const again = await loadWorld(database.store, LATER, plusHours(ENDED_AT, -1));
    expect(policyOf(again, LATER)?.id).toBe('P2');
    expect(again.data).toEqual(before.data);
    expect(after.data.stamp).not.toBe(before.data.stamp);
  });

  test('is noticed to have changed', async () => {
    const world = await loadWorld(database.store, NOW);
    expect(await freshWorld(database.store, world, NOW)).toBe(world);
    await change(NOW, [{ from: P2_FROM, to: LATER }]);
    expect(policyOf(await freshWorld(database.store, world, NOW), NOW)?.validTo).toBe(LATER);
  });

  test('holds an edition that runs twice once for each time, by its periods and not by its document', async () => {
    const [first, second] = [plusHours(NOW, 10), plusHours(NOW, 20)];
    await change(NOW, [
      { from: P2_FROM, to: first },
      { from: second, to: LATER },
    ]);
    const world = await loadWorld(database.store, NOW);
    const rows: readonly (readonly [Instant, string | null])[] = [
      [NOW, 'P2'],
      [first, null],
      [plusHours(second, -1), null],
      [second, 'P2'],
      [LATER, null],
    ];
    for (const [at, id] of rows) expect(policyOf(world, at)?.id ?? null).toBe(id);
    expect(policyOf(world, second)).toMatchObject({ validFrom: second, validTo: LATER });
  });

  test('can be sent to another thread', async () => {
    const world = await loadWorld(database.store, NOW);
    expect(buildWorld(structuredClone(world.data)).editions).toEqual(world.editions);
  });
});

describe('equal stamps, equal worlds', () => {
  const days = (count: number): Instant => plusHours(NOW, 24 * count);

  test('a list that was not known yet makes another world of the same instant', async () => {
    await publishCounties(database.store.pool, ['152923'], days(-2));
    const before = await loadWorld(database.store, days(-1), days(-1));
    await publishCounties(database.store.pool, ['110105'], NOW);
    const after = await loadWorld(database.store, days(-1), NOW);
    expect([before, after].map(({ areas }) => areas.nextFrom(days(-1)))).toEqual([null, NOW]);
    expect(after.data.stamp).not.toBe(before.data.stamp);
    const stillToCome = await loadWorld(database.store, days(-3), days(-2));
    expect(stillToCome.data.stamp).not.toBe(before.data.stamp);
  });

  test('what was listed before is there at every instant of a list, when a policy asks for it', async () => {
    for (const ago of [-30, -20, -16, -2]) await publishCounties(database.store.pool, ['152923'], days(ago));
    const asks = policyOf(await loadWorld(database.store, NOW), NOW) as Policy;
    const parameters = { ...asks.parameters, areaTime: 'LISTED_WHEN_VISITED' as const, lookBackDays: 14 };
    const worlds = [days(-2), NOW].map((at) =>
      loadWorld(database.store, at, NOW, undefined, [{ ...asks, parameters }]),
    );
    const [first, last] = await Promise.all(worlds);
    expect(last?.data.stamp).toBe(first?.data.stamp);
    const listed = [first, last].map((world) => new Set(world?.data.versions.map(({ from }) => from)));
    const wanted = new Set([-20, -16, -2].map(days));
    expect(listed).toEqual([wanted, wanted]);
  });
});

describe('the edition for a place', () => {
  const rows = [
    { place: '110105', chosen: '110000' },
    { place: '152923', chosen: '152900' },
    { place: '620103', chosen: '100000' },
  ];
  test.each(rows)('$place: of those that apply there, the one of $chosen', async ({ place, chosen }) => {
    const world = await loadWorld(database.store, NOW);
    const policy = policyOf(world, NOW) as Policy;
    const editions = ['100000', '110000', '152900'].map((code) => ({ ...policy, jurisdiction: divisionCode(code) }));
    const found = policyFor(
      { ...world, editions: [...editions, { ...policy, validTo: NOW, jurisdiction: divisionCode('152923') }] },
      'DECISION',
      divisionCode(place),
      NOW,
    );
    expect(found?.jurisdiction).toBe(chosen);
    expect(policyFor({ ...world, editions: [] }, 'DECISION', divisionCode(place), NOW)).toBeNull();
  });
});
