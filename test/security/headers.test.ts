import { request as plainRequest } from 'node:http';
import { describe, expect, inject, test } from 'vitest';
import { attacker, request } from './support/attack.js';
import { leaksIn } from './support/leaks.js';

/** What stands around every answer, whatever it is. */
const ANSWERS: readonly (readonly [string, string, RequestInit])[] = [
  ['the page', '/', {}],
  ['a screen', '/appeal/1', {}],
  [
    'an answer of the API',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ clock { now } }"}' },
  ],
  [
    'a document that is wrong',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ nothing }"}' },
  ],
  ['a body that is none', '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
  [
    'a body that is too large',
    '/graphql',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'x'.repeat(200_000) },
  ],
  ['an address that is none', '/api/nothing', {}],
  ['an address that is broken', '/%', {}],
  ['a file without a session', '/api/evidence-file/01890000-0000-7000-8000-000000000001', {}],
  ['news without a session', '/api/live', {}],
  [
    'an export without a session',
    '/api/audit/export',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  ],
  ['a token that is refused', '/oauth/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'x' }) }],
  [
    'a sign-in that is refused',
    '/api/auth/sign-in/username',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"username":"nobody-at-all","password":"x"}',
    },
  ],
  ['health', '/health/ready', {}],
  ['a method that is none', '/graphql', { method: 'DELETE' }],
];

describe('headers that keep a browser on the safe side', () => {
  test.each(ANSWERS)('%s', async (_name, path, init) => {
    const { status, headers, text } = await request(path, init);
    expect(status).toBeLessThan(500);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age=31536000') as string,
      'permissions-policy': expect.stringContaining('geolocation=()') as string,
    });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src '(self|none)'/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*|https?:)/);
    expect(headers.get('server') ?? headers.get('x-powered-by')).toBeNull();
    if (status >= 400) expect(leaksIn(text)).toEqual([]);
  });

  test('no answer about people is kept on the way', async () => {
    const { headers } = await request('/graphql?query={clock{now}}', { headers: { 'apollo-require-preflight': '1' } });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('without a session', () => {
  test.each([
    ['/api/live', {}],
    ['/api/evidence-file/01890000-0000-7000-8000-000000000001', {}],
    ['/api/audit/export', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
  ])('%s is closed', async (path, init: RequestInit) => {
    expect((await request(path, init)).status).toBe(401);
  });

  test('a key of a partner opens neither the news nor the files of the desk', async () => {
    const { headers } = attacker('a partner that may do everything');
    expect((await request('/api/live', { headers: { ...headers } })).status).toBe(403);
    const path = '/api/evidence-file/01890000-0000-7000-8000-000000000001';
    expect((await request(path, { headers: { ...headers } })).status).toBe(403);
  });

  test('nobody is shown the schema, nor given a hint of it', async () => {
    const ask = (query: string) =>
      request('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
    for (const query of [
      '{ __schema { types { name } } }',
      '{ a: __type(name: "Person") { name } }',
      'query A { ...F } fragment F on Query { __schema { types { name } } }',
    ])
      expect((await ask(query)).status).toBe(401);
    expect((await ask('{ findPersn }')).text).not.toContain('findPerson');
    expect((await request('/graphql', { headers: { accept: 'text/html' } })).text).not.toMatch(
      /<html|sandbox|playground/i,
    );
  });
});

describe('a host that is not ours', () => {
  /** The fetch of this machine sets the host itself. */
  const withHost = (path: string, headers: Record<string, string>): Promise<{ text: string; location: string }> =>
    new Promise((resolve, reject) => {
      plainRequest(`${inject('url')}${path}`, { headers }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ text, location: response.headers.location ?? '' }));
      })
        .on('error', reject)
        .end();
    });

  test.each(['/', '/login', '/api/sign-in-methods', '/api/auth/ok', '/api/auth/callback/sso?error=x', '/health/ready'])(
    'is not repeated by %s',
    async (path) => {
      for (const headers of [
        { host: 'evil.example' },
        { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      ]) {
        const { text, location } = await withHost(path, headers);
        expect(`${text} ${location}`).not.toContain('evil.example');
      }
    },
  );

  test('forwarded by nobody we trust is not believed', async () => {
    const { text } = await withHost('/.well-known/oauth-authorization-server', { 'x-forwarded-host': 'evil.example' });
    expect(text).not.toContain('evil.example');
  });
});
