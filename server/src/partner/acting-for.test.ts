import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { credentials, openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { type Answer, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let desk: PartnerDesk;
let person: TestPerson;
let other: TestPerson;
type PairKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
let pair: Awaited<ReturnType<typeof generateKeyPair>>;
let proofKeys: string;

beforeAll(async () => {
  house = await openTestHouse();
  desk = openPartnerDesk(house, await house.staff('admin', 'ADMIN'));
  const { store } = house.services;
  person = await makePerson(store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  other = await makePerson(store, { index: 2, travelled: '152900', test: 'UPLOADED' });
  pair = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  proofKeys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'EdDSA' }] });
});
afterAll(() => house.close());

const CHECK = `query C($value: String!) { checkStatus(identifier: { kind: PHONE, value: $value }) { found } }`;
const EXPLAIN = `query E($value: String!, $purpose: String! = "本人查询") {
  explainStatus(identifier: { kind: PHONE, value: $value }, purpose: $purpose) { __typename } }`;

const ask = (bearer: string, query = CHECK, variables: object = {}): Promise<Answer> =>
  desk.ask(bearer, query, { value: person.phone, ...variables });
const reasonOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions?.['reason'];

describe('acting for a citizen', () => {
  const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
  const JWT = 'urn:ietf:params:oauth:token-type:jwt';
  let app: { readonly id: string; readonly key: string };

  beforeAll(async () => {
    app = await desk.withKey({
      name: '小程序',
      proofRequired: true,
      proofKeys,
      scopes: ['status:read', 'explanation:read', 'test:write', 'status:watch'],
    });
  });

  interface Proof {
    readonly issuer?: string;
    readonly audience?: string;
    readonly phone?: string;
    readonly method?: string;
    readonly agedSeconds?: number;
    readonly key?: PairKey;
    readonly jti?: string;
  }
  let made = 0;
  function proof(more: Proof = {}): Promise<string> {
    const issued = Math.floor(Date.now() / 1000) - (more.agedSeconds ?? 0);
    made += 1;
    return new SignJWT({
      identifier: { kind: 'PHONE', value: more.phone ?? person.phone },
      method: more.method ?? 'FACE',
    })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
      .setIssuer(more.issuer ?? app.id)
      .setAudience(more.audience ?? 'zhengming')
      .setIssuedAt(issued)
      .setExpirationTime(issued + 120)
      .setJti(more.jti ?? `proof-number-${made}`)
      .sign(more.key ?? pair.privateKey);
  }
  const exchange = (subjectToken: string): Promise<Response> =>
    desk.token({
      grant_type: EXCHANGE,
      subject_token: subjectToken,
      subject_token_type: JWT,
      ...credentials(app.id, app.key),
    });
  const tokenFor = async (more: Proof = {}): Promise<string> =>
    ((await (await exchange(await proof(more))).json()) as { readonly access_token: string }).access_token;

  test('without a proof nobody is shown', async () => {
    expect(reasonOf(await ask(app.key))).toBe('PROOF_REQUIRED');
  });

  test('with one, this citizen is shown and nobody else', async () => {
    const given = await tokenFor();
    expect((await ask(given)).data).toEqual({ checkStatus: { found: true } });
    expect((await ask(given, EXPLAIN)).data).toEqual({ explainStatus: { __typename: 'StatusExplanation' } });
    for (const query of [CHECK, EXPLAIN]) {
      const answered = await ask(given, query, { value: other.phone });
      expect(answered.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'NOT_THE_SUBJECT' });
      expect(JSON.stringify(answered.data ?? null)).not.toContain('found');
    }
  });

  test('stands in the log of who looked, with how they were recognised and through which key', async () => {
    await tokenFor({ method: 'REAL_NAME' }).then((given) => ask(given));
    await house.services.audit.flush();
    const { rows } = await house.services.store.pool.query(
      `select kind, action, detail::json->>'provenBy' as proven, client_id is not null as keyed from audit_event
       where person_id = $1 and detail::json->>'provenBy' = 'REAL_NAME' order by seq`,
      [person.id],
    );
    expect(rows).toEqual([
      { kind: 'SIGN_IN', action: 'token.forCitizen', proven: 'REAL_NAME', keyed: true },
      { kind: 'READ', action: 'Query.checkStatus', proven: 'REAL_NAME', keyed: true },
    ]);
  });

  test('serves this citizen and nobody else, and each answer says what is left of the points of the partner', async () => {
    const watch = `mutation W($value: String!) { watchStatus(identifiers: [{ kind: PHONE, value: $value }],
      purpose: "本人查询", until: "2021-11-20T00:00:00+08:00") { ... on StatusWatches { watches { status { found } } } } }`;
    expect(reasonOf(await ask(app.key, watch))).toBe('PROOF_REQUIRED');
    const given = await tokenFor();
    const { data, extensions } = (await ask(given, watch)) as Answer & { extensions?: Record<string, object> };
    expect(data).toEqual({ watchStatus: { watches: [{ status: { found: true } }] } });
    expect(extensions?.['cost']).toMatchObject({
      remaining: expect.any(Number) as number,
      resetInSeconds: expect.any(Number) as number,
    });
    expect(reasonOf(await ask(given, watch, { value: other.phone }))).toBe('NOT_THE_SUBJECT');
    const { rows } = await house.services.store.pool.query(
      'select person_id as id from status_watch where client_id = $1',
      [app.id],
    );
    expect(rows).toEqual([{ id: person.id }]);
  });

  test('a proof opens once', async () => {
    const used = await proof({ jti: 'used-only-once' });
    expect((await exchange(used)).status).toBe(200);
    expect(await (await exchange(used)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  test.each<[string, () => Promise<Proof>]>([
    [
      'signed by somebody else',
      async () => ({ key: (await generateKeyPair('EdDSA', { crv: 'Ed25519' })).privateKey as PairKey }),
    ],
    ['of another partner', () => Promise.resolve({ issuer: 'somebody' })],
    ['meant for another house', () => Promise.resolve({ audience: 'elsewhere' })],
    ['six minutes old', () => Promise.resolve({ agedSeconds: 360 })],
    ['by a method nobody knows', () => Promise.resolve({ method: 'BELIEVED' })],
    ['of a number nobody has', () => Promise.resolve({ phone: '12999999999' })],
    ['of what is no number', () => Promise.resolve({ phone: '1' })],
  ])('a proof %s opens nothing, and the answer does not tell why', async (_what, more) => {
    const response = await exchange(await proof(await more()));
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'invalid_grant', error_description: expect.stringContaining('not valid') as string },
    ]);
  });

  test.each(['not a token', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])('%s is no proof', async (text) => {
    expect(await (await exchange(text)).json()).toMatchObject({ error: 'invalid_grant' });
  });

  test('another partner cannot use it', async () => {
    const rival = await desk.withKey({ proofKeys });
    const response = await desk.token({
      grant_type: EXCHANGE,
      subject_token: await proof(),
      subject_token_type: JWT,
      ...credentials(rival.id, rival.key),
    });
    expect(await response.json()).toMatchObject({ error: 'invalid_grant' });
  });
});
