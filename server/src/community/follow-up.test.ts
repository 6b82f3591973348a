import { inTransaction, recordTests, settleFollowUps } from '@zhengming/data';
import { divisionCode, instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { phoneOf, somebody } from '../testing/journey-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import type { TestPerson } from '../testing/test-world.js';
import { keepFieldTasks } from './keep-field-tasks.js';

/** 即采即走即追 (P6-06, domain.md row 37). The recognition policy of the articles is in force from 29 July 2022. */
const THEN = instant('2022-08-12T10:00:00+08:00');
let house: TestHouse;
let checkpoint: Caller;
let desk: Caller;
let laboratory: string;
beforeAll(async () => {
  house = await openTestHouse();
  checkpoint = await house.partner('passage:write');
  desk = await house.staff('handler', 'HANDLER');
  house.clock.set(THEN);
  const { rows } = await house.services.store.pool.query<{ id: string }>(
    'select id from institution order by id limit 1',
  );
  laboratory = rows[0]?.id ?? '';
});
afterAll(() => house.close());
afterEach(() => house.clock.set(THEN));

async function driver(category = 'TRUCK_DRIVER'): Promise<TestPerson> {
  house.clock.set(NOW);
  const person = await somebody(house);
  house.clock.set(THEN);
  // the policies of another year
  house.services.worlds.changed();
  await house.services.store.pool.query('update person set category = $2 where id = $1', [person.id, category]);
  return person;
}
interface Sample {
  readonly number: string;
  readonly result: 'PENDING' | 'NEGATIVE' | 'POSITIVE' | 'INCONCLUSIVE';
}
/** What the laboratory says of a sample taken an hour before. */
async function report({ id }: TestPerson, { number, result }: Sample): Promise<void> {
  const now = house.clock.now();
  await inTransaction(house.services.store, async (sql) => {
    await recordTests(sql, [{ personId: id, id: uuidv7(), institutionId: laboratory, sampleNumber: number, division: divisionCode('370203'), sampledAt: plusHours(THEN, -1), receivedAt: null, reportedAt: result === 'PENDING' ? null : now, uploadedAt: null, visibleAt: now, result, channel: 'INSTITUTION' }], now); // prettier-ignore
    await settleFollowUps(sql, [id], now);
  });
}
async function pass(person: TestPerson, closedLoop: boolean | null = true): Promise<Record<string, unknown>> {
  const { data, errors } = await checkpoint.ask(
    `mutation Pass($input: PassSampledInput!) { passSampled(input: $input) { __typename
      ... on Passage { verdict followUpDue sentence { zh en } } ... on Refusal { code } } }`,
    { input: { identifier: phoneOf(person), place: '370203', closedLoop } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['passSampled'] as never;
}
async function tasksOf({ id }: TestPerson): Promise<readonly string[]> {
  const { rows } = await house.services.store.pool.query<{ kind: string; state: string; ending: string | null }>(
    'select kind, state, ending from field_task where person_id = $1 order by opened_at, kind',
    [id],
  );
  return rows.map(({ kind, state, ending }) => [kind, state, ending].filter(Boolean).join(' '));
}
const PENDING = { number: 'D-1', result: 'PENDING' } as const;

describe('a driver who was sampled', () => {
  test('passes before the result, and is followed once however many checkpoints there are', async () => {
    const person = await driver();
    await report(person, PENDING);
    expect(await pass(person)).toMatchObject({
      verdict: 'PASS_WITH_FOLLOW_UP',
      followUpDue: '2022-08-13T09:00:00+08:00',
    });
    await pass(person);
    expect(await tasksOf(person)).toEqual(['PENDING_RESULT OPEN']);
  });

  test.each([
    ['a negative ends it', ['NEGATIVE'], ['PENDING_RESULT DONE NEGATIVE']],
    ['a positive is traced at once', ['POSITIVE'], ['PENDING_RESULT DONE POSITIVE', 'TRACE OPEN']],
    ['an unclear one keeps it waiting', ['INCONCLUSIVE'], ['PENDING_RESULT OPEN']],
    ['a negative that turns out positive is traced', ['NEGATIVE', 'POSITIVE'], ['PENDING_RESULT DONE NEGATIVE', 'TRACE OPEN']],
    ['told twice nothing is done twice', ['POSITIVE', 'POSITIVE'], ['PENDING_RESULT DONE POSITIVE', 'TRACE OPEN']],
  ] as const)('%s', async (what, results, tasks) => {
    const person = await driver();
    const number = `D-${what}`;
    await report(person, { number, result: 'PENDING' });
    await pass(person);
    for (const [index, result] of results.entries()) {
      house.clock.set(plusHours(THEN, index + 1));
      await report(person, { number, result });
    }
    expect(await tasksOf(person)).toEqual(tasks);
  }); // prettier-ignore

  test('a report under suspicion ends nothing; the clock finds what files brought in', async () => {
    const person = await driver();
    await report(person, { number: 'D-9', result: 'PENDING' });
    await pass(person);
    const { pool } = house.services.store;
    await pool.query(
      `update nucleic_test set result = 'NEGATIVE', reported_at = sampled_at + interval '1 hour', integrity = 'SUSPECTED' where person_id = $1`,
      [person.id],
    );
    expect(await keepFieldTasks(house.services)).toMatchObject({ ended: 0 });
    await pool.query(`update nucleic_test set integrity = 'OK' where person_id = $1`, [person.id]);
    expect(await keepFieldTasks(house.services)).toMatchObject({ ended: 1, traces: 0 });
  });

  test('whose result does not come is overdue after a day', async () => {
    const person = await driver();
    await report(person, { number: 'D-10', result: 'PENDING' });
    await pass(person);
    house.clock.set(plusHours(THEN, 24));
    await keepFieldTasks(house.services);
    expect(await tasksOf(person)).toEqual(['PENDING_RESULT OVERDUE']);
  });

  test('and a trace is closed by staff, who say what came of it', async () => {
    const person = await driver();
    await report(person, { number: 'D-11', result: 'PENDING' });
    await pass(person);
    await report(person, { number: 'D-11', result: 'POSITIVE' });
    const { rows } = await house.services.store.pool.query<{ id: string; version: number }>(
      `select id, version from field_task where person_id = $1 and kind = 'TRACE'`,
      [person.id],
    );
    const [trace] = rows;
    const close = (note: string | null) =>
      desk.ask(
        `mutation Close($input: FieldTaskInput!) { closeTrace(input: $input) { __typename ... on FieldTask { state ending allowedActs } ... on Refusal { code } } }`,
        { input: { taskId: trace?.id, note, expectedVersion: trace?.version } },
      );
    expect((await close(null)).data?.['closeTrace']).toMatchObject({ code: 'BLANK' });
    const done = await close('已在服务区找到，转运隔离');
    expect(done.data?.['closeTrace']).toMatchObject({ state: 'DONE', ending: 'TRACED', allowedActs: [] });
  });
});

test.each([
  ['nobody in particular', 'GENERAL', true],
  ['a driver outside a closed loop', 'TRUCK_DRIVER', false],
  ['a driver of whom that is not known', 'TRUCK_DRIVER', null],
])('%s does not pass before the result, and nobody follows', async (what, category, closedLoop) => {
  const person = await driver(category);
  await report(person, { number: `N-${what}`, result: 'PENDING' });
  expect((await pass(person, closedLoop))['verdict']).not.toBe('PASS_WITH_FOLLOW_UP');
  expect(await tasksOf(person)).toEqual([]);
});

test('who was never sampled is told so', async () => {
  expect(await pass(await driver())).toMatchObject({ __typename: 'Refusal', code: 'NO_SAMPLE' });
});
