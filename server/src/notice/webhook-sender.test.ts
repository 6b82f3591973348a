import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OutgoingNotice } from './notice-sender.js';
import { isPrivateAddress } from './private-address.js';
import { isAllowed } from './safe-post.js';
import { outcomeOf, webhookSender, type WebhookSettings } from './webhook-sender.js';

/** A gateway on the loop-back address that does what the test asks of it. */
type Reply = (request: IncomingMessage, response: ServerResponse) => void;
let reply: Reply;
let calls: { readonly headers: IncomingMessage['headers']; readonly body: string }[];
let base: URL;

const gateway = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    calls.push({ headers: request.headers, body });
    reply(request, response);
  });
});
beforeAll(async () => {
  await new Promise<void>((done) => gateway.listen(0, '127.0.0.1', done));
  base = new URL(`http://127.0.0.1:${(gateway.address() as AddressInfo).port}/notices`);
});
beforeEach(() => {
  calls = [];
});
afterAll(() => {
  gateway.closeAllConnections();
  gateway.close();
});

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const NOTICE: OutgoingNotice = {
  id: '01890000-0000-7000-8000-000000000001',
  kind: 'CLEARED',
  personId: '01890000-0000-7000-8000-000000000002',
  phone: null,
  zh: '已更正。',
  en: 'Corrected.',
  elder: '您好。已更正。',
};
const settings = (more: Partial<WebhookSettings> = {}): WebhookSettings => ({
  url: base,
  secret: SECRET,
  needsNumber: false,
  hosts: [base.host],
  allowPrivate: true,
  timeoutMs: 200,
  longestAnswer: 1_024,
  ...more,
});
const answer =
  (status: number, headers: Record<string, string> = {}, body = ''): Reply =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

test('the receiver verifies who sent it, finds the words, and no name or number', async () => {
  reply = answer(202);
  expect(await webhookSender(settings()).send(NOTICE)).toEqual({ kind: 'SENT' });
  const { headers, body } = calls[0] ?? { headers: {}, body: '' };
  expect(headers['webhook-id']).toBe(NOTICE.id);
  const verified = new Webhook(SECRET).verify(body, headers as Record<string, string>);
  expect(verified).toMatchObject({
    type: 'notice.send',
    data: {
      noticeId: NOTICE.id,
      recipient: { personId: NOTICE.personId },
      text: { zh: '已更正。', elder: '您好。已更正。' },
    },
  });
  expect(() => new Webhook(SECRET).verify(body.replace('已', '未'), headers as Record<string, string>)).toThrow();
});

describe('a gateway that', () => {
  test.each<[string, Reply, object]>([
    ['has had it before: told', answer(409), { kind: 'DUPLICATE' }],
    [
      'points elsewhere: not followed',
      answer(307, { location: 'http://127.0.0.1:1/' }),
      { kind: 'RETRY', error: 'REDIRECTED' },
    ],
    ['says nothing: given up in time', () => undefined, { kind: 'RETRY', error: 'TIMED_OUT' }],
    ['talks without end: cut off', answer(200, {}, 'x'.repeat(100_000)), { kind: 'RETRY', error: 'ANSWER_TOO_LARGE' }],
    ['hangs up', (_request, response) => response.destroy(), { kind: 'RETRY', error: 'UNREACHABLE' }],
    [
      'is busy, and says until when',
      answer(503, { 'retry-after': '30' }),
      { kind: 'RETRY', error: 'BUSY', afterMs: 30_000 },
    ],
  ])('%s', async (_what, does, outcome) => {
    reply = does;
    expect(await webhookSender(settings()).send(NOTICE)).toEqual(outcome);
    expect(calls).toHaveLength(1);
  });
});

test.each([
  [204, 'SENT'],
  [400, 'GIVE_UP'],
  [401, 'RETRY'],
  [404, 'GIVE_UP'],
  [410, 'GIVE_UP'],
  [429, 'RETRY'],
  [500, 'RETRY'],
])('%i means %s', (status, kind) => {
  expect(outcomeOf({ status, retryAfter: null }).kind).toBe(kind);
});

describe('where it may go', () => {
  test('nowhere private unless that is configured, and then only where the list says', async () => {
    reply = answer(200);
    const refused = { kind: 'RETRY', error: 'NOT_ALLOWED_THERE' };
    expect(await webhookSender(settings({ allowPrivate: false })).send(NOTICE)).toEqual(refused);
    expect(await webhookSender(settings({ hosts: ['gateway.example'] })).send(NOTICE)).toEqual(refused);
    expect(calls).toEqual([]);
  });

  test('a public name that leads to a private address is seen through by the connection itself', async () => {
    const url = new URL('https://localhost/notices');
    const outcome = await webhookSender(settings({ url, hosts: ['localhost'], allowPrivate: false })).send(NOTICE);
    expect(outcome).toEqual({ kind: 'RETRY', error: 'NOT_ALLOWED_THERE' });
  });

  test.each([
    ['https://gateway.example/x', true],
    ['http://gateway.example/x', false],
    ['https://gateway.example:8443/x', false],
    ['https://other.example/x', false],
    ['https://a:b@gateway.example/x', false],
    ['ftp://gateway.example/x', false],
  ])('%s: %s', (url, allowed) => {
    expect(isAllowed(new URL(url), { hosts: ['gateway.example'], allowPrivate: false })).toBe(allowed);
  });

  test.each([
    ['8.8.8.8', false],
    ['127.0.0.1', true],
    ['10.1.2.3', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['::1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:a00:1', true],
    ['fe80::1', true],
    ['fd00::1', true],
    ['64:ff9b::a00:1', true],
    ['2606:4700::1111', false],
    ['not an address', true],
  ])('%s is private: %s', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });
});
