import { divisionCode } from '@zhengming/domain';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStore, type Store } from '../orm/store.js';
import { LISTED, NEWLY_LISTED, openSmallCity, type SmallCity } from '../testing/small-city.js';
import { publishCounties } from '../testing/small-world.js';
import { candidatesForAreas, type CandidateQuery } from './candidates.js';
import { resumePopulationRun, runPopulation, type RunHooks, type RunResult } from './run-population.js';
import { loadWorld, type World } from './world.js';

/** Small, so that a run over the touched has many. */
const BATCH = 4;

let city: SmallCity;
let candidates: CandidateQuery;
let world: World;
let others: Store[] = [];

beforeAll(async () => {
  city = await openSmallCity(900);
});
afterAll(() => city.drop());
beforeEach(async () => {
  await city.reset();
  await city.run();
  await publishCounties(city.store.pool, [NEWLY_LISTED], city.at);
  const touched = [NEWLY_LISTED, ...LISTED].map(divisionCode);
  candidates = candidatesForAreas(city.world.divisions, touched, city.at, 14);
  world = await loadWorld(city.store, city.at);
});
afterEach(async () => {
  await Promise.all(others.map((store) => store.close()));
  others = [];
});

const begin = (hooks: RunHooks = {}): Promise<RunResult> =>
  runPopulation(city.store, world, {
    trigger: 'AREA',
    triggerId: 'the list',
    candidates,
    at: city.at,
    batchSize: BATCH,
    ...hooks,
  });
const goOn = (runId: string, store = city.store): Promise<RunResult> =>
  resumePopulationRun(store, world, runId, { batchSize: BATCH });

/** The same database through connections of its own, as another process has. */
async function anotherProcess(): Promise<Store> {
  const { databaseUrl, keyring } = city.store;
  const store = await openStore({ databaseUrl, keyring });
  others.push(store);
  return store;
}

const theRun = async (): Promise<{ id: string; state: string; judged: number; cursor: string | null }> => {
  const [run] = await city.rows<{ id: string; state: string; judged: number; cursor: string | null }>(
    `select id, state, judged, cursor_person as cursor from population_run where trigger = 'AREA'`,
  );
  if (run === undefined) throw new Error('no run was begun');
  return run;
};

/** Asked of the facts and of the decisions, of nothing the run counted. */
async function expectOnceEach(): Promise<void> {
  const touched = candidates.kind === 'STAYED' ? candidates.units : [];
  const [told] = await city.rows<Record<string, number>>(
    `with should as (
       select distinct person_id from stay
       where prefecture_code = any ($1) and (left_at is null or left_at >= '2021-10-18T00:00:00+08:00')
     ), by_list as (
       select person_id, count(*)::int as decisions from decision where trigger = 'AREA' group by 1
     )
     select (select max(decisions) from by_list) as "mostEach",
       (select count(*)::int from by_list where person_id not in (select person_id from should)) as strangers,
       (select count(*)::int from should) as touched,
       (select count(*)::int from (select person_id, max(id::text)::uuid as id from decision group by 1) last
          join status s on s.person_id = last.person_id where s.decision_id <> last.id) as "statusWithoutDecision"`,
    [touched],
  );
  expect(told).toMatchObject({ mostEach: 1, strangers: 0, statusWithoutDecision: 0 });
  expect((await theRun()).judged).toBe(told?.['touched']);
  expect(told?.['touched']).toBeGreaterThan(BATCH * 3);
  expect(await city.checkAll(city.at)).toMatchObject({ state: 'DONE', changed: 0 });
}

/** Holds the history, so that a run stops inside its next batch; answers the connection that waits for it. */
async function stopInside(
  during: () => Promise<RunResult>,
): Promise<{ run: Promise<RunResult>; pid: number; free: () => Promise<void> }> {
  const holder: pg.PoolClient = await city.store.pool.connect();
  await holder.query('begin');
  await holder.query('lock table decision in share mode');
  const run = during();
  run.catch(() => undefined);
  const pid = await vi.waitFor(
    async () => {
      const [waiting] = await city.rows<{ pid: number }>(
        `select pid from pg_locks where relation = 'decision'::regclass and not granted`,
      );
      if (waiting === undefined) throw new Error('nobody waits yet');
      return waiting.pid;
    },
    { timeout: 10_000, interval: 20 },
  );
  const free = async (): Promise<void> => {
    await holder.query('rollback');
    holder.release();
  };
  return { run, pid, free };
}

const end = (pid: number): Promise<unknown> => city.store.pool.query('select pg_terminate_backend($1)', [pid]);

describe('everybody touched is judged exactly once, and nobody else, when a run', () => {
  test('is not disturbed', async () => {
    expect(await begin()).toMatchObject({ state: 'DONE' });
    await expectOnceEach();
  });

  test('loses its connection inside a batch: that batch leaves nothing, the rest goes on', async () => {
    const process = await anotherProcess();
    const { run, pid, free } = await stopInside(() =>
      runPopulation(process, world, { trigger: 'AREA', triggerId: null, candidates, at: city.at, batchSize: BATCH }),
    );
    await end(pid);
    await expect(run).rejects.toThrow();
    await free();
    const cut = await theRun();
    expect(cut).toMatchObject({ state: 'FAILED', judged: 0, cursor: null });
    expect(await city.rows(`select 1 from decision where trigger = 'AREA'`)).toEqual([]);
    expect(await goOn(cut.id)).toMatchObject({ state: 'DONE' });
    await expectOnceEach();
  });

  test('loses its connection between two batches', async () => {
    const process = await anotherProcess();
    let killed: Promise<unknown> | undefined;
    const run = runPopulation(process, world, {
      trigger: 'AREA',
      triggerId: null,
      candidates,
      at: city.at,
      batchSize: BATCH,
      onProgress: ({ judged }) => {
        if (judged === BATCH * 2) {
          killed = endHolders();
        }
      },
    });
    await expect(run).rejects.toThrow();
    await killed;
    const cut = await theRun();
    expect(cut.judged).toBeGreaterThanOrEqual(BATCH * 2);
    expect(await goOn(cut.id)).toMatchObject({ state: 'DONE' });
    await expectOnceEach();
  });

  test('is told to stop and goes on twice', async () => {
    let cut = await stopAfter(2, begin);
    expect(cut).toMatchObject({ state: 'INTERRUPTED', judged: BATCH * 2 });
    cut = await stopAfter(1, (hooks) =>
      resumePopulationRun(city.store, world, cut.runId, { batchSize: BATCH, ...hooks }),
    );
    expect(cut).toMatchObject({ state: 'INTERRUPTED', judged: BATCH * 3 });
    expect(await goOn(cut.runId)).toMatchObject({ state: 'DONE' });
    await expectOnceEach();
  });

  test('is taken up by two processes at once: one works; the other is told, or comes when it is done', async () => {
    const { runId } = await stopAfter(1, begin);
    const [one, two] = [await anotherProcess(), await anotherProcess()];
    const both = await Promise.all([goOn(runId, one), goOn(runId, two)]);
    expect(both.map(({ state }) => state)).toContain('DONE');
    expect(both.map(({ state }) => state)).not.toContain('INTERRUPTED');
    await expectOnceEach();
  });

  test('is taken up by another process while the first still holds it, which then dies', async () => {
    const first = await anotherProcess();
    const second = await anotherProcess();
    const { run, pid, free } = await stopInside(() =>
      runPopulation(first, world, { trigger: 'AREA', triggerId: null, candidates, at: city.at, batchSize: BATCH }),
    );
    const { id } = await theRun();
    expect(await goOn(id, second)).toMatchObject({ state: 'BUSY' });
    await end(pid);
    await expect(run).rejects.toThrow();
    await free();
    expect(await goOn(id, second)).toMatchObject({ state: 'DONE' });
    await expectOnceEach();
  });

  test('is asked for again when it is done', async () => {
    const { runId } = await begin();
    expect(await goOn(runId)).toMatchObject({ state: 'DONE' });
    await expectOnceEach();
  });
});

/** Ends the connection that holds the lock of the run, whatever it is doing. */
const endHolders = (): Promise<unknown> =>
  city.store.pool.query(
    `select pg_terminate_backend(l.pid) from pg_locks l join pg_database d on d.oid = l.database
     where d.datname = current_database() and l.locktype = 'advisory' and l.mode = 'ExclusiveLock' and l.objsubid = 1`,
  );

async function stopAfter(batches: number, work: (hooks: RunHooks) => Promise<RunResult>): Promise<RunResult> {
  const stop = new AbortController();
  let seen = 0;
  const onProgress = (): void => {
    seen += 1;
    if (seen === batches) stop.abort();
  };
  return work({ signal: stop.signal, onProgress });
}
