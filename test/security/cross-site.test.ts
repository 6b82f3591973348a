import { describe, expect, inject, test } from 'vitest';
import { attacker, request } from './support/attack.js';

/** Pages of other sites, in the browser of a member of staff: the browser adds the cookie, and nothing else of theirs. */
const EVIL = 'https://evil.example';
const QUERY = '{ me { permissions } }';
const CHANGE = 'mutation { savePreference(input: { largeType: true, shortcuts: false }) { largeType } }';

const cookie = (): Record<string, string> => ({ cookie: attacker('handler').headers['cookie'] ?? '' });

describe('the API', () => {
  test.each([
    ['a form', 'application/x-www-form-urlencoded', `query=${encodeURIComponent(CHANGE)}`],
    ['text', 'text/plain', JSON.stringify({ query: CHANGE })],
    [
      'a form with files',
      'multipart/form-data; boundary=x',
      `--x\r\ncontent-disposition: form-data; name="query"\r\n\r\n${CHANGE}\r\n--x--`,
    ],
    ['nothing said', '', JSON.stringify({ query: CHANGE })],
  ])('is not changed by %s', async (_name, type, body) => {
    const headers = { ...cookie(), origin: EVIL, ...(type === '' ? {} : { 'content-type': type }) };
    const { status, text } = await request('/graphql', { method: 'POST', headers, body });
    expect([400, 415]).toContain(status);
    expect(text).not.toContain('largeType');
  });

  test('JSON from a page of another site is refused by what the browser says of it', async () => {
    const headers = { ...cookie(), 'content-type': 'application/json', 'sec-fetch-site': 'cross-site', origin: EVIL };
    const { status } = await request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) });
    expect(status).toBe(400);
  });

  test.each([
    ['a link reads nothing', QUERY, {}],
    ['a link changes nothing', CHANGE, {}],
    ['a request that may be sent changes nothing when it is a GET', CHANGE, { 'apollo-require-preflight': '1' }],
  ])('%s', async (_name, query, headers) => {
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    const { status, text } = await request(path, { headers: { ...cookie(), ...headers } });
    expect([400, 405]).toContain(status);
    expect(text).not.toContain('"data":{');
  });

  test.each(['/graphql', '/api/auth/sign-in/username', '/api/evidence-file', '/api/audit/export', '/oauth/token'])(
    'no other site is ever let in at %s',
    async (path) => {
      const headers = { origin: EVIL, 'access-control-request-method': 'POST' };
      const preflight = await request(path, {
        method: 'OPTIONS',
        headers: { ...headers, 'access-control-request-headers': 'content-type' },
      });
      const asked = await request(path, {
        method: 'POST',
        headers: { origin: EVIL, 'content-type': 'application/json' },
        body: '{}',
      });
      for (const answer of [preflight, asked]) {
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      }
    },
  );
});

describe('beside GraphQL', () => {
  test('signing out from another site does not sign out', async () => {
    const { status } = await request('/api/auth/sign-out', {
      method: 'POST',
      headers: { ...cookie(), origin: EVIL, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(status).toBe(403);
    const headers = { ...attacker('handler').headers, 'content-type': 'application/json' };
    const { text } = await request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: QUERY }) });
    expect(text).toContain('"me":{');
  });

  test.each(['/api/auth/change-password', '/api/auth/two-factor/enable'])(
    '%s from another site is refused',
    async (path) => {
      const body = JSON.stringify({
        currentPassword: 'zhengming-demo',
        newPassword: 'x'.repeat(20),
        password: 'zhengming-demo',
      });
      const { status } = await request(path, {
        method: 'POST',
        headers: { ...cookie(), origin: EVIL, 'content-type': 'application/json' },
        body,
      });
      expect(status).toBe(403);
    },
  );

  test('a file from a form of another site is not taken', async () => {
    const boundary = '--x\r\ncontent-disposition: form-data; name="file"; filename="x.png"\r\n\r\nx\r\n--x--\r\n';
    const form = { 'content-type': 'multipart/form-data; boundary=x' };
    const headers = { ...cookie(), ...form, origin: EVIL, 'sec-fetch-site': 'cross-site' };
    expect((await request('/api/evidence-file', { method: 'POST', headers, body: boundary })).status).toBe(400);
  });

  test('a picture of ours is not shown on a page of another site', async () => {
    const path = '/api/evidence-file/01890000-0000-7000-8000-000000000001';
    expect((await request(path, { headers: { ...cookie(), 'sec-fetch-site': 'cross-site' } })).status).toBe(400);
  });

  test('the stream of news is not opened by a page of another site', async () => {
    expect((await request('/api/live', { headers: { ...cookie(), 'sec-fetch-site': 'same-site' } })).status).toBe(403);
  });

  test('the audit log is not exported by a form', async () => {
    const headers = { cookie: attacker('auditor').headers['cookie'] ?? '', origin: EVIL, 'content-type': 'text/plain' };
    const { status } = await request('/api/audit/export', { method: 'POST', headers, body: '{}' });
    expect([400, 403, 415]).toContain(status);
  });
});

describe('where sign-in leads', () => {
  test.each([EVIL, '//evil.example', '/\\evil.example', 'javascript:alert(1)'])('never to %s', async (callbackURL) => {
    const { status, headers, body } = await request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: inject('url') },
      body: JSON.stringify({ username: 'handler', password: 'zhengming-demo', callbackURL }),
    });
    expect([400, 403]).toContain(status);
    expect(headers.get('location')).toBeNull();
    expect(body).not.toMatchObject({ url: callbackURL });
  });

  test.each([
    `/api/auth/sign-out?callbackURL=${EVIL}`,
    `/api/auth/callback/sso?error=x&error_description=${EVIL}`,
    `/api/auth/callback/sso?state=x&code=x&callbackURL=${EVIL}`,
    `/api/auth/error?error=<script>alert(1)</script>`,
    '//evil.example/%2e%2e',
    '/%5cevil.example',
    '/login?next=//evil.example',
  ])('%s leads nowhere else, and nothing of it is run', async (path) => {
    const { headers, text } = await request(path, { redirect: 'manual' });
    const to = headers.get('location');
    const leaves = to !== null && new URL(to, inject('url')).origin !== inject('url');
    expect(leaves).toBe(false);
    expect(text).not.toContain('<script>alert(1)');
  });
});
