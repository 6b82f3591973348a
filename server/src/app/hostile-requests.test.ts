import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { LIMITS } from './limits.js';

/** Requests that are hostile below the level of GraphQL. */
let house: TestHouse;
let partner: Caller;
let handler: Caller;

beforeAll(async () => {
  house = await openTestHouse({ ...LIMITS, time: { queryMs: 400, mutationMs: 60_000 } });
  partner = await house.partner('reference:read');
  handler = await house.staff('liming', 'HANDLER');
});
afterAll(() => house.close());

const QUERY = JSON.stringify({ query: '{ clock { now } }' });

const send = (headers: Record<string, string>, body = QUERY, signal?: AbortSignal): Promise<Response> =>
  fetch(`${house.url}/graphql`, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });

const json = { 'content-type': 'application/json' };

describe('a page of another site', () => {
  test.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a form with files', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['text', { 'content-type': 'text/plain' }],
    ['what the browser calls foreign', { ...json, 'sec-fetch-site': 'cross-site' }],
    ['what comes from a neighbouring name', { ...json, 'sec-fetch-site': 'same-site' }],
  ])('sends %s with the cookie of a member of staff: refused', async (_name, headers) => {
    const { status } = await send({ ...handler.headers, ...headers } as Record<string, string>);
    expect([400, 415]).toContain(status);
  });

  test('opens an address with the cookie of a member of staff: refused', async () => {
    const response = await fetch(`${house.url}/graphql?query={me{permissions}}`, { headers: handler.headers });
    expect(response.status).toBe(400);
  });
});

describe('a body', () => {
  const large = (bytes: number): string =>
    JSON.stringify({ query: '{ clock { now } }', variables: { x: 'x'.repeat(bytes) } });

  test.each([
    ['a partner who uploads nothing', () => partner, 200_000],
    ['nobody', () => house.nobody, 200_000],
  ])('larger than %s may send is refused', async (_name, caller, bytes) => {
    expect((await send({ ...json, ...caller().headers }, large(bytes))).status).toBe(413);
  });

  test('that is large and not for an upload is refused, also from whoever may upload', async () => {
    const laboratory = await house.partner('test:write', 'reference:read');
    expect((await send({ ...json, ...laboratory.headers }, large(200_000))).status).toBe(413);
    expect((await send({ ...json, ...laboratory.headers }, large(20_000))).status).toBe(200);
  });

  test('that is not JSON is refused without repeating it', async () => {
    const response = await send({ ...json, ...partner.headers }, '{"value": 12900000003');
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('129000');
  });
});

describe('the schema in production', () => {
  test('is not shown to anybody unknown, nor hinted at', async () => {
    const asked = await house.nobody.ask('{ __schema { types { name } } }');
    expect(asked.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'INTROSPECTION' });
    const hinted = await house.nobody.ask('{ findPersn }');
    expect(JSON.stringify(hinted)).not.toContain('findPerson');
  });

  test('is shown to partners', async () => {
    const { data } = await partner.ask('{ __type(name: "Clock") { name } }');
    expect(data).toEqual({ __type: { name: 'Clock' } });
  });
});

describe('what takes too long', () => {
  const SLOW = '{ institutions { id } }';
  const PERSON = 'query P { person(id: "01900000-0000-7000-8000-000000000000", purpose: "x") { id } }';

  /** Keeps a table to itself, so that whoever reads it waits. */
  async function whileLocked<T>(table: string, work: () => Promise<T>): Promise<T> {
    const client = await house.services.store.pool.connect();
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    try {
      return await work();
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  const waiting = async (): Promise<number> => {
    const { rows } = await house.services.store.pool.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return rows[0]?.waiting ?? 0;
  };

  async function until(reached: () => Promise<boolean>): Promise<void> {
    while (!(await reached())) await pause(10);
  }

  test('is ended in the database too, and the caller is told', async () => {
    const { errors } = await whileLocked('person', async () => {
      const answer = await handler.ask(PERSON);
      await until(async () => (await waiting()) === 0);
      return answer;
    });
    expect(errors?.[0]?.extensions).toEqual({ code: 'TIMEOUT' });
    expect((await handler.ask(PERSON)).errors).toBeUndefined();
  });

  test('ends in the database when its caller has gone', async () => {
    const gone = new AbortController();
    await whileLocked('institution', async () => {
      const asked = send({ ...json, ...partner.headers }, JSON.stringify({ query: SLOW }), gone.signal);
      await until(async () => (await waiting()) === 1);
      gone.abort();
      await expect(asked).rejects.toThrow();
      await until(async () => (await waiting()) === 0);
    });
    expect((await partner.ask(SLOW)).errors).toBeUndefined();
  });
});

test('every answer carries the headers that keep a browser on the safe side', async () => {
  const { headers } = await send({ ...json, ...partner.headers });
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'self'") as string,
    'permissions-policy': expect.stringContaining('geolocation=()') as string,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  });
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.has('server')).toBe(false);
  expect(headers.has('x-powered-by')).toBe(false);
});
