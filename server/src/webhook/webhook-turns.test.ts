import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type HookDesk, openHookDesk } from '../testing/hook-desk.js';
import { openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { takeDueDelivery } from './deliver-webhook.js';

/** Whose turn it is when more is due than can be sent at once. */
let house: TestHouse;
let desk: PartnerDesk;
let hooks: HookDesk;

beforeAll(async () => {
  house = await openTestHouse();
  desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  hooks = openHookDesk(desk, house);
});
beforeEach(async () => {
  house.clock.set(NOW);
  await house.services.store.pool.query('truncate webhook_endpoint cascade');
});
afterAll(() => house.close());

interface Partner {
  readonly id: string;
  readonly endpoints: readonly string[];
}

/** A partner with so many endpoints, and five messages waiting for each. */
async function partnerWith(count: number): Promise<Partner> {
  const { id, key } = await desk.withKey({ scopes: ['webhook:manage'] });
  const endpoints: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const input = { url: `http://127.0.0.1:9/${index}`, types: ['status.changed'] };
    const { endpoint } = await hooks.act(key, 'saveWebhook', { input });
    endpoints.push(endpoint.id);
    for (let message = 0; message < 5; message += 1) await hooks.act(key, 'testWebhook', { id: endpoint.id });
  }
  return { id, endpoints };
}

/** Takes all that may be taken while nothing that was taken comes to an end. */
async function taken(): Promise<readonly string[]> {
  const endpoints: string[] = [];
  for (let next = await takeDueDelivery(house.services); next; next = await takeDueDelivery(house.services))
    endpoints.push(next.endpointId);
  return endpoints;
}
const countOf = (found: readonly string[], wanted: readonly string[]): number =>
  found.filter((id) => wanted.includes(id)).length;

test('one address is asked four times at once, and one partner six times, however much waits', async () => {
  const slow = await partnerWith(3);
  const other = await partnerWith(1);
  const found = await taken();
  expect(slow.endpoints.map((id) => countOf(found, [id]))).not.toContain(5);
  expect([countOf(found, slow.endpoints), countOf(found, other.endpoints)]).toEqual([6, 4]);
});

test('an address that fails is asked once at a time until it answers again', async () => {
  const { endpoints } = await partnerWith(1);
  await house.services.store.pool.query('update webhook_endpoint set failing_since = created_at');
  expect(await taken()).toEqual(endpoints);
});

test('whoever is taken out is sent nothing of what waits', async () => {
  const gone = await partnerWith(1);
  await house.services.store.pool.query('update partner_client set active = false where id = $1', [gone.id]);
  expect(await taken()).toEqual([]);
  await house.services.store.pool.query('update partner_client set active = true where id = $1', [gone.id]);
  expect(await taken()).toHaveLength(4);
});
