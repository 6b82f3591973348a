import { randomUUID } from 'node:crypto';
import { loadWorld, runPopulation } from '@zhengming/data';
import { HOUR_MS, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { open, readAppeal } from '../testing/desk.js';
import {
  addOtherReason,
  type IncidentAnswer,
  incidentCommand,
  makeMisled,
  moved,
  readIncident,
  work,
} from '../testing/incident-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';

/** Not the data was wrong but the list: the stewards correct it, and the incident tells whom that freed. */
const PERSONS = 12;
let house: TestHouse;
let intake: Caller;
let steward: Caller;
let persons: readonly TestPerson[];
let incident: IncidentAnswer;
const appeals: string[] = [];

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  steward = await house.staff('steward', 'DATA_STEWARD');
  persons = await makeMisled(house, { from: 0, count: PERSONS, batchId: randomUUID() });
  const [one, two] = persons;
  if (!one || !two) throw new Error('nobody');
  for (const person of [one, two]) appeals.push((await open(intake, person)).id);
  // one of them calls about something else as well, which is the same
  appeals.push((await open(intake, one, { reason: 'OTHER' })).id);
  await addOtherReason(house, two);
  incident = await incidentCommand(steward, 'openIncident', 'OpenIncidentInput', {
    cause: 'PRECISION_PREFECTURE',
    place: '152900',
    reason: '名单误列额济纳旗',
  });
}, 60_000);
afterAll(() => house.close());

const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await house.services.store.pool.query(text, values)).rows as T[];

/** Another list, which leaves Alxa League out, comes into force. @returns its id */
async function delistAlxa(): Promise<string> {
  const id = randomUUID();
  const since = new Date(NOW + HOUR_MS);
  await rows('update area_version set in_force_to = $1 where in_force_from is not null', [since]);
  await rows(
    `insert into area_version (id, import_batch_id, list_time, received_at, state, entry_count, resolved_count,
       unresolved_count, entries, published_at, in_force_from)
     select $2, import_batch_id, $1, $1, 'PUBLISHED', 2, 2, 0, '[]', $1, $1 from area_version limit 1`,
    [since, id],
  );
  await rows(`update risk_area set in_force_to = $1 where prefecture_code = '152900'`, [since]);
  house.clock.set(plusMs(NOW, 2 * HOUR_MS));
  house.services.worlds.changed();
  return id;
}

test('while the list stands, or people are still being judged by the next, there is nothing to settle', async () => {
  expect(incident).toMatchObject({ state: 'OPEN', waitingCount: 3 });
  expect(await moved(steward, 'settleIncidentByList', incident)).toMatchObject({ code: 'LIST_STANDS' });
  const listId = await delistAlxa();
  expect(await moved(steward, 'settleIncidentByList', incident)).toMatchObject({ code: 'STILL_JUDGING' });
  const at = house.clock.now();
  const { store } = house.services;
  const run = { trigger: 'AREA', triggerId: listId, candidates: { kind: 'ALL' }, at } as const;
  await runPopulation(store, await loadWorld(store, at), run);
});

test('everybody the list had held is told once; appeals are resolved one by one', async () => {
  expect(await moved(steward, 'settleIncidentByList', incident)).toMatchObject({ state: 'SETTLING' });
  await work(house);
  await work(house);
  const done = await readIncident(steward, incident.id);
  expect(done).toMatchObject({ state: 'APPLIED', freedCount: PERSONS - 1, silentCount: PERSONS - 2, waitingCount: 0 });
  expect(await readAppeal(intake, appeals[0] ?? '')).toMatchObject({ state: 'APPLIED', verdict: 'OVERTURNED' });
  expect(await readAppeal(intake, appeals[2] ?? '')).toMatchObject({
    state: 'APPLIED',
    verdict: 'OVERTURNED',
    notices: [{ state: 'QUEUED' }, { state: 'QUEUED' }],
  });
  // the other one was also in the other listed county
  expect(await readAppeal(intake, appeals[1] ?? '')).toMatchObject({ state: 'IN_REVIEW' });
  const told = await rows<{ kind: string; n: number }>(
    'select kind, count(*)::int as n from notice where incident_id = $1 group by 1 order by 1',
    [incident.id],
  );
  expect(told).toEqual([
    { kind: 'CLEARED', n: 2 },
    { kind: 'FREED', n: PERSONS - 2 },
  ]);
  expect(await rows('select 1 from correction')).toEqual([]);
  expect(done.allowedActions).toEqual(['WRITE_REVIEW']);
});
