import { createClient, type Client } from 'graphql-sse';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type HookDesk, openHookDesk, turn } from '../testing/hook-desk.js';
import { openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { openPeer, type Peer } from '../testing/peer-house.js';
import { openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
/** Another process on the same database. */
let peer: Peer;
let desk: PartnerDesk;
let hooks: HookDesk;
let person: TestPerson;
let other: TestPerson;
let rail: { readonly id: string; readonly key: string; readonly keyId: string };
const WATCHES = { scopes: ['status:watch'] };
const CHANGED = 'subscription S($after: String) { statusChanged(after: $after) { id watchId after { popup } cursor } }';

beforeAll(async () => {
  house = await openTestHouse();
  peer = await openPeer(house);
  desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  hooks = openHookDesk(desk, house);
  const { store } = house.services;
  person = await makePerson(store, { index: 1, travelled: '152923', test: 'UPLOADED' });
  other = await makePerson(store, { index: 2, travelled: '152923', test: 'UPLOADED' });
});
beforeEach(async () => {
  await house.services.store.pool.query('truncate status_watch, status_change');
  rail = await desk.withKey(WATCHES);
});
afterAll(async () => {
  await peer.close();
  await house.close();
});

interface Told {
  readonly id: string;
  readonly watchId: string;
  readonly cursor: string;
}
interface Heard {
  readonly told: Told[];
  readonly costs: unknown[];
  readonly done: Promise<unknown>;
  readonly opened: Promise<unknown>;
  end(): void;
}

/** As a partner hears, with the client library of the protocol. */
function listen(url: string, key: string, after: string | null = null): Heard {
  let connected: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    connected = resolve;
  });
  const client: Client = createClient({
    url: `${url}/graphql/stream`,
    headers: { authorization: `Bearer ${key}` },
    retryAttempts: 0,
    fetchFn: async (input: string, init: RequestInit) => {
      const response = await fetch(input, init);
      connected();
      return response;
    },
  });
  const heard: Told[] = [];
  const costs: unknown[] = [];
  let end: () => void = () => undefined;
  const done = new Promise<unknown>((resolve) => {
    const stop = client.subscribe<{ statusChanged: Told }>(
      { query: CHANGED, variables: { after } },
      {
        next: ({ data, extensions }) => {
          if (data) heard.push(data.statusChanged);
          costs.push((extensions as Readonly<Record<string, unknown>> | undefined)?.['cost']);
        },
        error: resolve,
        complete: () => resolve('complete'),
      },
    );
    end = () => {
      stop();
      client.dispose();
    };
  });
  return { told: heard, costs, done, opened, end };
}
const until = async (what: () => boolean): Promise<void> => {
  // a transaction of any database of the cluster holds the stream back, those of other tests too
  await expect.poll(what, { timeout: 25_000, interval: 20 }).toBe(true);
};

describe('a partner', () => {
  test('hears of what changes, in every process, in order and once each; with what is left of its points', async () => {
    const { watches } = await hooks.watch(rail.key, [person.phone, other.phone]);
    const here = listen(house.url, rail.key);
    const there = listen(peer.url, rail.key);
    await Promise.all([here.opened, there.opened]);
    await turn(house, person);
    await turn(house, other);
    await until(() => here.told.length === 2 && there.told.length === 2);
    expect(here.told.map(({ watchId }) => watchId)).toEqual(watches.map(({ watchId }) => watchId));
    expect(there.told).toEqual(here.told);
    expect(here.costs[1]).toMatchObject({ remaining: expect.any(Number) as number });
    here.end();
    there.end();
    await turn(house, person);
    await turn(house, other);
  });

  test('goes on where it stopped, in another process, by cursor or Last-Event-ID', async () => {
    await hooks.watch(rail.key, [person.phone]);
    const first = listen(house.url, rail.key);
    await first.opened;
    await turn(house, person);
    await until(() => first.told.length === 1);
    first.end();
    await turn(house, person);
    await turn(house, person);
    const cursor = first.told[0]?.cursor ?? '';
    const second = listen(peer.url, rail.key, cursor);
    await until(() => second.told.length === 2);
    second.end();
    expect(second.told.map(({ id }) => id)).not.toContain(first.told[0]?.id);
    const raw = await fetch(`${house.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${rail.key}`, 'last-event-id': cursor },
      body: JSON.stringify({ query: CHANGED }),
    });
    const ids: string[] = [];
    for await (const part of raw.body ?? []) {
      ids.push(...[...new TextDecoder().decode(part as Uint8Array).matchAll(/^id: (.+)$/gm)].map(([, id]) => id ?? ''));
      if (ids.length === 2) break;
    }
    expect(ids).toEqual(second.told.map(({ cursor: one }) => one));
    await turn(house, person);
  });

  test('never hears of whom another serves', async () => {
    const rival = await desk.withKey(WATCHES);
    await hooks.watch(rail.key, [person.phone]);
    await hooks.watch(rival.key, [other.phone]);
    const heard = listen(house.url, rival.key);
    await heard.opened;
    await turn(house, person);
    await turn(house, other);
    await until(() => heard.told.length > 0);
    heard.end();
    const { rows } = await house.services.store.pool.query<{ client: string }>(
      'select client_id as client from status_change where id = any ($1::uuid[])',
      [heard.told.map(({ id }) => id)],
    );
    expect(rows).toEqual([{ client: rival.id }]);
    await turn(house, person);
    await turn(house, other);
  });

  test('has five lines and no more in one process', async () => {
    const open = Array.from({ length: 5 }, () => listen(house.url, rail.key));
    await Promise.all(open.map(({ opened }) => opened));
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const abort = new AbortController();
        const response = await fetch(`${house.url}/graphql/stream`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${rail.key}` },
          body: JSON.stringify({ query: CHANGED }),
          signal: abort.signal,
        });
        const { status } = response;
        abort.abort();
        return status;
      }),
    );
    expect(answers).toContain(429);
    open.forEach((one) => one.end());
  });
});

describe('no line is opened', () => {
  const post = async (
    headers: Readonly<Record<string, string>>,
    body: object = { query: CHANGED },
  ): Promise<readonly unknown[]> => {
    const response = await fetch(`${house.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const { errors } = (await response.json()) as { errors?: { extensions: Record<string, unknown> }[] };
    return [response.status, errors?.[0]?.extensions['code'], errors?.[0]?.extensions['reason']];
  };
  const asRail = (): Record<string, string> => ({ authorization: `Bearer ${rail.key}` });

  test.each<[string, () => Promise<readonly unknown[]>, readonly unknown[]]>([
    ['for nobody', () => post({}), [401, 'UNAUTHENTICATED', 'NOTHING_SHOWN']],
    [
      'for a key nobody knows',
      () => post({ authorization: 'Bearer zm_aaaa_bbbbbbbbbbbbbbbbbbbb' }),
      [401, 'UNAUTHENTICATED', 'UNKNOWN_KEY'],
    ],
    [
      'for what is no subscription',
      () => post(asRail(), { query: '{ clock { now } }' }),
      [400, 'BAD_REQUEST', 'NOT_A_SUBSCRIPTION'],
    ],
    [
      'for a field there is not',
      () => post(asRail(), { query: 'subscription { everything }' }),
      [400, 'GRAPHQL_VALIDATION_FAILED', undefined],
    ],
    [
      'for what is no GraphQL',
      () => post(asRail(), { query: 'subscription {' }),
      [400, 'GRAPHQL_PARSE_FAILED', undefined],
    ],
    [
      'for a cursor that leads nowhere',
      () => post(asRail(), { query: CHANGED, variables: { after: 'MQ' } }),
      [400, 'BAD_USER_INPUT', undefined],
    ],
    ...[
      ['of eight days ago', '1634954400000.5.5'],
      ['of tomorrow', '1635818400001.5.5'],
      ['beyond every transaction', '1635732000000.18446744073709551616.5'],
      ['beyond every place', '1635732000000.5.9223372036854775808'],
    ].map(([which = '', text = '']): [string, () => Promise<readonly unknown[]>, readonly unknown[]] => [
      `for a cursor ${which}`,
      () => post(asRail(), { query: CHANGED, variables: { after: Buffer.from(text).toString('base64url') } }),
      [400, 'BAD_USER_INPUT', undefined],
    ]),
    [
      'for variables that are no object',
      () => post(asRail(), { query: CHANGED, variables: 'after' }),
      [400, 'BAD_REQUEST', undefined],
    ],
  ])('%s', async (_what, asked, expected) => {
    expect(await asked()).toEqual(expected);
  });

  test('costs points, as everywhere', async () => {
    const left = async (): Promise<number> => {
      const { extensions } = (await (
        await fetch(`${house.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...asRail() },
          body: JSON.stringify({ query: '{ clock { now } }' }),
        })
      ).json()) as { readonly extensions: { readonly cost: { readonly remaining: number } } };
      return extensions.cost.remaining;
    };
    const before = await left();
    await post(asRail(), { query: 'subscription {' });
    expect(before - (await left())).toBeGreaterThan(200);
  });

  test('for a partner without the scope, and for staff', async () => {
    const { key } = await desk.withKey({ scopes: ['status:read'] });
    const admin = await house.staff('somebody', 'SUPERVISOR');
    expect(await post({ authorization: `Bearer ${key}` })).toEqual([403, 'FORBIDDEN', undefined]);
    expect(await post(admin.headers)).toEqual([403, 'FORBIDDEN', undefined]);
  });

  test('where everything else is asked', async () => {
    const { errors } = await desk.ask(rail.key, CHANGED, {});
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_REQUEST', reason: 'SUBSCRIPTION' });
  });
});

describe('whom a partner serves', () => {
  test('it is told what the status is now, and nothing of whom nobody knows', async () => {
    const { watches } = await hooks.watch(rail.key, [person.phone, '12900009999']);
    expect(watches).toMatchObject([
      { watchId: expect.any(String) as string, status: { found: true } },
      { watchId: null, status: { found: false } },
    ]);
    const again = await hooks.watch(rail.key, [person.phone]);
    expect(again.watches[0]?.watchId).toBe(watches[0]?.watchId);
  });

  test.each([
    ['until yesterday', { until: '2021-10-31T00:00:00+08:00' }],
    ['for a year', { until: '2022-11-01T00:00:00+08:00' }],
  ])('%s is refused', async (_what, more) => {
    expect((await hooks.watch(rail.key, [person.phone], more)).code).toBe('OUT_OF_RANGE');
  });

  test('for a purpose that was not agreed is refused', async () => {
    const query = `mutation { watchStatus(identifiers: [], purpose: "marketing", until: "2021-12-01T00:00:00+08:00") { __typename } }`;
    expect((await desk.ask(rail.key, query, {})).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
