import { instant, plusMs, type Instant } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadFacts } from '../person/load-facts.js';
import { openSmallCity, type SmallCity } from '../testing/small-city.js';
import { judgePerson } from './judge-person.js';
import { resumePopulationRun, updateDue } from './run-population.js';
import { loadWorld } from './world.js';

/**
 * The edition of August ends and the one of 30 October begins: whoever was judged before is due at that midnight, all at
 * once.
 */
const MORNING = instant('2021-10-29T10:00:00+08:00');
const MIDNIGHT = instant('2021-10-30T00:00:00+08:00');
const SECOND = 1000;

let city: SmallCity;
beforeAll(async () => {
  city = await openSmallCity(900);
  await city.reset();
  // everything the city knows on 1 November is known before that night
  for (const table of ['stay', 'nucleic_test', 'phone_binding', 'declaration', 'community_task', 'vaccination']) {
    await city.store.pool.query(`update ${table} set known_from = least(known_from, '2021-10-29T00:00:00+08:00')`);
  }
  await city.run({ at: MORNING }, await loadWorld(city.store, MORNING));
});
afterAll(() => city.drop());

const due = async (at: Instant) => updateDue(city.store, await loadWorld(city.store, at), at);
const validUntil = async (): Promise<readonly { readonly until: Date; readonly persons: number }[]> =>
  city.rows('select valid_until as until, count(*)::int as persons from status group by 1 order by 1');

test('no status outlives the edition it was made by', async () => {
  const ends = await validUntil();
  expect(ends.at(-1)).toMatchObject({ until: new Date(MIDNIGHT) });
  expect(ends.at(-1)?.persons).toBeGreaterThan(city.persons / 2);
});

test('a second before midnight only those are judged whose own time is up', async () => {
  const early = (await validUntil()).filter(({ until }) => until.getTime() < MIDNIGHT);
  const persons = early.reduce((sum, one) => sum + one.persons, 0);
  const done = await due(plusMs(MIDNIGHT, -SECOND));
  expect(done?.judged ?? 0).toBe(persons);
  expect(await city.rows(`select 1 from decision where trigger = 'CLOCK' and policy_id <> 'P1'`)).toEqual([]);
  expect(await validUntil()).toEqual([{ until: new Date(MIDNIGHT), persons: city.persons }]);
  expect(await due(plusMs(MIDNIGHT, -SECOND))).toBeNull();
});

test('at midnight everybody is judged, once, by the edition that begins; a run cut off leaves nobody out', async () => {
  const stop = new AbortController();
  const world = await loadWorld(city.store, MIDNIGHT);
  const hooks = { batchSize: 200, signal: stop.signal, onProgress: () => stop.abort() };
  const cut = await updateDue(city.store, world, MIDNIGHT, hooks);
  expect(cut).toMatchObject({ state: 'INTERRUPTED', judged: 200, total: city.persons });
  const rest = await resumePopulationRun(city.store, world, cut?.runId ?? '');
  expect(rest).toMatchObject({ state: 'DONE', judged: city.persons });
  const told = await city.rows(
    `select policy_id as policy, count(*)::int as statuses, count(*) filter (where evaluated_at = $1)::int as at_midnight,
       (select max(n) from (select count(*)::int as n from decision where evaluated_at = $1 group by person_id) x) as most
     from status group by 1`,
    [new Date(MIDNIGHT)],
  );
  expect(told).toEqual([{ policy: 'P2', statuses: city.persons, at_midnight: city.persons, most: 1 }]);
  expect(await due(MIDNIGHT)).toBeNull();
});

test('and what each is told is what the judge says of that person alone', async () => {
  const world = await loadWorld(city.store, MIDNIGHT);
  const statuses = await city.rows<{ id: string; colour: string; popup: string | null; until: Date | null }>(
    'select person_id as id, colour, popup, valid_until as until from status order by 1',
  );
  for (const { id, ...told } of statuses) {
    const facts = await loadFacts(city.store, id, { knownAt: MIDNIGHT });
    if (facts === null) throw new Error('a status of nobody');
    const { colour, popup, validUntil: until } = judgePerson(world, facts, MIDNIGHT);
    expect(told).toEqual({ colour, popup, until: until === null ? null : new Date(until) });
  }
});
