import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../testing/test-house.js';
import { freeWhatTheDeadHold } from './dead-workers.js';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

const QUEUES = 'graphile_worker._private_job_queues';
const heldBy = async (): Promise<readonly unknown[]> => {
  const sql = `select locked_by from ${QUEUES} where queue_name = 'population'`;
  return (await house.services.store.pool.query<{ readonly locked_by: string | null }>(sql)).rows;
};
const hold = (worker: string) =>
  house.services.store.pool.query(
    `update ${QUEUES} set locked_at = now(), locked_by = $1 where queue_name = 'population'`,
    [worker],
  );

test('what a killed process held is free once nobody works any more, and left alone beside somebody who does', async () => {
  const { services } = house;
  await services.jobs.runPopulation(services.store.pool, { runId: '01900000-0000-7000-8000-000000000000' });
  await hold('a worker that was killed');
  const first = await freeWhatTheDeadHold(services);
  expect(await heldBy()).toEqual([{ locked_by: null }]);
  await hold('the worker of the first');
  const second = await freeWhatTheDeadHold(services);
  expect(await heldBy()).toEqual([{ locked_by: 'the worker of the first' }]);
  first.release(true);
  second.release(true);
});
