import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPartnerKeys } from '../access/partner-keys.js';
import { credentials, openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let admin: Caller;
let desk: PartnerDesk;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  admin = await house.staff('admin', 'ADMIN');
  desk = openPartnerDesk(house, admin);
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
});
afterAll(() => house.close());

const CHECK = `query C($value: String!) { checkStatus(identifier: { kind: PHONE, value: $value }) { found } }`;
const EXPLAIN = `query E($value: String!, $purpose: String! = "本人查询") {
  explainStatus(identifier: { kind: PHONE, value: $value }, purpose: $purpose) { __typename } }`;

const ask = (bearer: string, query = CHECK, variables: object = {}): Promise<Answer> =>
  desk.ask(bearer, query, { value: person.phone, ...variables });
const reasonOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.['reason'];

/** As a process that has not seen them yet finds them: an answer is believed for ten seconds. */
async function foundAnew(...shown: readonly string[]): Promise<readonly (string | null)[]> {
  const partners = openPartnerKeys(house.services.store.pool);
  const found = await Promise.all(shown.map((text) => partners.find(text, '127.0.0.1')));
  return found.map((actor) => (actor.kind === 'ANONYMOUS' ? actor.why : null));
}

describe('a partner', () => {
  test('is written down by an administrator, gets a key once, and may ask', async () => {
    const { id, key } = await desk.withKey();
    expect(await ask(key)).toMatchObject({ status: 200, data: { checkStatus: { found: true } } });
    const { rows } = await house.services.store.pool.query<{ row: string }>(
      `select to_jsonb(k)::text as row from partner_key k where client_id = $1`,
      [id],
    );
    expect(rows.some(({ row }) => row.includes(key.split('_')[2] ?? '-'))).toBe(false);
    const { data } = await admin.ask(`{ partners { id keys { lastUsedOn good } } }`);
    expect(data?.['partners']).toContainEqual({
      id,
      keys: [{ lastUsedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string, good: true }],
    });
  });

  test.each([
    ['no name', { name: ' ' }, 'NAME_MALFORMED', 'input.name'],
    ['no scope', { scopes: [] }, 'UNKNOWN_SCOPE', 'input.scopes'],
    ['a scope there is not', { scopes: ['everything'] }, 'UNKNOWN_SCOPE', 'input.scopes'],
    ['personal data without a purpose', { purposes: [] }, 'PURPOSES_MISSING', 'input.purposes'],
    ['an address that is none', { addresses: ['example.org'] }, 'ADDRESS_MALFORMED', 'input.addresses'],
    ['a range too narrow for its kind', { addresses: ['10.0.0.0/33'] }, 'ADDRESS_MALFORMED', 'input.addresses'],
    ['no budget at all', { budgetPerMinute: 0 }, 'BUDGET_OUT_OF_RANGE', 'input.budgetPerMinute'],
    ['proofs without keys', { proofRequired: true }, 'PROOF_KEYS_MISSING', 'input.proofKeys'],
    ['keys that are none', { proofKeys: '{}' }, 'PROOF_KEYS_MALFORMED', 'input.proofKeys'],
    [
      'a private key',
      { proofKeys: '{"keys":[{"kty":"OKP","crv":"Ed25519","x":"a","d":"b"}]}' },
      'PROOF_KEYS_MALFORMED',
      'input.proofKeys',
    ],
    ['somebody who is not there', { id: '01900000-0000-7000-8000-000000000000' }, 'UNKNOWN_PARTNER', 'input.id'],
  ])('with %s is refused', async (_what, more, code, field) => {
    expect(await desk.save(more)).toEqual({ __typename: 'Refusal', code, field });
  });

  test('who is taken out opens nothing, with key or token', async () => {
    const { id, key } = await desk.withKey();
    const given = (await (await desk.token({ grant_type: 'client_credentials', ...credentials(id, key) })).json()) as {
      readonly access_token: string;
    };
    await desk.act('deactivatePartner', 'id', id);
    expect(await foundAnew(key, given.access_token)).toEqual(['UNKNOWN_KEY', 'UNKNOWN_KEY']);
  });
});

describe('keys', () => {
  test('rotate without a stop: the old one opens until the overlap is over', async () => {
    const { id, key } = await desk.withKey();
    const { key: next, partner } = await desk.makeKey(id, { overlapHours: 24 });
    expect(partner.keys.map(({ good }) => good)).toEqual([true, true]);
    for (const shown of [key, next]) expect((await ask(shown)).data).toEqual({ checkStatus: { found: true } });
    await house.services.store.pool.query(
      `update partner_key set expires_at = now() - interval '1 second' where client_id = $1 and expires_at < now() + interval '2 days'`,
      [id],
    );
    expect(await foundAnew(key, next)).toEqual(['EXPIRED_KEY', null]);
  });

  test('are taken back at once for whoever asks anew', async () => {
    const { key, keyId } = await desk.withKey();
    expect(await desk.act('revokePartnerKey', 'keyId', keyId)).toMatchObject({ keys: [{ good: false }] });
    expect(reasonOf(await ask(key))).toBe('UNKNOWN_KEY');
  });

  test.each([0, 731])('do not last %d days', async (expiresInDays) => {
    const { id } = await desk.save();
    expect(await desk.makeKey(id, { expiresInDays })).toMatchObject({ code: 'OUT_OF_RANGE' });
  });

  test('are five at most', async () => {
    const { id } = await desk.save();
    for (let index = 0; index < 5; index += 1) expect((await desk.makeKey(id)).key).toMatch(/^zm_/);
    expect(await desk.makeKey(id)).toMatchObject({ code: 'TOO_MANY_KEYS' });
  });

  test('open only from where it was agreed', async () => {
    const { id, key } = await desk.withKey({ addresses: ['203.0.113.0/24', '2001:db8::/32'] });
    expect(reasonOf(await ask(key))).toBe('ADDRESS_NOT_ALLOWED');
    const response = await desk.token({ grant_type: 'client_credentials', ...credentials(id, key) });
    expect(await response.json()).toMatchObject({ error: 'unauthorized_client' });
    const { key: here } = await desk.withKey({ addresses: ['127.0.0.0/8', '::1'] });
    expect((await ask(here)).status).toBe(200);
  });

  test('have the budget that was agreed', async () => {
    const { key } = await desk.withKey({ budgetPerMinute: 777 });
    const { extensions } = (await ask(key)) as Answer & { readonly extensions?: { readonly cost?: object } };
    expect(JSON.stringify(extensions)).toContain('777');
  });
});

describe('purposes', () => {
  test.each([
    ['agreed', '本人查询', undefined],
    ['another', 'marketing', 'BAD_USER_INPUT'],
  ])('%s: %s', async (_what, purpose, code) => {
    const { key } = await desk.withKey();
    const { errors } = await ask(key, EXPLAIN, { purpose });
    expect(errors?.[0]?.extensions?.['code']).toBe(code);
  });
});

describe('tokens', () => {
  test('by client credentials: with the scopes asked for and no more', async () => {
    const { id, key } = await desk.withKey();
    const basic = Buffer.from(`${id}:${encodeURIComponent(key)}`).toString('base64');
    const response = await desk.token(
      { grant_type: 'client_credentials', scope: 'status:read' },
      { authorization: `Basic ${basic}` },
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const given = (await response.json()) as { readonly access_token: string };
    expect(given).toMatchObject({ token_type: 'Bearer', expires_in: 600, scope: 'status:read' });
    expect((await ask(given.access_token)).data).toEqual({ checkStatus: { found: true } });
    expect((await ask(given.access_token, EXPLAIN)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const { rows } = await house.services.store.pool.query<{ row: string }>(
      `select to_jsonb(t)::text as row from partner_token t`,
    );
    expect(rows.some(({ row }) => row.includes(given.access_token.slice(4)))).toBe(false);
  });

  test.each([
    ['a wrong secret', { client_secret: 'zm_aaaa_0123456789012345678901234567' }, 401, 'invalid_client'],
    ['no secret', { client_secret: '' }, 401, 'invalid_client'],
    ['an unknown client', { client_id: '01900000-0000-7000-8000-000000000000' }, 401, 'invalid_client'],
    ['no grant type', { grant_type: '' }, 400, 'unsupported_grant_type'],
    ['a grant nobody gives', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['a scope that was not agreed', { scope: 'test:write' }, 400, 'invalid_scope'],
  ])('%s: %s', async (_what, more, status, error) => {
    const { id, key } = await desk.withKey();
    const response = await desk.token({ grant_type: 'client_credentials', ...credentials(id, key), ...more });
    expect([response.status, await response.json()]).toMatchObject([status, { error }]);
  });

  test('a parameter that comes twice is refused', async () => {
    const { id, key } = await desk.withKey();
    const form = new URLSearchParams({ grant_type: 'client_credentials', ...credentials(id, key) });
    form.append('scope', 'status:read');
    form.append('scope', 'explanation:read');
    const response = await fetch(`${house.url}/oauth/token`, { method: 'POST', body: form });
    expect(await response.json()).toMatchObject({ error: 'invalid_request' });
  });

  test('what the endpoint can do is published', async () => {
    const response = await fetch(`${house.url}/.well-known/oauth-authorization-server`);
    expect(await response.json()).toMatchObject({
      token_endpoint: `${house.url}/oauth/token`,
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    });
  });
});
