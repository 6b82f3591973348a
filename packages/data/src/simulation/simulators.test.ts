import { counted, countPerson, emptyTally, judge, publishResults, type SimulationResult } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamFacts } from '../person/stream-facts.js';
import { buildWorkers } from '../testing/build-workers.js';
import { openSmallCity, type SmallCity } from '../testing/small-city.js';
import { runSimulation } from './run-simulation.js';
import { frameOf } from './simulation-frame.js';
import type { SimulationVariant } from './simulation-variant.js';
import { queueSimulation } from './simulation.repository.js';

/** Enough that judging is put on threads. */
const PERSONS = 4_100;

let city: SmallCity;
beforeAll(async () => {
  await buildWorkers();
  city = await openSmallCity(PERSONS);
  await city.reset();
}, 120_000);
afterAll(() => city.drop());

test('threads come to what one judge comes to, person by person', async () => {
  const areas = city.world.areas.versionAt(city.at)?.areas.slice(0, 2) ?? [];
  const variant: SimulationVariant = {
    label: 'a shorter list',
    policy: null,
    parameters: [],
    areaVersionId: uuidv7(),
    document: null,
    areas,
  };
  const id = uuidv7();
  await queueSimulation(city.store.pool, {
    id,
    label: 'test',
    kind: 'WHAT_IF',
    asOf: city.at,
    knownAt: city.at,
    prefectures: [],
    variants: [variant],
    shadowRunId: null,
    requestedBy: null,
    requestedAt: city.at,
  });
  expect(await runSimulation(city.store, id, { batchSize: 700 })).toBe('DONE');
  const [row] = await city.rows<{ results: readonly SimulationResult[] }>('select results from simulation');
  const tally = await countAlone(variant);
  const reach = { listed: 0, swept: 0 };
  const [alone] = publishResults([{ tally, reach: { before: reach, after: reach }, ruleTitles: new Map() }], []);
  const { matrix, prefectures, persons, stricter, milder } = row?.results[0] ?? {};
  expect({ matrix, prefectures, persons, stricter, milder }).toEqual({
    matrix: alone?.matrix,
    prefectures: alone?.prefectures,
    persons: PERSONS,
    stricter: alone?.stricter,
    milder: alone?.milder,
  });
});

async function countAlone(variant: SimulationVariant): Promise<ReturnType<typeof emptyTally>> {
  const { baseline, variants, world } = frameOf(city.world, { at: city.at, knownAt: city.at, variants: [variant] });
  const tally = emptyTally();
  for await (const facts of streamFacts(city.store, { knownAt: city.at })) {
    const [before, after] = [baseline, variants[0] ?? baseline].map(({ areas, policy }) =>
      counted(judge(facts, areas, policy, city.at), world.divisions),
    );
    if (before && after) countPerson(tally, before, after);
  }
  return tally;
}
