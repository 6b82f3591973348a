import { queuePopulationRun } from '@zhengming/data';
import { plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { jobQueue } from './job-queue.js';
import { type Jobs, startJobs } from './start-jobs.js';

let house: TestHouse;
let jobs: Jobs;

beforeAll(async () => {
  house = await openTestHouse();
  jobs = await startJobs(house.services);
});
afterAll(async () => {
  await jobs.stop();
  await house.close();
});

const WITHIN = { timeout: 15_000, interval: 50 };
const until = (what: () => Promise<boolean>): Promise<void> =>
  vi.waitFor(async () => expect(await what()).toBe(true), WITHIN);

test('a population run asked for inside a transaction happens when it commits, and not when it does not', async () => {
  const { store } = house.services;
  const person = await makePerson(store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  await store.pool.query('delete from status where person_id = $1', [person.id]);
  const runOf = async (commit: boolean): Promise<string> => {
    const id = uuidv7();
    const client = await store.pool.connect();
    await client.query('begin');
    const run = { id, trigger: 'AREA', triggerId: null, candidateQuery: { kind: 'ALL' }, at: NOW } as const;
    await queuePopulationRun(client, run);
    await jobQueue.runPopulation(client, { runId: id });
    await client.query(commit ? 'commit' : 'rollback');
    client.release();
    return id;
  };
  const dropped = await runOf(false);
  const done = await runOf(true);
  const state = async (id: string): Promise<string | undefined> =>
    (await store.pool.query<{ state: string }>('select state from population_run where id = $1', [id])).rows[0]?.state;
  await until(async () => (await state(done)) === 'DONE');
  expect(await state(dropped)).toBeUndefined();
  const status = await store.pool.query<{ popup: string }>('select popup from status where person_id = $1', [
    person.id,
  ]);
  expect(status.rows).toEqual([{ popup: 'VERIFY_ITINERARY' }]);
});

test("statuses that time has overtaken are judged again on the platform's clock", async () => {
  const { store } = house.services;
  const person = await makePerson(store, { index: 3, travelled: '152900', test: 'UPLOADED' });
  house.clock.set(plusHours(NOW, 24 * 12));
  await store.pool.query(`select graphile_worker.add_job('due-statuses')`);
  await vi.waitFor(async () => {
    const { rows } = await store.pool.query<{ n: number }>(
      `select count(*)::int as n from decision where person_id = $1 and trigger = 'CLOCK'`,
      [person.id],
    );
    expect(rows[0]?.n).toBeGreaterThan(0);
  }, WITHIN);
  house.clock.set(NOW);
});
