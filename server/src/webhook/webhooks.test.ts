import { DAY_MS, HOUR_MS } from '@zhengming/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HookDesk, openHookDesk, turn } from '../testing/hook-desk.js';
import { openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { openReceiver, verified, type WebhookReceiver } from '../testing/webhook-receiver.js';
import { takeDueDelivery } from './deliver-webhook.js';

let house: TestHouse;
let desk: PartnerDesk;
let hooks: HookDesk;
let person: TestPerson;
let receiver: WebhookReceiver;
let rail: { readonly id: string; readonly key: string };

const SCOPES = { scopes: ['status:watch', 'webhook:manage'] };
const ALL = ['status.changed', 'webhook.disabled'];

beforeAll(async () => {
  house = await openTestHouse();
  desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  hooks = openHookDesk(desk, house);
  person = await makePerson(house.services.store, { index: 1, travelled: '152923', test: 'UPLOADED' });
});
beforeEach(async () => {
  house.clock.set(NOW);
  await house.services.store.pool.query(
    'truncate webhook_endpoint, webhook_delivery, status_watch, status_change cascade',
  );
  receiver = await openReceiver();
  rail = await desk.withKey(SCOPES);
});
afterEach(() => receiver.close());
afterAll(() => house.close());

const endpoint = async (more: object = {}): Promise<{ readonly id: string; readonly secret: string }> => {
  const made = await hooks.act(rail.key, 'saveWebhook', { input: { url: receiver.url, types: ALL, ...more } });
  return { id: made.endpoint.id, secret: made.secret };
};
const states = async (id: string): Promise<readonly string[]> =>
  (await hooks.log(rail.key, id)).map(({ state }) => state);

describe('a change of somebody a partner serves', () => {
  test('is posted once, signed, with the verdict before and after and nothing that says who it is', async () => {
    const { id, secret } = await endpoint();
    const { watches } = await hooks.watch(rail.key, [person.phone]);
    await turn(house, person);
    expect(await hooks.sendDue()).toBe(1);
    const [hook] = receiver.received;
    if (!hook) throw new Error('nothing came');
    const message = verified(secret, hook) as { readonly data: Record<string, unknown> };
    expect(message).toMatchObject({ type: 'status.changed', data: { watchId: watches[0]?.watchId } });
    expect(message.data['before']).toMatchObject({ popup: watches[0]?.status['popup'] });
    expect(message.data['after']).not.toEqual(message.data['before']);
    expect(hook.body).not.toMatch(new RegExp(`${person.id}|${person.phone}|${person.residentNumber}|152923|stay|test`));
    expect(await hooks.sendDue()).toBe(0);
    expect(await hooks.log(rail.key, id)).toMatchObject([
      { type: 'status.changed', state: 'DELIVERED', eventId: hook.headers['webhook-id'], attempts: [{ status: 204 }] },
    ]);
    await turn(house, person);
  });

  test('that was told stands in the log of who looked, with the purpose', async () => {
    await endpoint();
    await hooks.watch(rail.key, [person.phone]);
    await turn(house, person);
    await hooks.sendDue();
    await turn(house, person);
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query(
      `select action, purpose from audit_event where person_id = $1 and actor_id = $2 order by seq`,
      [person.id, rail.id],
    );
    expect(rows).toEqual(
      expect.arrayContaining([
        { action: 'Mutation.watchStatus', purpose: '本人查询' },
        { action: 'statusChanged', purpose: '本人查询' },
      ]),
    );
  });

  test('who was erased meanwhile is told to nobody', async () => {
    await endpoint();
    await hooks.watch(rail.key, [person.phone]);
    await turn(house, person);
    await house.services.store.pool.query('delete from status_change');
    expect([await hooks.sendDue(), receiver.received.length]).toEqual([1, 0]);
    await turn(house, person);
  });
});

describe('an address that does not answer with 2xx', () => {
  test('is asked again later under the same id, and what it said can be read without numbers', async () => {
    const { id } = await endpoint();
    receiver.reply = (response) => response.writeHead(500).end('no: 13800138000 \u0000');
    await hooks.act(rail.key, 'testWebhook', { id });
    expect([await hooks.sendDue(), await hooks.sendDue()]).toEqual([1, 0]);
    hooks.later(11_000);
    receiver.reply = (response) => response.writeHead(200).end('ok');
    expect(await hooks.sendDue()).toBe(1);
    const [first, second] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(first).toBe(second);
    const [{ attempts } = { attempts: [] }] = await hooks.log(rail.key, id);
    expect(attempts).toMatchObject([
      { status: 200, error: null, answer: 'ok' },
      { status: 500, error: 'REFUSED', answer: 'no: 138********' },
    ]);
  });

  test('is not followed to where it points', async () => {
    const { id } = await endpoint();
    receiver.reply = (response) => response.writeHead(307, { location: 'http://169.254.169.254/latest' }).end();
    await hooks.act(rail.key, 'testWebhook', { id });
    await hooks.sendDue();
    expect(await hooks.log(rail.key, id)).toMatchObject([
      { state: 'QUEUED', attempts: [{ status: 307, error: 'REDIRECTED' }] },
    ]);
    expect(receiver.received).toHaveLength(1);
  });

  test('for three days is sent nothing more; another address is told; it comes back with what it missed', async () => {
    const { id } = await endpoint();
    receiver.reply = (response) => response.writeHead(503).end();
    const other = await openReceiver();
    const { id: otherId } = await endpoint({ url: other.url, types: ['webhook.disabled'] });
    await hooks.watch(rail.key, [person.phone]);
    await hooks.act(rail.key, 'testWebhook', { id });
    for (let hour = 0; hour <= 84; hour += 6) {
      await hooks.sendDue();
      hooks.later(6 * HOUR_MS);
    }
    const failed = await hooks.act(rail.key, 'testWebhook', { id });
    expect(failed.code).toBe('WEBHOOK_DISABLED');
    expect(other.received.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['webhook.disabled']);
    const before = receiver.received.length;
    const since = new Date(house.clock.now()).toISOString();
    hooks.later(1_000);
    await turn(house, person);
    expect([await hooks.sendDue(), receiver.received.length]).toEqual([0, before]);
    receiver.reply = (response) => response.writeHead(200).end();
    expect(await hooks.act(rail.key, 'switchWebhook', { id, active: true })).toMatchObject({ active: true });
    expect(await hooks.act(rail.key, 'replayWebhook', { input: { endpointId: id, since } })).toMatchObject({
      queued: 1,
    });
    await hooks.sendDue();
    expect((await hooks.log(rail.key, id))[0]).toMatchObject({ type: 'status.changed', state: 'DELIVERED' });
    expect(await states(otherId)).toEqual(['DELIVERED']);
    await other.close();
    await turn(house, person);
  });

  test('for good (410) is sent nothing more at once', async () => {
    const { id } = await endpoint();
    receiver.reply = (response) => response.writeHead(410).end();
    await hooks.act(rail.key, 'testWebhook', { id });
    await hooks.sendDue();
    expect([await states(id), (await hooks.act(rail.key, 'testWebhook', { id })).code]).toEqual([
      ['FAILED'],
      'WEBHOOK_DISABLED',
    ]);
  });
});

describe('replaying', () => {
  test('sends one delivery again, or everything since an instant, under the ids they had', async () => {
    const { id } = await endpoint();
    await hooks.watch(rail.key, [person.phone]);
    await turn(house, person);
    hooks.later(1_000);
    await turn(house, person);
    await hooks.sendDue();
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    const [{ id: deliveryId } = { id: '' }] = await hooks.log(rail.key, id);
    expect(await hooks.act(rail.key, 'replayWebhook', { input: { endpointId: id, deliveryId } })).toMatchObject({
      queued: 1,
    });
    await hooks.sendDue();
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([...ids, ids[1]]);
    const since = '2021-10-31T10:00:00+08:00';
    expect(await hooks.act(rail.key, 'replayWebhook', { input: { endpointId: id, since } })).toMatchObject({
      queued: 2,
    });
    expect(await hooks.sendDue()).toBe(2);
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
  });

  test.each([
    ['from eight days ago', { since: '2021-10-24T09:59:59+08:00' }, 'OUT_OF_RANGE'],
    ['from tomorrow', { since: '2021-11-02T10:00:00+08:00' }, 'OUT_OF_RANGE'],
    ['nothing in particular', {}, 'NOTHING_CHOSEN'],
  ])('%s is refused', async (_what, more, code) => {
    const { id } = await endpoint();
    expect((await hooks.act(rail.key, 'replayWebhook', { input: { endpointId: id, ...more } })).code).toBe(code);
  });
});

describe('a secret', () => {
  test('is shown once and stored nowhere in clear; while it is exchanged for another both verify', async () => {
    const { id, secret } = await endpoint();
    const { secret: next } = await hooks.act(rail.key, 'rotateWebhookSecret', { id, hours: 24 });
    const send = async (): Promise<void> => {
      await hooks.act(rail.key, 'testWebhook', { id });
      await hooks.sendDue();
    };
    await send();
    const [first] = receiver.received;
    if (!first) throw new Error('nothing came');
    expect([secret, next].map((one) => (verified(one, first) as { type: string }).type)).toEqual([
      'webhook.test',
      'webhook.test',
    ]);
    hooks.later(DAY_MS + 1);
    await send();
    const [, second] = receiver.received;
    if (!second) throw new Error('nothing came');
    expect(() => verified(secret, second)).toThrow('No matching signature');
    expect(verified(next, second)).toMatchObject({ type: 'webhook.test' });
    const { rows } = await house.services.store.pool.query<{ row: string }>(
      'select s::text as row from webhook_secret s',
    );
    expect(rows.some(({ row }) => row.includes(Buffer.from(secret.slice(6)).toString('hex')))).toBe(false);
  });
});

test('whoever dies while sending leaves a lease; it is sent again under the same id', async () => {
  const { id } = await endpoint();
  await hooks.act(rail.key, 'testWebhook', { id });
  expect(await takeDueDelivery(house.services)).not.toBeNull();
  expect(await hooks.sendDue()).toBe(0);
  const { putBackDeliveries } = await import('@zhengming/data');
  const { pool } = house.services.store;
  await pool.query(`update webhook_delivery set lease_until = clock_timestamp() - interval '1 second'`);
  expect(await putBackDeliveries(pool, house.clock.now())).toBe(1);
  expect([await hooks.sendDue(), await states(id)]).toEqual([1, ['DELIVERED']]);
});

describe('another partner', () => {
  test('finds neither endpoint nor log, changes nothing and hears nothing', async () => {
    const { id } = await endpoint();
    const rival = await desk.withKey(SCOPES);
    await hooks.watch(rail.key, [person.phone]);
    await hooks.act(rail.key, 'testWebhook', { id });
    const codes = await Promise.all(
      [
        ['saveWebhook', { input: { id, url: receiver.url, types: ALL } }],
        ['switchWebhook', { id, active: false }],
        ['rotateWebhookSecret', { id, hours: 1 }],
        ['testWebhook', { id }],
        ['removeWebhook', { id }],
        ['replayWebhook', { input: { endpointId: id, since: '2021-11-01T00:00:00+08:00' } }],
      ].map(async ([name, variables]) => (await hooks.act(rival.key, name as string, variables as object)).code),
    );
    expect(codes).toEqual(Array.from({ length: 6 }, () => 'UNKNOWN_WEBHOOK'));
    expect([await hooks.log(rival.key, id), (await hooks.log(rail.key, id)).length]).toEqual([[], 1]);
    const theirs = await openReceiver();
    await hooks.act(rival.key, 'saveWebhook', { input: { url: theirs.url, types: ALL } });
    await turn(house, person);
    await hooks.sendDue();
    expect([receiver.received.length, theirs.received.length]).toEqual([2, 0]);
    await theirs.close();
    await turn(house, person);
  });
});
