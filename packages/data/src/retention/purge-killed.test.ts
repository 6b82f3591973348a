import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { instant, parseAnyPolicy, type RetentionPolicy } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import b1 from '../../../domain/policies/retention/2021-08-15/policy.json' with { type: 'json' };
import { buildWorkers } from '../testing/build-workers.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { purge } from './purge.js';
import { brokenProof } from './purge-run.repository.js';

const PURGER = fileURLToPath(new URL('../../dist/testing/purger.process.js', import.meta.url));
const NOW = '2023-01-01T03:00:00+08:00';
const STAYS = 20_000;

let database: TestDatabase;
beforeAll(async () => {
  await buildWorkers();
  database = await createTestDatabase();
  await database.store.pool.query(
    `insert into stay (person_id, id, source, precision, division_code, arrived_at, left_at, known_from)
     select gen_random_uuid(), gen_random_uuid(), 'VENUE_SCAN', 'COUNTY', '110105', at, at + interval '1 hour', at
     from generate_series(1, $1) n, lateral (select timestamptz '2021-09-01T00:00:00+08:00' + n * interval '1 minute' as at) t`,
    [STAYS],
  );
});
afterAll(() => database.drop());

const number = async (query: string): Promise<number> =>
  Number((await database.store.pool.query<{ n: string }>(query)).rows[0]?.n);

test('killed between two batches, what is gone is proven and the next run ends the same one; no row is counted twice', async () => {
  const child = spawn(process.execPath, [PURGER, database.url, NOW], { stdio: ['ignore', 'pipe', 'inherit'] });
  let batches = 0;
  for await (const _ of createInterface(child.stdout)) {
    batches += 1;
    if (batches === 5) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  const left = await number('select count(*) as n from stay');
  const proven = await number('select coalesce(sum(rows_deleted), 0) as n from purge_proof');
  expect(left).toBeGreaterThan(0);
  expect(left + proven).toBe(STAYS);
  const [cut] = (await database.store.pool.query<{ id: string }>(`select id from purge_run where state = 'RUNNING'`))
    .rows;
  const end = await purge(database.store, parseAnyPolicy(b1) as RetentionPolicy, { now: () => instant(NOW) });
  expect(end).toMatchObject({ state: 'DONE', runId: cut?.id, tables: [{ table: 'stay', rows: STAYS }] });
  expect(await number('select count(*) as n from stay')).toBe(0);
  expect(await brokenProof(database.store.pool)).toBeNull();
});
