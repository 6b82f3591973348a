import { inTransaction, recordTests } from '@zhengming/data';
import { divisionCode, formatInstant, instant, plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** Mutual recognition is in force; a result of the day before counts. */
const AUGUST = instant('2022-08-12T10:00:00+08:00');

let house: TestHouse;
let handler: Caller;
let intake: Caller;
let analyst: Caller;
let app: Caller;
let person: TestPerson;
let testId: string;
let sampleNumber: string;
let institutionId: string;
let agencyId: string;

beforeAll(async () => {
  house = await openTestHouse();
  const { store } = house.services;
  house.clock.set(AUGUST);
  // rules of another year are in force from one moment to the next
  house.services.worlds.changed();
  handler = await house.staff('handler', 'HANDLER');
  intake = await house.staff('intake', 'INTAKE');
  analyst = await house.staff('analyst', 'ANALYST');
  app = await house.partner('complaint:write');
  person = await makePerson(store, { index: 1, travelled: '152922', test: 'NONE' });
  const found = await store.pool.query<{ id: string }>('select id from institution order by id limit 1');
  institutionId = found.rows[0]?.id ?? '';
  agencyId = uuidv7();
  await store.pool.query(
    `insert into agency (id, kind, name_zh, name_en, division_code) values ($1, 'COMMUNITY', '交通运输局', 'Transport bureau', '110105')`,
    [agencyId],
  );
  testId = uuidv7();
  sampleNumber = 'CP-1';
  await record(testId, {});
});
afterAll(() => house.close());

const record = (id: string, more: object) =>
  inTransaction(house.services.store, (sql) =>
    recordTests(
      sql,
      [
        {
          personId: person.id,
          id,
          institutionId,
          sampleNumber,
          division: divisionCode('370203'),
          sampledAt: instant('2022-08-11T18:00:00+08:00'),
          receivedAt: null,
          reportedAt: instant('2022-08-11T23:00:00+08:00'),
          uploadedAt: null,
          visibleAt: instant('2022-08-11T23:30:00+08:00'),
          result: 'NEGATIVE',
          channel: 'PAPER',
          ...more,
        },
      ],
      house.clock.now(),
    ),
  );

const PARTS = `__typename ... on Complaint { id number state version ruleVerdict ruleId testId card { zh en } verdict remedy dueAt
  allowedActs personName placeName statement events { action actor note } agency { name { zh } } }
  ... on Refusal { code field }`;
interface Answered {
  readonly __typename: string;
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly state: string;
  readonly code?: string;
  readonly [field: string]: unknown;
}
async function act(by: Caller, name: string, type: string, input: object): Promise<Answered> {
  const { data, errors } = await by.ask(`mutation Act($input: ${type}!) { ${name}(input: $input) { ${PARTS} } }`, {
    input,
  } as never);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.[name] as never;
}
/** Each is another refusal, a second after the one before. */
let refusals = 0;
const input = (more: object = {}): object => ({
  identifier: { kind: 'PHONE', value: person.phone },
  channel: 'PHONE_12345',
  placeKind: 'STATION',
  placeName: '朝阳站东进站口',
  divisionCode: '110105',
  refusedAt: formatInstant(plusMs(instant('2022-08-12T09:30:00+08:00'), 1000 * refusals++)),
  ground: 'NOT_IN_LOCAL_CODE',
  statement: '出示纸质报告，说本地查不到，要我重做。电话12900000001',
  ...more,
});
const open = (more: object = {}, by = intake) => act(by, 'openComplaint', 'OpenComplaintInput', input(more));
const close = (one: Answered, more: object) =>
  act(handler, 'closeComplaint', 'CloseComplaintInput', {
    complaintId: one.id,
    expectedVersion: one.version,
    verdict: 'VIOLATION',
    remedy: 'ADMITTED',
    note: '已联系值班站长，现场放行。',
    ...more,
  });

describe('a complaint about a refusal', () => {
  test('is measured by the rules of the place as it comes in, with the card to show there', async () => {
    const one = await open({ stuck: true });
    expect(one).toMatchObject({ state: 'OPEN', ruleVerdict: 'VIOLATION', testId, dueAt: '2022-08-12T10:30:00+08:00' });
    expect(one['card']).toHaveProperty('zh', expect.stringContaining('违反互认规定'));
    expect(one['statement']).not.toContain('12900000001');
    expect(one['personName']).toMatch(/^.\*+$/);
  });

  test('is closed as the rules say and never with a new test; everything done stands in its history', async () => {
    const one = await open();
    expect(await close(one, { note: '当事人已重新做核酸' })).toMatchObject({ code: 'RETEST_IS_NO_REMEDY' });
    expect(await close(one, { verdict: 'NO_VIOLATION', remedy: 'EXPLAINED' })).toMatchObject({
      code: 'VERDICT_IS_THE_RULES',
    });
    const given = { complaintId: one.id, expectedVersion: one.version, note: '请督促整改', agencyId };
    const passed = await act(handler, 'passOnComplaint', 'ComplaintInput', given);
    expect(passed).toMatchObject({ state: 'PASSED_ON', agency: { name: { zh: '交通运输局' } } });
    expect(await close(one, {})).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const closed = await close(passed, { remedy: 'INSTRUCTED' });
    expect(closed).toMatchObject({ state: 'CLOSED', verdict: 'VIOLATION', allowedActs: ['REOPEN'] });
    const again = await act(intake, 'reopenComplaint', 'ComplaintInput', {
      complaintId: one.id,
      expectedVersion: closed.version,
      note: '次日仍被拒',
    });
    expect(again).toMatchObject({ state: 'OPEN', verdict: null, remedy: null });
    expect((again['events'] as { action: string }[]).map(({ action }) => action)).toEqual([
      'OPEN',
      'PASS_ON',
      'CLOSE',
      'REOPEN',
    ]);
  });

  test('told again, by whomever and at once, is the one on record', async () => {
    const again = { refusedAt: '2022-08-12T08:00:00+08:00' };
    const told = await Promise.all([open(again), open(again), open({ ...again, placeName: '朝阳站' }, handler)]);
    const one = told.find(({ number }) => number !== undefined);
    expect(told.map(({ __typename }) => __typename).sort()).toEqual(['Complaint', 'Refusal', 'Refusal']);
    expect(told.flatMap(({ code }) => code ?? [])).toEqual(['TAKEN_ALREADY', 'TAKEN_ALREADY']);
    const { data } = await app.ask(
      'mutation R($input: OpenComplaintInput!) { reportRefusal(input: $input) { ... on Refusal { message { zh } } } }',
      { input: input(again) },
    );
    expect(JSON.stringify(data)).toContain(one?.number);
    await act(handler, 'withdrawComplaint', 'ComplaintInput', {
      complaintId: one?.id,
      expectedVersion: 1,
      note: '重复',
    });
  });

  test('whose result had expired is no violation', async () => {
    const one = await open({ refusedAt: '2022-08-12T09:00:00+08:00', ground: 'OTHER' });
    expect(one.code ?? one['ruleVerdict']).toBe('TO_BE_CHECKED');
    house.clock.set(instant('2022-08-16T10:00:00+08:00'));
    const late = await open({ refusedAt: '2022-08-16T09:00:00+08:00' });
    expect(late['ruleVerdict']).toBe('NO_VIOLATION');
    expect(
      await close(late, { verdict: 'NO_VIOLATION', remedy: 'EXPLAINED', note: '结果已过期，已说明，可重新检测' }),
    ).toMatchObject({
      state: 'CLOSED',
    });
    house.clock.set(AUGUST);
  });

  test('turns with the facts: a report found forged makes the refusal right, also when it is only closed then', async () => {
    const one = await open();
    house.clock.set(instant('2022-08-12T11:00:00+08:00'));
    await record(uuidv7(), { result: 'POSITIVE', reportedAt: instant('2022-08-11T23:40:00+08:00') });
    expect(await close(one, {})).toMatchObject({ code: 'VERDICT_IS_THE_RULES' });
    const rechecked = await act(handler, 'recheckComplaint', 'ComplaintInput', {
      complaintId: one.id,
      expectedVersion: one.version,
    });
    expect(rechecked).toMatchObject({ ruleVerdict: 'NO_VIOLATION' });
    house.clock.set(AUGUST);
  });

  test.each([
    ['a refusal of tomorrow', { refusedAt: '2022-08-13T09:00:00+08:00' }, 'IN_THE_FUTURE', 'input.refusedAt'],
    ['a refusal of last year', { refusedAt: '2021-08-13T09:00:00+08:00' }, 'TOO_LONG_AGO', 'input.refusedAt'],
    ['nowhere', { divisionCode: '119999' }, 'UNKNOWN_DIVISION', 'input.divisionCode'],
    ['nobody', { identifier: { kind: 'PHONE', value: '12900999999' } }, 'UNKNOWN_PERSON', 'input.identifier.value'],
    ['a test of somebody else', { testId: '01900000-0000-7000-8000-000000000000' }, 'UNKNOWN_TEST', 'input.testId'],
    ['no place', { placeName: ' ' }, 'BLANK', 'input.placeName'],
  ])('about %s is sent back', async (_, more, code, field) => {
    expect(await open(more)).toMatchObject({ __typename: 'Refusal', code, field });
  });

  test('may be passed on by an app, which learns its number and what to show', async () => {
    const { data, errors } = await app.ask(
      `mutation Report($input: OpenComplaintInput!) { reportRefusal(input: $input) { __typename ... on ComplaintReceipt { number ruleVerdict dueAt card { en } } } }`,
      { input: input({ channel: 'IN_APP_MESSAGE' }) } as never,
    );
    expect(errors).toBeUndefined();
    expect(data?.['reportRefusal']).toMatchObject({
      __typename: 'ComplaintReceipt',
      number: expect.stringMatching(/^J20220812-\d{4}$/) as unknown,
    });
  });

  test('is in the queue until it is closed; analysts see kinds of places, never a few', async () => {
    const { data } = await intake.ask(
      '{ complaints(first: 50, filter: { open: true }) { edges { node { state dueAt } } } }',
    );
    const found = data?.['complaints'] as { edges: { node: { state: string; dueAt: string } }[] } | undefined;
    const nodes = (found?.edges ?? []).map(({ node }) => node);
    const due = nodes.map(({ dueAt }) => dueAt);
    expect(due).toEqual([...due].sort((a, b) => a.localeCompare(b)));
    expect(new Set(nodes.map(({ state }) => state))).toEqual(new Set(['OPEN']));
    const figures = await analyst.ask(
      '{ complaintFigures(from: "2022-08-01T00:00:00+08:00", to: "2022-09-01T00:00:00+08:00") { placeKind complaints violations withheld } }',
    );
    expect(figures.data?.['complaintFigures']).toEqual([
      { placeKind: 'STATION', complaints: null, violations: null, withheld: true },
    ]);
    expect((await analyst.ask('{ complaints { edges { node { id } } } }')).errors?.[0]?.extensions?.['code']).toBe(
      'FORBIDDEN',
    );
  });
});
