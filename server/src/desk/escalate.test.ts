import { formatInstant, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { command, open } from '../testing/desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { escalate } from './escalate.js';

const MINUTE_MS = 60_000;

let house: TestHouse;
let intake: Caller;
let handler: Caller;
let supervisor: Caller;
let persons = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  supervisor = await house.staff('supervisor', 'SUPERVISOR');
});
afterAll(() => house.close());
beforeEach(() => house.clock.set(NOW));

const stuck = async (): Promise<{ readonly id: string; readonly version: number }> => {
  persons += 1;
  const person = await makePerson(house.services.store, { index: persons, travelled: '152900', test: 'UPLOADED' });
  return open(intake, person, { stuckNow: true });
};
const after = (minutes: number): void => house.clock.set(plusMs(NOW, minutes * MINUTE_MS));
const stages = async (id: string): Promise<readonly string[]> => {
  const { rows } = await house.services.store.pool.query<{ stage: string }>(
    'select stage from escalation where appeal_id = $1 order by due',
    [id],
  );
  return rows.map(({ stage }) => stage);
};
const read = async (id: string): Promise<Record<string, never>> => {
  const query = `query Read($id: UUID!) { appeal(id: $id) { version firstResponseDue warnAt decideDue hardStopDue
    escalations { stage due acknowledgedBy } events { action actor } } }`;
  const { data, errors } = await supervisor.ask(query, { id });
  expect(errors).toBeUndefined();
  return data?.['appeal'] as never;
};

test('what is owed stands in the case from the moment it is taken in', async () => {
  const { id } = await stuck();
  expect(await read(id)).toMatchObject({
    firstResponseDue: '2021-11-01T10:00:15+08:00',
    warnAt: '2021-11-01T10:22:30+08:00',
    decideDue: '2021-11-01T10:30:00+08:00',
    hardStopDue: '2021-11-01T12:00:00+08:00',
  });
});

describe('the clock of the house goes on, and nobody decides', () => {
  test('each stage is brought to the supervisors once, before and after it is late', async () => {
    const { id } = await stuck();
    const seen: string[] = [];
    for (const minutes of [0, 5, 5, 22.4, 22.5, 22.5, 30, 31, 119, 120, 600]) {
      after(minutes);
      await escalate(house.services);
      seen.push(`${minutes}: ${(await stages(id)).join(' ')}`);
    }
    expect(seen).toEqual([
      '0: ',
      '5: FIRST_RESPONSE',
      '5: FIRST_RESPONSE',
      '22.4: FIRST_RESPONSE',
      '22.5: FIRST_RESPONSE WARN',
      '22.5: FIRST_RESPONSE WARN',
      '30: FIRST_RESPONSE WARN BREACH',
      '31: FIRST_RESPONSE WARN BREACH',
      '119: FIRST_RESPONSE WARN BREACH',
      '120: FIRST_RESPONSE WARN BREACH HARD_STOP',
      '600: FIRST_RESPONSE WARN BREACH HARD_STOP',
    ]);
    const { events } = (await read(id)) as unknown as { events: { action: string; actor: string | null }[] };
    expect(events.filter(({ action }) => action === 'ESCALATE')).toHaveLength(4);
  });

  test('several processes that look at the same moment bring it once', async () => {
    const { id } = await stuck();
    after(31);
    const looks = await Promise.all(Array.from({ length: 4 }, () => escalate(house.services)));
    expect(looks.reduce((sum, { raised }) => sum + raised, 0)).toBe(3);
    expect(await stages(id)).toEqual(['FIRST_RESPONSE', 'WARN', 'BREACH']);
  });

  test('whoever read the case before may still act on it: an escalation is no change of the case', async () => {
    const { id, version } = await stuck();
    after(31);
    await escalate(house.services);
    const taken = await command(handler, 'startReview', 'MoveAppealInput', { appealId: id, expectedVersion: version });
    expect(taken).toMatchObject({ __typename: 'Appeal', state: 'IN_REVIEW' });
  });
});

test('what bulk loading or another release left without clocks is worked out at the next look', async () => {
  const { id } = await stuck();
  const { pool } = house.services.store;
  await pool.query(
    `update appeal set warn_at = null, hard_stop_due = null, next_escalation_at = '-infinity' where id = $1`,
    [id],
  );
  await escalate(house.services);
  expect(await read(id)).toMatchObject({ warnAt: '2021-11-01T10:22:30+08:00' });
});

test('the wall shows a case once, by its gravest stage, until a supervisor takes care', async () => {
  const { id } = await stuck();
  after(31);
  await escalate(house.services);
  const wall = async (): Promise<readonly string[]> => {
    const { data, errors } = await supervisor.ask('query Wall { deskWall { escalations { id stage appeal { id } } } }');
    expect(errors).toBeUndefined();
    const found = data?.['deskWall'] as unknown as { escalations: { id: string; appeal: { id: string } }[] };
    return found.escalations.filter(({ appeal }) => appeal.id === id).map((one) => one.id);
  };
  const [first = '', ...others] = await wall();
  expect(others).toEqual([]);
  const take = `mutation Take($id: UUID!) { answer: acknowledgeEscalation(id: $id) { __typename ... on Refusal { code } } }`;
  expect((await supervisor.ask(take, { id: first })).data?.['answer']).toEqual({ __typename: 'TakenCare' });
  expect((await supervisor.ask(take, { id: first })).data?.['answer']).toEqual({
    __typename: 'Refusal',
    code: 'ESCALATION_TAKEN',
  });
  expect(await wall()).toEqual([]);
  expect(await stages(id)).toHaveLength(3);
  expect((await handler.ask(take, { id: first })).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
});

test('the wall counts what lies where, in one request', async () => {
  const { id, version } = await stuck();
  await command(handler, 'startReview', 'MoveAppealInput', { appealId: id, expectedVersion: version });
  const { data, errors } = await supervisor.ask(`query Wall { deskWall { at ageP90Minutes transfersWithoutReceipt
    openIncidents classes { urgency open unassigned soon overdue ageP90Minutes oldestOpenedAt }
    agents { name present open soon overdue decidedToday cases { number urgency handlerId version } }
    waiting { number state } oldestT0 { number openedAt } escalations { stage due at } } }`);
  expect(errors).toBeUndefined();
  const wall = data?.['deskWall'] as unknown as {
    classes: { urgency: string; open: number; unassigned: number }[];
    agents: { name: string; open: number; cases: unknown[] }[];
    waiting: unknown[];
  };
  expect(wall.classes.map(({ urgency }) => urgency)).toEqual(['T0', 'T1', 'T2', 'T3']);
  const [t0] = wall.classes;
  const mine = wall.agents.find(({ name }) => name === 'handler 测试');
  const load = wall.agents.reduce((sum, one) => sum + one.open, 0);
  expect(t0?.open).toBe((t0?.unassigned ?? 0) + load);
  expect(mine?.cases).toHaveLength(mine?.open ?? -1);
  expect(wall.waiting).toHaveLength(t0?.unassigned ?? -1);
  expect(data?.['deskWall']).toMatchObject({ at: formatInstant(house.clock.now()), transfersWithoutReceipt: 0 });
});
