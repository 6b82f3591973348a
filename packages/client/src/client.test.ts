import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  apiKey,
  ApiError,
  clientCredentials,
  createClient,
  isRefusal,
  type Client,
  type ClientOptions,
} from './index.js';

/** A service that answers what it is told to, and writes down what it was asked. */
interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}
interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

let server: Server;
let url = '';
let asked: Asked[] = [];
let replies: (Reply | 'HANG' | 'CUT')[] = [];
let waits: number[] = [];

beforeEach(async () => {
  [asked, replies, waits] = [[], [], []];
  server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const isForm = request.headers['content-type']?.includes('urlencoded');
      const body = isForm
        ? Object.fromEntries(new URLSearchParams(text))
        : (JSON.parse(text) as Readonly<Record<string, unknown>>);
      asked.push({ path: request.url ?? '', headers: request.headers, body });
      const reply = replies.shift() ?? { body: {} };
      if (reply === 'HANG') return;
      if (reply === 'CUT') return void request.socket.destroy();
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Chance draws a half each time, and nobody waits. */
const patience = {
  random: () => 0.5,
  wait: (ms: number) => {
    waits.push(ms);
    return Promise.resolve();
  },
};
const open = (more: Partial<ClientOptions> = {}): Client =>
  createClient({ url, credentials: apiKey('zm_k_secret'), documents: 'text', patience, ...more });

const PHONE = { kind: 'PHONE', value: '12900000001' } as const;
const check = (colour: string) => ({ found: true, colour, popup: null, category: null, standing: 'CURRENT' });
const ok = (colour = 'GREEN'): Reply => ({ body: { data: { checkStatus: check(colour) } } });
const fault = (code: string, more: object = {}, status = 200): Reply => ({
  status,
  body: { errors: [{ message: `it is ${code}`, extensions: { code, ...more } }] },
});
const report = (rows: number): Reply => ({
  body: {
    data: {
      importTests: {
        __typename: 'ImportTestsReport',
        accepted: rows,
        duplicates: 0,
        rejected: 0,
        rows: Array.from({ length: rows }, (_, index) => ({ index, outcome: 'ACCEPTED', problem: null })),
      },
    },
  },
});
const failed = (work: Promise<unknown>): Promise<ApiError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error as ApiError,
  );

describe('a request', () => {
  test('carries the key, the document and what was asked', async () => {
    replies = [ok()];
    expect((await open().checkStatus(PHONE, { token: true })).colour).toBe('GREEN');
    expect(asked[0]).toMatchObject({
      path: '/graphql',
      headers: { authorization: 'Bearer zm_k_secret' },
      body: { operationName: 'CheckStatus', variables: { identifier: PHONE, token: true } },
    });
  });

  test('tells what it cost, and what is left', async () => {
    const cost = { requested: 2, remaining: 98, budgetPerMinute: 100, resetInSeconds: 30 };
    replies = [{ body: { data: { checkStatus: check('GREEN') }, extensions: { cost } } }];
    const client = open();
    expect(client.budget).toBeNull();
    await client.checkStatus(PHONE);
    expect(client.budget).toEqual(cost);
  });

  test('goes by hash, and in full once the hash turns out not to be registered', async () => {
    replies = [fault('OPERATION_NOT_REGISTERED', {}, 400), ok(), ok()];
    const client = open({ documents: 'auto' });
    await client.checkStatus(PHONE);
    await client.checkStatus(PHONE);
    expect(asked.map(({ body }) => [typeof body['documentId'], typeof body['query']])).toEqual([
      ['string', 'undefined'],
      ['undefined', 'string'],
      ['undefined', 'string'],
    ]);
    expect(waits).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test.each<[string, (Reply | 'CUT')[], number[]]>([
    ['a line that breaks', ['CUT', 'CUT', ok()], [100, 200]],
    ['a service that restarts', [{ status: 503, body: 'starting' }, ok()], [100]],
    ['too many at once, with how long to wait', [fault('TOO_MANY_REQUESTS', { retryAfter: 7 }, 429), ok()], [7_100]],
    [
      'the same in a header',
      [{ ...fault('TOO_MANY_REQUESTS', {}, 429), headers: { 'retry-after': '3' } }, ok()],
      [3_100],
    ],
    ['a proxy that is full', [{ status: 429, headers: { 'retry-after': '2' }, body: 'slow down' }, ok()], [2_100]],
  ])('%s: it is sent again after a while', async (_what, given, waited) => {
    replies = given;
    expect((await open().checkStatus(PHONE)).colour).toBe('GREEN');
    expect(waits).toEqual(waited);
  });

  test.each([
    ['wrong input', fault('BAD_USER_INPUT', { field: 'identifier.value' }), { field: 'identifier.value' }],
    ['a missing scope', fault('FORBIDDEN'), { code: 'FORBIDDEN' }],
    ['a page of somebody in between', { status: 200, body: '<html>' }, { code: 'NOT_AN_ANSWER' }],
    ['a wait of ten minutes', fault('TOO_MANY_REQUESTS', { retryAfter: 600 }, 429), { retryAfter: 600 }],
  ])('%s is thrown at once, with what to do', async (_what, reply, facts) => {
    replies = [reply];
    const error = await failed(open().checkStatus(PHONE));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject(facts);
    expect(error.remedy).toMatch(/\w/);
    expect(asked.length).toBe(1);
  });

  test('what stays wrong is thrown after four times', async () => {
    replies = Array.from({ length: 9 }, () => fault('INTERNAL_SERVER_ERROR', { errorId: 'e-1' }));
    expect(await failed(open().checkStatus(PHONE))).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', errorId: 'e-1' });
    expect([asked.length, waits]).toEqual([4, [100, 200, 400]]);
  });

  test('no answer in time is tried again', async () => {
    replies = ['HANG', ok()];
    expect((await open({ timeoutMs: 50 }).checkStatus(PHONE)).colour).toBe('GREEN');
  });

  test('whoever stops asking is told nothing and nothing is sent again', async () => {
    replies = ['HANG', ok()];
    const stop = new AbortController();
    const answer = failed(open().checkStatus(PHONE, { signal: stop.signal }));
    await expect.poll(() => asked.length).toBe(1);
    stop.abort(new Error('closed'));
    expect((await answer).message).toBe('closed');
    expect(asked.length).toBe(1);
  });
});

describe('a change', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ sampleNumber: `S${index}` }) as never);

  test('keeps its idempotency key over every attempt, and another call has another', async () => {
    replies = ['CUT', report(1), report(1)];
    const client = open();
    await client.importTests({ batch: 'a', tests: rows(1) });
    await client.importTests({ batch: 'b', tests: rows(1) });
    const keys = asked.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect([keys[1] === keys[0], keys[2] === keys[0]]).toEqual([true, false]);
  });

  test('of 2,500 rows is sent in three, and reported as one', async () => {
    replies = [report(1_000), report(1_000), report(500)];
    const answer = await open().importTests({ batch: 'a', tests: rows(2_500) }, { idempotencyKey: 'mine' });
    expect(isRefusal(answer) ? null : [answer.accepted, answer.rows.map(({ index }) => index).at(-1)]).toEqual([
      2_500, 2_499,
    ]);
    expect(asked.map(({ headers }) => headers['idempotency-key'])).toEqual(['mine-1', 'mine-2', 'mine-3']);
  });

  test('that is refused answers with the refusal', async () => {
    replies = [
      { body: { data: { importTests: { __typename: 'Refusal', code: 'TOO_MANY', message: {}, field: null } } } },
    ];
    const answer = await open().importTests({ batch: 'a', tests: rows(1) });
    expect(isRefusal(answer) && answer.code).toBe('TOO_MANY');
  });
});

test('a manifest of 1,200 is asked in three, and answered in the order asked', async () => {
  const part = (count: number, colour: string): Reply => ({
    body: { data: { checkStatuses: Array.from({ length: count }, () => check(colour)) } },
  });
  replies = [part(500, 'GREEN'), part(500, 'NONE'), part(200, 'RED')];
  const found = await open().checkStatuses(Array.from({ length: 1_200 }, () => PHONE));
  expect([found.length, found[0]?.colour, found[500]?.colour, found[1_199]?.colour]).toEqual([
    1_200,
    'GREEN',
    'NONE',
    'RED',
  ]);
});

test('pages are read as far as they are used', async () => {
  const page = (id: string, hasNextPage: boolean): Reply => ({
    body: { data: { riskAreas: { edges: [{ node: { id } }], pageInfo: { hasNextPage, endCursor: id } } } },
  });
  replies = [page('a', true), page('b', false)];
  const ids: string[] = [];
  for await (const area of open().riskAreas()) ids.push(area.id);
  expect(ids).toEqual(['a', 'b']);
  expect(asked.map(({ body }) => (body['variables'] as { after: unknown }).after)).toEqual([null, 'a']);
});

describe('tokens', () => {
  const token = (name: string): Reply => ({ body: { access_token: name, expires_in: 600, token_type: 'Bearer' } });
  const NOW = Date.parse('2021-11-01T10:00:00+08:00');

  test('are asked for once, shared, and renewed before they end', async () => {
    let now = NOW;
    const credentials = clientCredentials({ clientId: 'c', key: 'zm_k_secret', now: () => now });
    replies = [token('t1'), ok(), ok(), token('t2'), ok()];
    const client = open({ credentials });
    await client.checkStatus(PHONE);
    await client.checkStatus(PHONE);
    now += 580_000;
    await client.checkStatus(PHONE);
    expect(asked.map(({ path, headers }) => (path === '/graphql' ? headers.authorization : path))).toEqual([
      '/oauth/token',
      'Bearer t1',
      'Bearer t1',
      '/oauth/token',
      'Bearer t2',
    ]);
  });

  test('that are taken back are got anew, once', async () => {
    const credentials = clientCredentials({ clientId: 'c', key: 'zm_k_secret' });
    replies = [token('t1'), fault('UNAUTHENTICATED', {}, 401), token('t2'), ok()];
    expect((await open({ credentials }).checkStatus(PHONE)).colour).toBe('GREEN');
    replies = [fault('UNAUTHENTICATED', {}, 401), token('t3'), fault('UNAUTHENTICATED', {}, 401)];
    expect(await failed(open({ credentials }).checkStatus(PHONE))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('that are refused say why in the words of OAuth', async () => {
    const credentials = clientCredentials({ clientId: 'c', key: 'zm_k_wrong' });
    replies = [{ status: 401, body: { error: 'invalid_client', error_description: 'do not fit' } }];
    expect(await failed(open({ credentials }).checkStatus(PHONE))).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'invalid_client',
      message: 'do not fit',
    });
  });
});
