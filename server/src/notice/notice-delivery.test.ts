import { inTransaction, lockAppeal, takeNotice } from '@zhengming/data';
import { PATIENCE, plusHours, type SendOutcome } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { command, type DeskAnswer, readAppeal, underReview } from '../testing/desk.js';
import { tellAll } from '../testing/notices.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import type { NoticeSender, OutgoingNotice } from './notice-sender.js';

let house: TestHouse;
let intake: Caller;
let handler: Caller;
let gateway: Caller;
let people = 0;

beforeAll(async () => {
  house = await openTestHouse();
  intake = await house.staff('intake', 'INTAKE');
  handler = await house.staff('handler', 'HANDLER');
  gateway = await house.partner('notice:write');
});
beforeEach(() => house.clock.set(NOW));
afterAll(() => house.close());

/** A gateway that answers what it is told to, and remembers what it was given. */
function sender(...answers: readonly SendOutcome[]): NoticeSender & { readonly given: OutgoingNotice[] } {
  const given: OutgoingNotice[] = [];
  return {
    given,
    needsNumber: false,
    send(notice) {
      given.push(notice);
      return Promise.resolve(answers[Math.min(given.length, answers.length) - 1] ?? { kind: 'SENT' });
    },
  };
}
const BUSY = { kind: 'RETRY', error: 'BUSY' } as const;
const REFUSED = { kind: 'GIVE_UP', error: 'REFUSED' } as const;

/** An appeal that was decided and not told; what was queued before is sent. */
async function decided(): Promise<DeskAnswer> {
  people += 1;
  const person = await makePerson(house.services.store, { index: people, travelled: '152900', test: 'UPLOADED' });
  const { id, version } = await underReview(intake, handler, person);
  await tellAll(house);
  return command(handler, 'upholdAppeal', 'UpholdInput', {
    appealId: id,
    cause: 'CORRECT_FLAG',
    reason: '流调记录显示到过额济纳旗。',
    expectedVersion: version,
  });
}

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly channel: string;
  readonly attempts: number;
  readonly lastError: { readonly zh: string } | null;
  readonly nextAttemptAt: string | null;
  readonly toldBy: string | null;
  readonly allowedActions: readonly string[];
}
const READ = `query R($id: UUID!) { appeal(id: $id) { state notices { id kind state channel attempts lastError { zh } nextAttemptAt
  toldBy allowedActions } } }`;
async function told(appealId: string): Promise<Told & { readonly appeal: string }> {
  const { data, errors } = await handler.ask(READ, { id: appealId });
  expect(errors).toBeUndefined();
  const { state, notices } = (data as unknown as { appeal: { state: string; notices: Told[] } }).appeal;
  const decision = notices.find(({ kind }) => kind === 'UPHELD');
  if (!decision) throw new Error('nothing was queued');
  return { ...decision, appeal: state };
}
const act = async (who: Caller, verb: string, input: object): Promise<Record<string, unknown>> => {
  const type = verb === 'reportNoticeDelivery' ? 'ReportNoticeDeliveryInput' : 'NoticeInput';
  const query = `mutation M($input: ${type}!) { answer: ${verb}(input: $input) { __typename ... on NoticeDelivery { state } ... on Refusal { code } } }`;
  const { data, errors } = await who.ask(query, { input });
  return {
    ...(data as unknown as { answer?: object } | null)?.answer,
    ...(errors ? { fault: errors[0]?.extensions?.['code'] } : {}),
  };
};

test('a decision can be undone for some seconds; only then it leaves, and the person has been told', async () => {
  const { id } = await decided();
  expect(await takeNotice(house.services.store.pool, house.clock.now(), 1_000)).toBeNull();
  expect(await told(id)).toMatchObject({ state: 'QUEUED', appeal: 'APPLIED', allowedActions: ['TELL_BY_PHONE'] });
  const gate = sender();
  await tellAll(house, gate);
  expect(await told(id)).toMatchObject({ state: 'SENT', attempts: 1, appeal: 'NOTIFIED', nextAttemptAt: null });
  expect(gate.given.at(-1)?.elder).toContain('流调记录显示到过额济纳旗。');
  expect(gate.given.at(-1)?.zh).toMatch(/可以这样解除：[^。]+。如有异议/);
});

test('while a gateway is slow nothing is locked and no transaction is open', async () => {
  const { id } = await decided();
  const { store } = house.services;
  const seen: unknown[] = [];
  const slow: NoticeSender = {
    needsNumber: false,
    async send() {
      await inTransaction(store, async (sql) => {
        await sql.query(`set local lock_timeout = '100ms'`);
        seen.push((await lockAppeal(sql, id))?.state);
        const { rows } = await sql.query(`select count(*)::int as n from pg_stat_activity
          where datname = current_database() and state like 'idle in transaction%' and pid <> pg_backend_pid()`);
        seen.push(rows[0]);
      });
      return { kind: 'SENT' };
    },
  };
  await tellAll(house, slow);
  expect(seen).toEqual(['APPLIED', { n: 0 }]);
});

test('a busy gateway is asked again later, with the same id, and tells once', async () => {
  const { id } = await decided();
  const gate = sender(BUSY, { kind: 'DUPLICATE' });
  await tellAll(house, gate);
  expect(await told(id)).toMatchObject({
    state: 'QUEUED',
    attempts: 1,
    appeal: 'APPLIED',
    lastError: { zh: '消息网关繁忙，稍后自动重试。' },
  });
  house.clock.set(plusHours(house.clock.now(), 1));
  await tellAll(house, gate);
  expect(await told(id)).toMatchObject({ state: 'SENT', attempts: 2, appeal: 'NOTIFIED', lastError: null });
  expect(new Set(gate.given.map((one) => one.id)).size).toBe(1);
});

test('what was tried often enough waits for a person, who sends it again with all its attempts', async () => {
  const { id } = await decided();
  const down = sender(BUSY);
  for (let attempt = 0; attempt < PATIENCE.attempts; attempt += 1) {
    await tellAll(house, down);
    house.clock.set(plusHours(house.clock.now(), 2));
  }
  const failed = await told(id);
  expect(failed).toMatchObject({
    state: 'FAILED',
    attempts: PATIENCE.attempts,
    allowedActions: ['SEND_AGAIN', 'TELL_BY_PHONE'],
  });
  expect(await act(handler, 'sendNoticeAgain', { noticeId: failed.id })).toMatchObject({ state: 'QUEUED' });
  await tellAll(house);
  expect(await told(id)).toMatchObject({ state: 'SENT', attempts: 1, appeal: 'NOTIFIED' });
});

test('somebody told on the phone has been told: nothing is sent any more', async () => {
  const { id } = await decided();
  await tellAll(house, sender(REFUSED));
  const { id: noticeId } = await told(id);
  expect(await act(handler, 'tellByPhone', { noticeId })).toMatchObject({ state: 'DELIVERED' });
  expect(await told(id)).toMatchObject({
    channel: 'CALL',
    toldBy: 'handler 测试',
    appeal: 'NOTIFIED',
    allowedActions: [],
  });
  const { events } = await readAppeal(handler, id);
  expect(events.at(-1)).toMatchObject({ action: 'NOTIFY', actor: 'handler 测试' });
  const gate = sender();
  await tellAll(house, gate);
  expect(gate.given).toEqual([]);
  expect(await act(handler, 'sendNoticeAgain', { noticeId })).toMatchObject({ code: 'NOT_IN_THIS_STATE' });
});

describe('the word of the gateway', () => {
  test.each([
    ['arrived', true, 'DELIVERED', null],
    ['did not arrive', false, 'FAILED', '消息网关称没有送达，请改用电话告知。'],
  ])('%s: said twice it is the same', async (_what, arrived, state, error) => {
    const { id } = await decided();
    await tellAll(house);
    const { id: noticeId } = await told(id);
    for (let times = 0; times < 2; times += 1)
      expect(await act(gateway, 'reportNoticeDelivery', { noticeId, arrived })).toMatchObject({ state });
    expect(await told(id)).toMatchObject({
      state,
      lastError: error === null ? null : { zh: error },
      appeal: 'NOTIFIED',
    });
  });

  test('is for the gateway alone', async () => {
    expect(
      await act(handler, 'reportNoticeDelivery', { noticeId: '01890000-0000-7000-8000-000000000001', arrived: true }),
    ).toMatchObject({ fault: 'FORBIDDEN' });
    expect(
      await act(gateway, 'reportNoticeDelivery', { noticeId: '01890000-0000-7000-8000-000000000001', arrived: true }),
    ).toMatchObject({ code: 'UNKNOWN_NOTICE' });
  });
});

test('a sender that needs the number is given it, and the audit log says so; without a number a person has to look', async () => {
  const { id } = await decided();
  const gate = { ...sender(), needsNumber: true };
  await tellAll(house, gate);
  expect(gate.given[0]?.phone).toMatch(/^\d{11}$/);
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query(
    `select kind, actor_kind, fields from audit_event where action = 'sendNotice' and object_id = $1`,
    [(await told(id)).id],
  );
  expect(rows).toEqual([{ kind: 'REVEAL', actor_kind: 'SYSTEM', fields: ['phone'] }]);
});

test('the delivery log is for supervisors and operators, and holds no words', async () => {
  const supervisor = await house.staff('supervisor', 'SUPERVISOR');
  const log = `{ notices(first: 50) { edges { node { id kind state attempts appealNumber lastError { zh } } } } noticeQueue { due failed } }`;
  const { data, errors } = await supervisor.ask(log);
  expect(errors).toBeUndefined();
  const { edges } = (data as unknown as { notices: { edges: { node: { state: string } }[] } }).notices;
  expect(edges.length).toBeGreaterThan(5);
  expect(JSON.stringify(data)).not.toContain('额济纳旗');
  expect((await handler.ask(log)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
