import {
  formatInstant,
  judge,
  outcomeKey,
  type DivisionCode,
  type Instant,
  type MatrixFigure,
  type SimulationResult,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streamFacts } from '../person/stream-facts.js';
import { shippedPolicies } from '../policy/shipped-policies.js';
import { LISTED, NEWLY_LISTED, openSmallCity, type SmallCity } from '../testing/small-city.js';
import { listedAreas } from './listed-areas.js';
import { runSimulation, type SimulationHooks } from './run-simulation.js';
import { frameOf, type Ground } from './simulation-frame.js';
import type { SimulationVariant } from './simulation-variant.js';
import { cancelSimulation, queueSimulation, unfinishedSimulations } from './simulation.repository.js';

let city: SmallCity;
beforeAll(async () => {
  city = await openSmallCity(2500);
  await city.reset();
  await city.run();
});
afterAll(() => city.drop());

const P2 = JSON.parse(shippedPolicies().find(({ policy }) => policy.id === 'P2')?.document ?? '') as {
  readonly parameters: object;
};
const NOTHING = { label: 'v', policy: null, parameters: [], areaVersionId: null, document: null, areas: null };
const draft = (parameters: object): SimulationVariant => ({
  ...NOTHING,
  document: { ...P2, version: '1.1.0', parameters: { ...P2.parameters, ...parameters } },
});
const SHORTER = { lookBackDays: 7 };

interface Asked {
  readonly asOf?: Instant;
  readonly prefectures?: readonly string[];
}

async function queue(
  variants: readonly SimulationVariant[],
  { asOf = city.at, prefectures = [] }: Asked = {},
): Promise<string> {
  const id = uuidv7();
  await queueSimulation(city.store.pool, {
    id,
    label: 'test',
    kind: 'WHAT_IF',
    asOf,
    knownAt: Math.min(asOf, city.at) as Instant,
    prefectures: prefectures as readonly DivisionCode[],
    variants,
    shadowRunId: null,
    requestedBy: null,
    requestedAt: city.at,
  });
  return id;
}

interface Row {
  readonly state: string;
  readonly judged: number;
  readonly total: number | null;
  readonly restarts: number;
  readonly error: string | null;
  readonly results: readonly SimulationResult[];
}

async function rowOf(id: string): Promise<Row> {
  const [row] = await city.rows<Row>('select * from simulation where id = $1', [id]);
  if (row === undefined) throw new Error('no such simulation');
  return row;
}

async function simulate(
  variants: readonly SimulationVariant[],
  asked: Asked = {},
  hooks: SimulationHooks = {},
): Promise<readonly SimulationResult[]> {
  const id = await queue(variants, asked);
  expect(await runSimulation(city.store, id, { batchSize: 500, ...hooks })).toBe('DONE');
  const { results } = await rowOf(id);
  return results;
}

/** What the judge says of each person alone, counted by hand. */
async function oneByOne(variant: SimulationVariant): Promise<Map<string, number>> {
  const frame = frameOf(city.world, { at: city.at, knownAt: city.at, variants: [variant] });
  const [after] = frame.variants;
  const counts = new Map<string, number>();
  for await (const facts of streamFacts(city.store, { knownAt: city.at })) {
    const key = [frame.baseline, after ?? frame.baseline]
      .map(({ areas, policy }: Ground) => outcomeKey(judge(facts, areas, policy, city.at)))
      .join('>');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const keyOf = ({ before, after }: MatrixFigure): string => `${outcomeKey(before)}>${outcomeKey(after)}`;

async function expectMatrix(result: SimulationResult | undefined, variant: SimulationVariant): Promise<void> {
  const counts = await oneByOne(variant);
  expect(result?.persons).toBe(city.persons);
  const shown = (result?.matrix ?? []).filter(({ count }) => count.value !== null);
  expect(shown.map((cell) => [keyOf(cell), cell.count.value])).toEqual(
    shown.map((cell) => [keyOf(cell), counts.get(keyOf(cell))]),
  );
  const listed = new Set(result?.matrix.map(keyOf));
  expect([...counts.keys()].filter((key) => !listed.has(key))).toEqual([]);
  expect(shown.every(({ count }) => (count.value ?? 0) >= 10)).toBe(true);
  expect(shown.length).toBeGreaterThan(1);
}

test('counts what the judge says of each person alone, for every variant', async () => {
  const variants = [draft(SHORTER), draft({ testRequiredFor: 'ALL_ENTRANTS' })];
  const results = await simulate(variants);
  expect(results).toHaveLength(2);
  for (const [index, variant] of variants.entries()) await expectMatrix(results[index], variant);
});

test('tries a list that is not published, and keeps what it does not speak of', async () => {
  const places = [{ place: '某街道', extent: 'PART', exclusions: [] }];
  const groups = [...LISTED, NEWLY_LISTED].map((division) => ({
    kind: 'RISK_LEVEL',
    level: 'HIGH',
    province: '',
    city: '',
    county: division,
    division,
    prefecture: `${division.slice(0, 4)}00`,
    method: 'EXACT',
    places,
    suggestions: [],
  }));
  const id = await stageDraft(groups, 0);
  const areas = await listedAreas(city.store.pool, id, { at: city.at, knownAt: city.at });
  if (typeof areas === 'string') throw new Error(areas);
  expect(areas).toHaveLength(groups.length);
  const variant: SimulationVariant = { ...NOTHING, areaVersionId: id, areas };
  const [result] = await simulate([variant]);
  await expectMatrix(result, variant);
  expect(result?.overReach.after.countiesListed).toBe(LISTED.length + 1);
  const inForce = city.world.areas.versionAt(city.at)?.id ?? '';
  expect(await listedAreas(city.store.pool, inForce, { at: city.at, knownAt: city.at })).toHaveLength(LISTED.length);
  const unresolved = await stageDraft(groups, 1);
  expect(await listedAreas(city.store.pool, unresolved, { at: city.at, knownAt: city.at })).toBe('LIST_UNRESOLVED');
  expect(await listedAreas(city.store.pool, uuidv7(), { at: city.at, knownAt: city.at })).toBe('UNKNOWN_LIST');
});

async function stageDraft(groups: readonly object[], unresolved: number): Promise<string> {
  const id = uuidv7();
  await city.store.pool.query(
    `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
       unresolved_count, entries)
     select $1, import_batch_id, $2, $2, $3, 1, 1, $4, $5 from area_version limit 1`,
    [id, formatInstant(city.at), unresolved > 0 ? 'IN_REVIEW' : 'READY', unresolved, JSON.stringify(groups)],
  );
  return id;
}

test('writes nothing that people meet', async () => {
  const world = () =>
    city.rows(`select (select count(*) from decision) as decisions, (select count(*) from population_run) as runs,
      (select md5(string_agg(s::text, '|' order by person_id)) from status s) as statuses,
      (select count(*) from policy) as policies, (select count(*) from area_version) as lists`);
  const before = await world();
  await simulate([draft(SHORTER)]);
  expect(await world()).toEqual(before);
});

test('draws the same samples again, under names that are not theirs', async () => {
  const [first] = await simulate([draft(SHORTER)]);
  const [again] = await simulate([draft(SHORTER)], {}, { batchSize: 999 });
  expect(again).toEqual(first);
  expect(first?.samples.length).toBeGreaterThan(5);
  const said = JSON.stringify(first?.samples);
  const ids = await city.rows<{ id: string }>('select id from person');
  expect(ids.filter(({ id }) => said.includes(id))).toEqual([]);
  // places are named by their codes in this city: none may be finer than a prefecture, and no hour is told
  expect(said.match(/\b\d{4}(?!00)\d{2}\b/g)?.filter((code) => !code.endsWith('00')) ?? []).toEqual([]);
  expect(said).not.toMatch(/\d{1,2}:\d{2}/);
});

test('looks only at people who were in the chosen prefectures', async () => {
  const stayed = `from stay where known_to is null and (left_at is null or left_at >= '2021-10-18T00:00:00+08:00')`;
  const [busiest] = await city.rows<{ prefecture: string; persons: number }>(
    `select prefecture_code as prefecture, count(distinct person_id)::int as persons ${stayed}
     and prefecture_code not like '11%' group by 1 order by 2 desc limit 1`,
  );
  const [some] = await simulate([draft(SHORTER)], { prefectures: [busiest?.prefecture ?? ''] });
  expect(some?.persons).toBe(busiest?.persons);
  expect(some?.persons).toBeGreaterThanOrEqual(10);
});

test('counts nobody where fewer than ten people are', async () => {
  const id = await queue([draft(SHORTER)], { prefectures: ['460300'] });
  expect(await runSimulation(city.store, id)).toBe('FAILED');
  expect(await rowOf(id)).toMatchObject({
    state: 'FAILED',
    error: 'TOO_FEW_PEOPLE',
    total: null,
    judged: 0,
    results: null,
  });
});

test('stops between two batches when it is cancelled, from any process', async () => {
  const id = await queue([draft(SHORTER)]);
  let cancelled: Promise<boolean> | undefined;
  const end = await runSimulation(city.store, id, {
    batchSize: 500,
    onProgress: () => {
      cancelled ??= cancelSimulation(city.store.pool, id, city.at);
    },
  });
  expect(await cancelled).toBe(true);
  expect(end).toBe('CANCELLED');
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: 'CANCELLED', results: null });
  expect(row.judged).toBeLessThan(city.persons);
  expect(await runSimulation(city.store, id)).toBe('OVER');
  expect(await cancelSimulation(city.store.pool, id, city.at)).toBe(false);
});

test('begins again when it was cut off, and says so', async () => {
  const killer = new AbortController();
  const id = await queue([draft(SHORTER)]);
  const first = await runSimulation(city.store, id, {
    batchSize: 500,
    signal: killer.signal,
    onProgress: () => killer.abort(),
  });
  expect(first).toBe('INTERRUPTED');
  expect(await unfinishedSimulations(city.store.pool)).toEqual([id]);
  expect(await runSimulation(city.store, id, { batchSize: 500 })).toBe('DONE');
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: 'DONE', restarts: 1, judged: city.persons, total: city.persons });
  const [clean] = await simulate([draft(SHORTER)]);
  expect(row.results).toEqual([clean]);
});

test('is worked on by one process only', async () => {
  const id = await queue([draft(SHORTER)]);
  const both = await Promise.all([1, 2].map(() => runSimulation(city.store, id)));
  expect(both.sort()).toEqual(expect.arrayContaining(['DONE']));
  expect(both.filter((end) => end === 'DONE')).toHaveLength(1);
});

test('that fails says so without naming anybody', async () => {
  const broken = { ...NOTHING, document: { kind: 'DECISION' } };
  const id = await queue([broken]);
  await expect(runSimulation(city.store, id)).rejects.toThrow();
  expect(await rowOf(id)).toMatchObject({ state: 'FAILED', error: 'JUDGING_FAILED' });
});
