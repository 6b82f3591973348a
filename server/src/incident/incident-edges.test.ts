import { randomUUID } from 'node:crypto';
import { DAY_MS, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { command, open, readAppeal } from '../testing/desk.js';
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
import { detectIncidents } from './detect-incidents.js';
import { keepRootCauses } from './keep-incidents.js';

const PERSONS = 30;
let house: TestHouse;
let intake: Caller;
let supervisor: Caller;
let steward: Caller;
let second: Caller;
let made = 0;
let persons: readonly TestPerson[];
let batch: string;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
  steward = await house.staff('steward', 'DATA_STEWARD');
  second = await house.staff('second', 'SUPERVISOR');
}, 60_000);
afterAll(() => house.close());
/** Nothing is open any more, and thirty people are misled by a batch of their own. */
async function startAfresh(): Promise<void> {
  await closeIncidents();
  batch = randomUUID();
  persons = await makeMisled(house, { from: made, count: PERSONS, batchId: batch });
  made += PERSONS;
}
async function closeIncidents(): Promise<void> {
  house.clock.set(NOW);
  await rows(
    `update incident set state = 'DISMISSED', version = version + 1 where state not in ('CLOSED', 'DISMISSED')`,
  );
}

const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await house.services.store.pool.query(text, values)).rows as T[];

const opened = (by: Caller = supervisor): Promise<IncidentAnswer> =>
  incidentCommand(by, 'openIncident', 'OpenIncidentInput', {
    cause: 'PRECISION_PREFECTURE',
    place: '152900',
    reason: '该批次行程只精确到盟',
  });
const drafted = async (more: object = {}): Promise<IncidentAnswer> =>
  incidentCommand(supervisor, 'draftIncidentCorrection', 'DraftIncidentInput', phantoms(await opened(), batch, more));

async function tried(): Promise<IncidentAnswer> {
  const { id } = await moved(supervisor, 'dryRunIncident', await drafted());
  await work(house);
  return readIncident(supervisor, id);
}
const approve = (by: Caller, { id, version, dryRun }: IncidentAnswer): Promise<IncidentAnswer> =>
  incidentCommand(by, 'approveIncident', 'ApproveIncidentInput', {
    incidentId: id,
    expectedVersion: version,
    dryRunId: dryRun?.id,
  });

describe('one incident at a time', () => {
  beforeEach(startAfresh);

  test('two who open it at once open one; the other is told which it is', async () => {
    const both = await Promise.all([opened(supervisor), opened(steward)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Incident', 'Refusal']);
    expect(both.find(({ __typename }) => __typename === 'Refusal')).toMatchObject({ code: 'ALREADY_OPEN' });
  });

  test('a case that somebody has in hand is left to them, and joins when it comes back', async () => {
    const handler = await house.staff('handler', 'HANDLER');
    const [one] = persons;
    if (one === undefined) throw new Error('nobody');
    const { id, version } = await open(intake, one);
    await command(handler, 'startReview', 'MoveAppealInput', { appealId: id, expectedVersion: version });
    const incident = await opened();
    expect(incident.waitingCount).toBe(0);
    await rows('update appeal set handler_id = null, version = version + 1 where id = $1', [id]);
    await detectIncidents(house.services);
    expect(await readIncident(supervisor, incident.id)).toMatchObject({ waitingCount: 1 });
  });

  test('of two supervisors who begin the wave at once one does', async () => {
    const incident = await approve(second, await tried());
    const both = await Promise.all([supervisor, second].map((one) => moved(one, 'startWave', incident)));
    expect(both.filter(({ code }) => code === 'CHANGED_MEANWHILE')).toHaveLength(1);
    await work(house);
    expect(await readIncident(supervisor, incident.id)).toMatchObject({ state: 'APPROVED', freedCount: 1 });
  });
});

describe('what cannot be drafted', () => {
  beforeEach(closeIncidents);

  test.each([
    ['a batch nobody knows', { batchId: randomUUID() }, 'UNKNOWN_BATCH', 'input.batchId'],
    ['everybody', { batchId: null, prefecture: null }, 'SELECTS_EVERYBODY', 'input'],
    ['a county for a city', { prefecture: '152922' }, 'UNKNOWN_PLACE', 'input.prefecture'],
    [
      'a rule the policy does not have',
      { remedy: 'GRACE', ruleId: 'NONE', validDays: 3 },
      'UNKNOWN_RULE',
      'input.ruleId',
    ],
    ['a grace of four days', { remedy: 'GRACE', ruleId: 'P2-03b', validDays: 4 }, 'LASTS_TOO_LONG', 'input.validDays'],
    ['a refinement without a county', { remedy: 'REFINE_STAY' }, 'UNKNOWN_COUNTY', 'input.divisionCode'],
    ['one day of two', { fromDay: '2021-10-20' }, 'HALF_A_RANGE', 'input.fromDay'],
    ['no ground', { legalBasis: ' ' }, 'BLANK', 'input.legalBasis'],
  ])('%s ⇒ %s', async (_what, more, code, field) => {
    expect(await drafted(more)).toMatchObject({ __typename: 'Refusal', code, field });
  });
});

describe('between the dry run and the wave', () => {
  beforeEach(startAfresh);

  test('somebody got another record: they are left alone, and their appeal goes back', async () => {
    let incident = await approve(second, await tried());
    const [last] = await rows<{ id: string }>(
      'select person_id as id from incident_person where dry_run_id = $1 and wave = 3 limit 1',
      [incident.dryRun?.id],
    );
    const one = persons.find(({ id }) => id === last?.id);
    if (one === undefined) throw new Error('nobody');
    const { id: appealId } = await open(intake, one);
    expect(await readAppeal(intake, appealId)).toMatchObject({ state: 'LINKED' });
    await addOtherReason(house, one);
    for (const _wave of incident.waves) {
      await moved(supervisor, 'startWave', await readIncident(supervisor, incident.id));
      await work(house);
    }
    incident = await readIncident(supervisor, incident.id);
    expect(incident).toMatchObject({ state: 'APPLIED', freedCount: PERSONS - 1 });
    expect(incident.waves[2]).toMatchObject({ state: 'DONE', differing: 1, returned: 1 });
    expect(await readAppeal(intake, appealId)).toMatchObject({ state: 'IN_REVIEW' });
    const told = await rows('select 1 from notice where person_id = $1 and incident_id = $2', [one.id, incident.id]);
    expect(told).toEqual([]);
  });

  test('the draft changed: what was tried before cannot be approved', async () => {
    const before = await tried();
    const again = phantoms(before, batch, { validDays: 3 });
    const changed = await incidentCommand(supervisor, 'draftIncidentCorrection', 'DraftIncidentInput', again);
    expect(changed).toMatchObject({ state: 'DRAFTED', dryRun: { isCurrent: false } });
    expect(await approve(second, changed)).toMatchObject({ code: 'ILLEGAL_MOVE' });
  });

  test('a day went by: it is tried again first', async () => {
    const incident = await tried();
    house.clock.set(plusMs(NOW, DAY_MS + 1));
    expect(await approve(second, incident)).toMatchObject({ code: 'TRIED_TOO_LONG_AGO' });
  });
});

describe('what the database keeps', () => {
  beforeEach(closeIncidents);

  test('nobody approves their own draft, even on paper', async () => {
    const { dryRun, id } = await tried();
    const [author] = await rows<{ id: string }>(`select id from staff_user where username = 'supervisor'`);
    const [other] = await rows<{ id: string }>(`select id from staff_user where username = 'second'`);
    const insert = `insert into incident_approval (dry_run_id, incident_id, author_id, approver_id, at) values ($1, $2, $3, $4, now())`;
    await expect(rows(insert, [dryRun?.id, id, author?.id, author?.id])).rejects.toThrow(/four_eyes/);
    await expect(rows(insert, [dryRun?.id, id, other?.id, author?.id])).rejects.toThrow(/foreign key/);
  });

  test('a wave without an approval cannot be written', async () => {
    const { dryRun, id } = await tried();
    const insert = `insert into incident_wave (dry_run_id, number, incident_id, percent, state, persons) values ($1, 1, $2, 100, 'RUNNING', 1)`;
    await expect(rows(insert, [dryRun?.id, id])).rejects.toThrow(/foreign key/);
  });
});

describe('root causes', () => {
  beforeEach(startAfresh);

  const tasks = async (): Promise<readonly Record<string, unknown>[]> => {
    const { data } = await steward.ask(
      '{ rootCauseTasks { id kind state worst note version cause rates { appeals } } rootCauses { kind cause appeals } }',
    );
    return data?.['rootCauseTasks'] as unknown as readonly Record<string, unknown>[];
  };

  test('a batch that made twenty people call is red until they stop calling, whatever is noted', async () => {
    for (const one of persons.slice(0, 20)) await open(intake, one);
    house.clock.set(plusMs(NOW, 60_000));
    await keepRootCauses(house.services);
    const ofBatch = async () => (await tasks()).find(({ kind }) => kind === 'BATCH');
    const red = await ofBatch();
    expect(red).toMatchObject({ state: 'RED', worst: 20, cause: 'PRECISION_PREFECTURE', rates: [{ appeals: 20 }] });
    const note = `mutation N($input: NoteRootCauseInput!) { noteRootCause(input: $input) { __typename ... on RootCauseTask { state note } } }`;
    const noted = await steward.ask(note, {
      input: { id: red?.['id'], expectedVersion: red?.['version'], note: '已通知运营商重传' },
    });
    expect(noted.data?.['noteRootCause']).toMatchObject({ state: 'RED', note: '已通知运营商重传' });
    house.clock.set(plusMs(NOW, 3 * DAY_MS));
    await keepRootCauses(house.services);
    expect(await ofBatch()).toMatchObject({ state: 'RED', rates: [{ appeals: 20 }, { appeals: 20 }] });
    house.clock.set(plusMs(NOW, 8 * DAY_MS));
    await keepRootCauses(house.services);
    expect(await ofBatch()).toMatchObject({ state: 'GREEN' });
  });
});
