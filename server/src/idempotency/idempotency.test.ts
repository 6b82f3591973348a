import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** A partner whose line broke sends the same declaration again. */
let house: TestHouse;
let app: Caller;
let person: TestPerson;
let persons = 0;
/** Whoever lives here has declared that once. */
const DECLARED_BEFORE = 1;

beforeAll(async () => {
  house = await openTestHouse();
  app = await house.partner('declaration:write');
});
beforeEach(async () => {
  persons += 1;
  person = await makePerson(house.services.store, { index: persons });
});
afterAll(() => house.close());

const DECLARE = `mutation Declare($input: DeclareItineraryInput!) {
  declareItinerary(input: $input) { __typename ... on Status { colour popup } ... on Refusal { code } } }`;

const journey = (divisionCode = '620103'): Record<string, unknown> => ({
  identifier: { kind: 'PHONE', value: person.phone },
  counties: [{ divisionCode, arrivedAt: '2021-10-30T10:00:00+08:00', leftAt: '2021-10-31T10:00:00+08:00' }],
});

interface Sent {
  readonly status: number;
  readonly replayed: boolean;
  readonly data: unknown;
  readonly code: unknown;
}

async function declare(key: string, input = journey(), caller = app): Promise<Sent> {
  const response = await fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key, ...caller.headers },
    body: JSON.stringify({ query: DECLARE, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
  };
  const replayed = response.headers.get('idempotency-replayed') === 'true';
  return { status: response.status, replayed, data, code: errors?.[0]?.extensions['code'] };
}

const sql = (text: string, values: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> =>
  house.services.store.pool.query<Record<string, unknown>>(text, values);

async function declarations(): Promise<number> {
  const { rows } = await sql('select 1 from declaration where person_id = $1', [person.id]);
  return rows.length - DECLARED_BEFORE;
}

describe('the same request with the same key', () => {
  test('is done once and answered alike', async () => {
    const key = randomUUID();
    const first = await declare(key);
    const again = await declare(key);
    expect(first).toMatchObject({ status: 200, replayed: false, data: { declareItinerary: { __typename: 'Status' } } });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await declarations()).toBe(1);
  });

  test('written down in another order is the same request', async () => {
    const key = randomUUID();
    await declare(key);
    const turned = Object.fromEntries(Object.entries(journey()).reverse());
    expect(await declare(key, turned)).toMatchObject({ status: 200, replayed: true });
  });

  test('at the same moment is done once; the twin is told to wait or is answered alike', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 6 }, () => declare(key)));
    expect(await declarations()).toBe(1);
    for (const { status, code } of answers) {
      expect(status === 200 ? undefined : code).toBe(status === 200 ? undefined : 'IDEMPOTENCY_KEY_IN_USE');
    }
    expect(answers.filter(({ status, replayed }) => status === 200 && !replayed)).toHaveLength(1);
  });

  test('is answered with the same refusal', async () => {
    const key = randomUUID();
    const nowhere = journey('100000');
    const first = await declare(key, nowhere);
    expect(first.data).toEqual({ declareItinerary: { __typename: 'Refusal', code: 'NOT_A_COUNTY' } });
    expect(await declare(key, nowhere)).toEqual({ ...first, replayed: true });
  });

  test('of another partner is another request', async () => {
    const key = randomUUID();
    await declare(key);
    const other = await house.partner('declaration:write');
    expect(await declare(key, journey(), other)).toMatchObject({ status: 200, replayed: false });
    expect(await declarations()).toBe(2);
  });

  test('is done anew when it is kept no longer', async () => {
    const key = randomUUID();
    await declare(key);
    await sql(`update idempotent_request set expires_at = now() - interval '1 second' where key = $1`, [key]);
    expect(await declare(key)).toMatchObject({ status: 200, replayed: false });
  });
});

test('another request with the same key is refused', async () => {
  const key = randomUUID();
  await declare(key);
  expect(await declare(key, journey('620102'))).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  expect(await declarations()).toBe(1);
});

describe('a process that died', () => {
  test('before it changed anything: the request is done', async () => {
    const key = randomUUID();
    await declare(key, journey('100000'));
    await sql(`update idempotent_request set answer = null, locked_until = now() where key = $1`, [key]);
    expect(await declare(key, journey('100000'))).toMatchObject({ status: 200, replayed: false });
  });

  test('after it did: the request is not done again, and the caller is told', async () => {
    const key = randomUUID();
    await declare(key);
    await sql(`update idempotent_request set answer = null, locked_until = now() where key = $1`, [key]);
    expect(await declare(key)).toMatchObject({ status: 409, code: 'IDEMPOTENCY_ANSWER_LOST' });
    expect(await declarations()).toBe(1);
  });
});

test('a request that failed before it changed anything may be sent again', async () => {
  const key = randomUUID();
  await sql('alter table stay rename to stay_gone');
  const failed = await declare(key);
  await sql('alter table stay_gone rename to stay');
  expect(failed.code).toBe('INTERNAL_SERVER_ERROR');
  expect(await declare(key)).toMatchObject({ status: 200, replayed: false });
  expect(await declarations()).toBe(1);
});

test('answers are kept encrypted', async () => {
  const key = randomUUID();
  await declare(key);
  const { rows } = await sql('select answer from idempotent_request where key = $1', [key]);
  expect(Buffer.isBuffer(rows[0]?.['answer'])).toBe(true);
  expect(String(rows[0]?.['answer'])).not.toContain('declareItinerary');
});

test.each([['short'], ['x'.repeat(129)], ['with a blank in it']])('the key "%s" is refused', async (key) => {
  expect(await declare(key)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  expect(await declarations()).toBe(0);
});

test('a key opens nothing: without the scope there is neither an answer nor an entry', async () => {
  const key = randomUUID();
  await declare(key);
  const stranger = await house.partner('reference:read');
  expect(await declare(key, journey(), stranger)).toMatchObject({ code: 'FORBIDDEN' });
  const { rows } = await sql('select 1 from idempotent_request where key = $1', [key]);
  expect(rows).toHaveLength(1);
});
