import { randomUUID } from 'node:crypto';
import { runWave, unfinishedWaves, type Wave } from '@zhengming/data';
import { HOUR_MS } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  addOtherReason,
  type IncidentAnswer,
  incidentCommand,
  makeMisled,
  moved,
  phantoms,
  readIncident,
  work,
} from '../testing/incident-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';
import { keepIncidents } from './keep-incidents.js';
import { deskPolicy } from './on-incident.js';
import { settleWave } from './settle-wave.js';

let house: TestHouse;
let supervisor: Caller;
let second: Caller;
let made = 0;
let persons: readonly TestPerson[];
let batch: string;

const PERSONS = 30;

beforeAll(async () => {
  house = await openTestHouse();
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  second = await house.staff('second', 'SUPERVISOR');
}, 60_000);
afterAll(() => house.close());
beforeEach(async () => {
  house.clock.set(NOW);
  await house.services.store.pool.query(
    `update incident set state = 'DISMISSED', closed_at = now(), version = version + 1 where state not in ('CLOSED', 'DISMISSED')`,
  );
  batch = randomUUID();
  persons = await makeMisled(house, { from: made, count: PERSONS, batchId: batch });
  made += PERSONS;
});

const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await house.services.store.pool.query(text, values)).rows as T[];
const opened = (): Promise<IncidentAnswer> =>
  incidentCommand(supervisor, 'openIncident', 'OpenIncidentInput', {
    cause: 'PRECISION_PREFECTURE',
    place: '152900',
    reason: '该批次行程只精确到盟',
  });

/** Opened, drafted, tried and approved by a second person. */
async function approved(more: object = {}): Promise<IncidentAnswer> {
  const draft = phantoms(await opened(), batch, more);
  const drafted = await incidentCommand(supervisor, 'draftIncidentCorrection', 'DraftIncidentInput', draft);
  await moved(supervisor, 'dryRunIncident', drafted);
  await work(house);
  const tried = await readIncident(supervisor, drafted.id);
  expect(tried).toMatchObject({ state: 'TRIED', dryRun: { freed: PERSONS } });
  return incidentCommand(second, 'approveIncident', 'ApproveIncidentInput', {
    incidentId: tried.id,
    expectedVersion: tried.version,
    dryRunId: tried.dryRun?.id,
  });
}
const waveOf = (incident: IncidentAnswer, number: number) => incident.waves.find((one) => one.number === number);
const freed = (): Promise<{ n: number }[]> =>
  rows(`select count(*)::int as n from status where person_id = any ($1::uuid[]) and colour = 'GREEN'`, [
    persons.map(({ id }) => id),
  ]);
const corrections = (): Promise<unknown[]> =>
  rows('select 1 from correction where person_id = any ($1::uuid[])', [persons.map(({ id }) => id)]);

async function running(): Promise<{ readonly incident: IncidentAnswer; readonly wave: Wave }> {
  const incident = await moved(supervisor, 'startWave', await approved({}));
  const wave = (await unfinishedWaves(house.services.store.pool)).find(({ incidentId }) => incidentId === incident.id);
  if (wave === undefined) throw new Error('no wave is under way');
  return { incident, wave };
}

/** The list in force ends, and another that says the same follows it. */
async function publishSameListAgain(): Promise<void> {
  const since = new Date(NOW - HOUR_MS);
  await rows('update area_version set in_force_to = $1 where in_force_from is not null and in_force_to is null', [
    since,
  ]);
  await rows(
    `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
       unresolved_count, entries, published_at, in_force_from)
     select gen_random_uuid(), import_batch_id, $1, $1, 'PUBLISHED', 4, 4, 0, '[]', $1, $1 from area_version limit 1`,
    [since],
  );
}

describe('a wave that is killed', () => {
  test('goes on where it was; nobody is corrected or told twice', async () => {
    const { incident } = await running();
    await work(house);
    await moved(supervisor, 'startWave', await readIncident(supervisor, incident.id));
    await work(house);
    await moved(supervisor, 'startWave', await readIncident(supervisor, incident.id));
    const last = (await unfinishedWaves(house.services.store.pool)).find(
      ({ incidentId }) => incidentId === incident.id,
    );
    const policy = await deskPolicy(house.services, NOW);
    if (last === undefined || policy === null) throw new Error('no wave is under way');
    let batches = 0;
    const killed = runWave(house.services.store, await house.services.worlds.current(), last, {
      now: () => house.clock.now(),
      batchSize: 8,
      limits: policy.parameters.incident.stop,
      settle: async (sql, outcomes, at) => {
        batches += 1;
        const settled = await settleWave(last, policy)(sql, outcomes, at);
        // in the midst of a transaction, after everything is written and before it commits
        if (batches === 2) await sql.query('select pg_terminate_backend(pg_backend_pid())');
        return settled;
      },
    });
    await expect(killed).rejects.toThrow();
    expect(await freed()).toEqual([{ n: 1 + 2 + 8 }]);
    await keepIncidents(house.services, new AbortController().signal);
    const done = await readIncident(supervisor, incident.id);
    expect(done).toMatchObject({ state: 'APPLIED', freedCount: PERSONS });
    expect(await freed()).toEqual([{ n: PERSONS }]);
    expect(await corrections()).toHaveLength(PERSONS);
    expect(await rows('select 1 from notice where incident_id = $1', [incident.id])).toHaveLength(PERSONS);
  });

  test('is worked on by one process only', async () => {
    const { incident } = await running();
    await Promise.all([work(house), work(house), work(house)]);
    expect(waveOf(await readIncident(supervisor, incident.id), 1)).toMatchObject({ state: 'DONE', corrected: 1 });
    expect(await corrections()).toHaveLength(1);
  });
});

describe('a wave stops by itself', () => {
  test('when people come out otherwise than the dry run said, before it writes anything', async () => {
    const incident = await approved();
    for (const one of persons) await addOtherReason(house, one);
    await moved(supervisor, 'startWave', incident);
    await work(house);
    const stopped = await readIncident(supervisor, incident.id);
    expect(stopped).toMatchObject({ state: 'STOPPED', freedCount: 0 });
    expect(waveOf(stopped, 1)?.stop).toEqual({ code: 'DIFFERS_FROM_DRY_RUN', count: 1, limit: 0 });
    expect(await corrections()).toEqual([]);
    expect(stopped.allowedActions).toEqual(expect.arrayContaining(['START_WAVE', 'DRAFT', 'DISMISS']));
  });

  test('when another list is in force; then it is tried again first', async () => {
    const incident = await approved();
    await moved(supervisor, 'startWave', incident);
    await publishSameListAgain();
    await work(house);
    const stopped = await readIncident(supervisor, incident.id);
    expect(waveOf(stopped, 1)?.stop).toMatchObject({ code: 'WORLD_CHANGED' });
    expect(stopped.dryRun?.isCurrent).toBe(false);
    expect(await moved(supervisor, 'startWave', stopped)).toMatchObject({ code: 'TRIED_TOO_LONG_AGO' });
  });

  test('by hand, after the batch at hand, and goes on when it is begun again', async () => {
    const { incident } = await running();
    const stopped = await moved(second, 'stopIncident', await readIncident(second, incident.id), '先核对样本');
    expect(stopped).toMatchObject({ state: 'STOPPED' });
    await work(house);
    expect(await corrections()).toEqual([]);
    await moved(supervisor, 'startWave', await readIncident(supervisor, incident.id));
    await work(house);
    expect(await corrections()).toHaveLength(1);
  });
});
