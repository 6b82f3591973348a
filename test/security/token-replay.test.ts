import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { staffCookie } from '../support/api.js';
import { STORIES } from '../support/stories.js';
import { askAs, attacker, request, send } from './support/attack.js';
import { codesOf, faultsOf } from './support/leaks.js';
import { askWith, exchange, jwt, type OwnPartner, partnerOfOurOwn, signedBy } from './support/partner-of-our-own.js';

const CHECK = 'query($value: String!) { checkStatus(identifier: { kind: PHONE, value: $value }) { found } }';
const HEAD = { alg: 'EdDSA', kid: 'one' };

describe('a proof of the citizen a partner acts for', () => {
  let ours: OwnPartner;
  let other: OwnPartner;
  beforeAll(async () => {
    ours = await partnerOfOurOwn('凭据测试甲', ['status:read'], true);
    other = await partnerOfOurOwn('凭据测试乙', ['status:read'], true);
  });

  const claims = (more: object = {}): object => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: ours.id,
      aud: 'zhengming',
      iat: now,
      exp: now + 120,
      jti: randomUUID(),
      method: 'FACE',
      identifier: { kind: 'PHONE', value: STORIES.ejina.phone },
      ...more,
    };
  };
  const proof = (more: object = {}): string => jwt(HEAD, claims(more), signedBy(ours.privateKey));

  test('opens once, this citizen, and nobody else', async () => {
    const good = proof();
    const { status, body } = await exchange(ours, good);
    expect(status).toBe(200);
    const { access_token: token } = body as { readonly access_token: string };
    const own = await askWith(token, CHECK, { value: STORIES.ejina.phone });
    expect(own.body).toMatchObject({ data: { checkStatus: { found: true } } });
    const foreign = await askWith(token, CHECK, { value: STORIES.allFine.phone });
    expect(codesOf(foreign.body)).toEqual(['FORBIDDEN']);
    expect((await exchange(ours, good)).body).toMatchObject({ error: 'invalid_grant' });
  });

  test('a token of one citizen is no proof for a further token', async () => {
    const { body } = await exchange(ours, proof());
    const { access_token: token } = body as { readonly access_token: string };
    expect((await exchange(ours, token)).status).toBe(400);
  });

  const none = (): Buffer => Buffer.alloc(0);
  const stranger = generateKeyPairSync('ed25519').privateKey;
  const now = Math.floor(Date.now() / 1000);
  test.each([
    ['no algorithm', () => jwt({ alg: 'none' }, claims(), none)],
    ['no algorithm, in other letters', () => jwt({ alg: 'nOnE', kid: 'one' }, claims(), none)],
    ['a good head and no signature', () => jwt(HEAD, claims(), none)],
    [
      'the public key taken for a secret',
      () =>
        jwt({ alg: 'HS256', kid: 'one' }, claims(), (text) =>
          createHmac('sha256', JSON.stringify(ours.publicJwk)).update(text).digest(),
        ),
    ],
    ['a key that it brings itself', () => jwt({ ...HEAD, jwk: ours.publicJwk }, claims(), signedBy(stranger))],
    ['a key at an address', () => jwt({ ...HEAD, jku: 'https://evil.example/keys' }, claims(), signedBy(stranger))],
    ['the key of a stranger', () => jwt(HEAD, claims(), signedBy(stranger))],
    ['the key of another partner', () => jwt(HEAD, claims(), signedBy(other.privateKey))],
    ['another partner as its issuer', () => proof({ iss: other.id })],
    ['another house as its audience', () => proof({ aud: 'elsewhere' })],
    ['a time that is over', () => proof({ iat: now - 900, exp: now - 600 })],
    ['a time to come', () => proof({ iat: now + 900, exp: now + 1_000 })],
    ['a life of a year', () => proof({ iat: now - 3_600, exp: now + 31_536_000 })],
    ['no end', () => proof({ exp: undefined })],
    ['no number of its own', () => proof({ jti: undefined })],
    ['a citizen nobody knows', () => proof({ identifier: { kind: 'PHONE', value: '12999999999' } })],
    ['a citizen that is a list', () => proof({ identifier: [{ kind: 'PHONE', value: STORIES.ejina.phone }] })],
    ['a way of proving that there is not', () => proof({ method: 'TRUST_ME' })],
    [
      'a critical extension nobody knows',
      () => jwt({ ...HEAD, crit: ['x'], x: 1 }, claims(), signedBy(ours.privateKey)),
    ],
  ])('with %s opens nothing, and every refusal is the same', async (_name, make) => {
    const { status, body } = await exchange(ours, make());
    expect(status).toBe(400);
    const refusal = (await exchange(ours, 'not.a.proof')).body;
    expect(body).toEqual(refusal);
  });

  test('a proof that another partner sends is not theirs', async () => {
    expect((await exchange(other, proof())).body).toMatchObject({ error: 'invalid_grant' });
  });

  test('without a proof this partner is told about nobody', async () => {
    const { body } = await askWith(ours.key, CHECK, { value: STORIES.ejina.phone });
    expect(faultsOf(body)[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'PROOF_REQUIRED' });
  });
});

describe('a session', () => {
  const ME = { query: '{ me { permissions } }' };

  test('that was signed out opens nothing when its cookie is sent again', async () => {
    const url = inject('url');
    const headers = { cookie: await staffCookie(url, 'steward2'), origin: url, 'content-type': 'application/json' };
    await request('/api/auth/sign-out', { method: 'POST', headers, body: '{}' });
    const { body } = await send({ name: 'thief', headers, permissions: null }, ME);
    expect(body).toMatchObject({ data: { me: null } });
  });

  test.each([
    ['its last sign changed', (cookie: string) => cookie.replace(/..$/, 'AA')],
    ['no signature', (cookie: string) => cookie.replace(/\..*$/, '')],
    ['the signature of nothing', (cookie: string) => cookie.replace(/=[^.]*\./, '=.')],
  ])('with %s opens nothing', async (_name, change) => {
    const { cookie = '' } = attacker('supervisor').headers;
    const { body } = await send({ name: 'thief', headers: { cookie: change(cookie) }, permissions: null }, ME);
    expect(body).toMatchObject({ data: { me: null } });
  });

  test('its cookie is for this house, over TLS, and for no script', async () => {
    const { headers } = await request('/api/auth/sign-in/username', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: inject('url') },
      body: JSON.stringify({ username: 'approver2', password: 'zhengming-demo' }),
    });
    const [cookie = ''] = headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-/);
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; Secure/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
  });
});

test('an invitation opens once', async () => {
  const { data } = await askAs('admin')<{ inviteStaff: { token: string } }>(
    `mutation($input: InviteStaffInput!) { inviteStaff(input: $input) { ... on StaffInvitation { token } } }`,
    { input: { username: 'invitedonce', displayName: '测试员 乙', roles: ['INTAKE'] } },
  );
  const accept = (password: string) =>
    request('/api/staff/invitation/accept', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: data?.inviteStaff.token, password }),
    });
  expect((await accept('orchid-tramway-48-lantern')).status).toBe(204);
  expect(await accept('another-tramway-48-lantern')).toMatchObject({ status: 410, body: { code: 'INVITATION_GONE' } });
});

test('the answer kept under an idempotency key is given to its own partner only', async () => {
  const [ours, other] = await Promise.all(
    ['重放测试甲', '重放测试乙'].map((name) => partnerOfOurOwn(name, ['declaration:write'])),
  );
  const declare = `mutation($input: DeclareItineraryInput!) { declareItinerary(input: $input) { __typename } }`;
  const input = {
    identifier: { kind: 'PHONE', value: STORIES.allFine.phone },
    counties: [{ divisionCode: '152922', arrivedAt: '2021-10-30T10:00:00+08:00' }],
  };
  const key = { 'idempotency-key': randomUUID() };
  const first = await askWith(ours?.key ?? '', declare, { input }, key);
  const again = await askWith(ours?.key ?? '', declare, { input }, key);
  const theirs = await askWith(other?.key ?? '', declare, { input }, key);
  expect(first.headers.get('idempotency-replayed')).toBeNull();
  expect(again.headers.get('idempotency-replayed')).toBe('true');
  expect(theirs.headers.get('idempotency-replayed')).toBeNull();
});
