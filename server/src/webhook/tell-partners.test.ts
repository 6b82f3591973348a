import { DAY_MS } from '@zhengming/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SchemaChange } from '../portal/schema-change.js';
import { type HookDesk, openHookDesk, turn } from '../testing/hook-desk.js';
import { openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { openReceiver, type WebhookReceiver } from '../testing/webhook-receiver.js';
import { forgetOldEvents, tellDeprecations, tellPartners } from './tell-partners.js';

let house: TestHouse;
let desk: PartnerDesk;
let hooks: HookDesk;
let receiver: WebhookReceiver;
let rail: { readonly id: string; readonly key: string };

beforeAll(async () => {
  house = await openTestHouse();
  desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  hooks = openHookDesk(desk, house);
  receiver = await openReceiver();
});
beforeEach(async () => {
  receiver.received.length = 0;
  await house.services.store.pool.query('truncate webhook_endpoint cascade');
  rail = await desk.withKey({ scopes: ['webhook:manage', 'status:watch'] });
  const types = ['key.expiring', 'schema.deprecation', 'status.changed'];
  await hooks.act(rail.key, 'saveWebhook', { input: { url: receiver.url, types } });
});
afterAll(async () => {
  await receiver.close();
  await house.close();
});

const told = async (): Promise<readonly { type: string; data: Record<string, unknown> }[]> => {
  await hooks.sendDue();
  return receiver.received
    .splice(0)
    .map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
};
const keyEndsIn = (days: number): Promise<unknown> =>
  house.services.store.pool.query(
    `update partner_key set expires_at = now() + $2 * interval '1 day' where client_id = $1`,
    [rail.id, days],
  );

test('a key that ends is told 14 days before and again 3 days before, once each', async () => {
  await keyEndsIn(15);
  await tellPartners(house.services);
  expect(await told()).toEqual([]);
  await keyEndsIn(13);
  await tellPartners(house.services);
  await tellPartners(house.services);
  const first = await told();
  expect(first.map(({ type }) => type)).toEqual(['key.expiring']);
  expect(JSON.stringify(first)).not.toContain(rail.key.split('_')[2]);
  await keyEndsIn(2);
  await tellPartners(house.services);
  expect(await told()).toHaveLength(1);
});

test('a key that a newer one outlives is no news', async () => {
  await keyEndsIn(2);
  await desk.makeKey(rail.id, { expiresInDays: 365 });
  await tellPartners(house.services);
  expect(await told()).toEqual([]);
});

test('what goes is told to each partner once, also to one that comes later', async () => {
  const goes: SchemaChange = {
    id: '2021-11-a',
    date: '2021-11-01',
    kind: 'DEPRECATED',
    audience: 'PARTNERS',
    subject: 'StatusCheck.category',
    removeOn: '2022-05-01',
    zh: '。',
    en: '.',
  };
  const changes = [goes, { ...goes, id: '2021-11-b', audience: 'STAFF' as const }];
  await tellDeprecations(house.services, changes);
  await tellDeprecations(house.services, changes);
  expect(await told()).toMatchObject([
    { type: 'schema.deprecation', data: { subject: 'StatusCheck.category', removeOn: '2022-05-01' } },
  ]);
  const air = await desk.withKey({ scopes: ['webhook:manage'] });
  await hooks.act(air.key, 'saveWebhook', { input: { url: receiver.url, types: ['schema.deprecation'] } });
  await tellDeprecations(house.services, changes);
  expect(await told()).toHaveLength(1);
});

test('events are forgotten after seven days, and watches when they end', async () => {
  const { store } = house.services;
  const person = await makePerson(store, { index: 7, travelled: '152923', test: 'UPLOADED' });
  await hooks.watch(rail.key, [person.phone], { until: '2021-11-05T00:00:00+08:00' });
  await turn(house, person);
  const left = async (): Promise<readonly number[]> => {
    const { rows } = await store.pool.query<{ n: number[] }>(
      `select array[(select count(*) from status_watch), (select count(*) from status_change),
         (select count(*) from webhook_delivery where type = 'status.changed')]::int[] as n`,
    );
    return rows[0]?.n ?? [];
  };
  hooks.later(3 * DAY_MS);
  await forgetOldEvents(house.services);
  expect(await left()).toEqual([1, 1, 1]);
  hooks.later(4 * DAY_MS);
  await forgetOldEvents(house.services);
  expect(await left()).toEqual([0, 1, 1]);
  hooks.later(1);
  await forgetOldEvents(house.services);
  expect(await left()).toEqual([0, 0, 0]);
});
