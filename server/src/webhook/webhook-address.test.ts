import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../app/limits.js';
import { type HookDesk, openHookDesk } from '../testing/hook-desk.js';
import { openPartnerDesk } from '../testing/partner-desk.js';
import { openTestHouse, type TestHouse } from '../testing/test-house.js';
import { openReceiver, type WebhookReceiver } from '../testing/webhook-receiver.js';
import { STRICT_WEBHOOKS } from './webhook-env.js';

/** As in production: nothing but public addresses. */
let house: TestHouse;
let hooks: HookDesk;
let key: string;
let receiver: WebhookReceiver;

beforeAll(async () => {
  house = await openTestHouse(LIMITS, { webhooks: STRICT_WEBHOOKS });
  const desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  hooks = openHookDesk(desk, house);
  ({ key } = await desk.withKey({ scopes: ['webhook:manage'] }));
  receiver = await openReceiver();
});
afterAll(async () => {
  await receiver.close();
  await house.close();
});

const save = (url: string, more: object = {}) =>
  hooks.act(key, 'saveWebhook', { input: { url, types: ['status.changed'], ...more } });

describe('an address', () => {
  test.each([
    'http://partner.example.com/hook',
    'https://127.0.0.1/hook',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://0x7f.1/hook',
    'https://2130706433/hook',
    'https://localhost/hook',
    'https://database/hook',
    'https://printer.local/hook',
    'https://user:password@partner.example.com/hook',
    'https://partner.example.com/hook#part',
    'ftp://partner.example.com/hook',
    'file:///etc/passwd',
    'not an address',
    'https://partner.example.com/hook\r\nX-More: 1',
    'https://partner.example.com/ho\u200bok',
    `https://partner.example.com/${'a'.repeat(500)}`,
  ])('%s is not taken down', async (url) => {
    expect((await save(url)).code).toBe('URL_NOT_ALLOWED');
  });

  test.each(['https://partner.example.com/hook', 'https://partner.example.com:8443/hook?a=b', 'https://8.8.8.8/hook'])(
    '%s is',
    async (url) => {
      expect((await save(url)).endpoint.url).toBe(url);
    },
  );

  test('whose name leads into our own network is never asked', async () => {
    // a name that looks public and leads to this machine
    const { endpoint } = await save('https://partner.example.com/other');
    await house.services.store.pool.query('update webhook_endpoint set url = $2 where id = $1', [
      endpoint.id,
      `https://localhost:${new URL(receiver.url).port}/hook`,
    ]);
    await hooks.act(key, 'testWebhook', { id: endpoint.id });
    await hooks.sendDue();
    expect(await hooks.log(key, endpoint.id)).toMatchObject([{ attempts: [{ error: 'NOT_ALLOWED_THERE' }] }]);
    expect(receiver.received).toEqual([]);
  });
});

test.each([[[]], [['person.named']], [['webhook.test']]])('types %j are refused', async (types) => {
  expect((await save('https://partner.example.com/hook', { types })).code).toBe('UNKNOWN_EVENT_TYPE');
});

test('ten addresses are enough', async () => {
  const codes = await Promise.all(
    Array.from({ length: 12 }, async (_, n) => (await save(`https://partner.example.com/${n}`)).code ?? 'ADDED'),
  );
  const { rows } = await house.services.store.pool.query('select from webhook_endpoint');
  expect([rows.length, codes.includes('TOO_MANY_WEBHOOKS')]).toEqual([10, true]);
});
