import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApiSchema } from '../app/build-schema.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { checkOperation } from './check-operation.js';
import { hashOf, listOperations, partnerIdOf, registerOperation, setRegisteredOnly } from './registered-operations.js';

/** Operations that partners register, send by hash, and that a release is checked against. */
let house: TestHouse;
let partner: Caller;
let bound: Caller;

const CLOCK = 'query Clock { clock { now } }';
const OF_ANOTHER = 'query Of { clock { now } }';

beforeAll(async () => {
  house = await openTestHouse();
  const { pool } = house.services.store;
  partner = await house.partner('reference:read');
  await pool.query(`update partner_client set name = 'first'`);
  bound = await house.partner('reference:read');
  const first = await partnerIdOf(pool, 'first');
  const second = await partnerIdOf(pool, 'partner');
  await registerOperation(pool, { partnerId: null, name: 'Clock', document: CLOCK });
  await registerOperation(pool, { partnerId: first, name: 'Of', document: OF_ANOTHER });
  await setRegisteredOnly(pool, second, true);
});
afterAll(() => house.close());

interface Sent {
  readonly status: number;
  readonly code: unknown;
  readonly data: unknown;
}

async function send(caller: Caller, body: Record<string, unknown>): Promise<Sent> {
  const response = await fetch(`${house.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...caller.headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: unknown;
    readonly errors?: readonly { readonly extensions: Record<string, unknown> }[];
  };
  return { status: response.status, code: errors?.[0]?.extensions['code'], data };
}

const NOW = { clock: { now: '2021-11-01T10:00:00+08:00' } };
const byHash = (document: string) => ({ documentId: `sha256:${hashOf(document)}` });
const asApollo = (document: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
});

describe('a registered operation', () => {
  test.each([
    ['its hash', byHash(CLOCK)],
    ['its hash as Apollo clients write it', asApollo(CLOCK)],
  ])('is sent by %s', async (_name, body) => {
    expect(await send(partner, body)).toEqual({ status: 200, code: undefined, data: NOW });
  });

  test.each([
    ['that nobody registered', byHash('{ me { permissions } }')],
    ['of another partner', byHash(OF_ANOTHER)],
    ['that is no hash', { documentId: 'sha256:../../etc' }],
    ['in a list', { documentId: [hashOf(CLOCK)] }],
    ['named like a part of every object', { documentId: '__proto__' }],
  ])('%s is refused', async (_name, body) => {
    expect(await send(bound, body)).toMatchObject({ status: 400, code: 'OPERATION_NOT_REGISTERED' });
  });

  test('cannot be registered by sending it once', async () => {
    const text = 'query New { clock { now } }';
    expect(await send(partner, { query: text, ...asApollo(text) })).toMatchObject({ status: 200 });
    expect(await send(partner, asApollo(text))).toMatchObject({ code: 'OPERATION_NOT_REGISTERED' });
  });
});

describe('a partner bound to its registered operations', () => {
  test('sends them, by hash or as text', async () => {
    expect((await send(bound, byHash(CLOCK))).data).toEqual(NOW);
    expect((await send(bound, { query: CLOCK })).data).toEqual(NOW);
  });

  test('sends nothing else', async () => {
    expect(await send(bound, { query: '{ policies { id } }' })).toMatchObject({ code: 'OPERATION_NOT_REGISTERED' });
    const url = `${house.url}/graphql?query=${encodeURIComponent('{policies{id}}')}`;
    const response = await fetch(url, { headers: bound.headers });
    expect(response.status).toBe(400);
  });
});

describe('the drift report', () => {
  test('has everything that is registered', async () => {
    const names = (await listOperations(house.services.store.pool)).map(({ name, partner: whose }) => [whose, name]);
    expect(names).toEqual([
      [null, 'Clock'],
      ['first', 'Of'],
    ]);
  });

  test.each([
    ['fits', CLOCK, []],
    ['asks for a field that is gone', '{ clock { then } }', ['1:11 Cannot query field "then" on type "Clock".']],
    ['is not GraphQL', '{ clock', ['1:8 Syntax Error: Expected Name, found <EOF>.']],
    [
      'goes round in circles',
      '{ ...A } fragment A on Query { ...A }',
      ['The document has a fragment that contains itself.'],
    ],
  ])('an operation that %s', (_name, text, problems) => {
    expect(checkOperation(buildApiSchema(), text)).toEqual({ problems, warnings: [] });
  });

  test('warns of what will go', () => {
    const schema = buildSchema('type Query { old: Int @deprecated(reason: "use new") new: Int }');
    expect(checkOperation(schema, '{ old }')).toEqual({
      problems: [],
      warnings: ['1:3 The field Query.old is deprecated. use new'],
    });
  });
});
