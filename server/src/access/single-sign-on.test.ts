import type { Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort } from '../testing/free-port.js';
import { type Jar, openJar } from '../testing/browser-jar.js';
import { openTestHouse, type TestHouse } from '../testing/test-house.js';

const CLIENT = { clientId: 'zhengming', clientSecret: 'a secret the two houses share' };
let house: TestHouse;
let provider: Server;
let issuer: string;

/** A provider of OpenID Connect that certifies itself: whoever types a name there is that person. */
async function openProvider(port: number, redirectUri: string): Promise<Server> {
  const oidc = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: `subject-of-${id}`, preferred_username: id, name: id }),
    }),
    cookies: { keys: ['a key of the provider in this test'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  return new Promise((resolve) => {
    const server = oidc.listen(port, '127.0.0.1', () => resolve(server));
  });
}

beforeAll(async () => {
  const [own, other] = [await freePort(), await freePort()];
  issuer = `http://127.0.0.1:${other}`;
  const publicUrl = `http://127.0.0.1:${own}`;
  provider = await openProvider(other, `${publicUrl}/api/auth/callback/sso`);
  house = await openTestHouse(
    undefined,
    {
      publicUrl,
      secondFactorRequired: true,
      singleSignOn: {
        name: '统一认证',
        discoveryUrl: `${issuer}/.well-known/openid-configuration`,
        usernameClaim: 'preferred_username',
        ...CLIENT,
      },
    },
    own,
  );
});
afterAll(async () => {
  await house.close();
  provider.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
});

const ME = '{ me { staff { username roles } mustEnrol } }';

/** Signs in as a person would: our page → the provider's page for the name, its page of consent → back. */
async function signIn(name: string, tamper: (url: URL) => void = () => undefined): Promise<[Jar, string]> {
  const [ours, theirs] = [openJar(house.url), openJar(issuer)];
  const begun = await ours.post('/api/auth/sign-in/social', { provider: 'sso', callbackURL: '/appeal' });
  let next = new URL(((await begun.json()) as { readonly url: string }).url);
  for (let step = 0; step < 12 && next.origin === issuer; step += 1) {
    const page = await theirs.get(next.href);
    const location = page.headers.get('location');
    if (location !== null) {
      next = new URL(location, issuer);
      continue;
    }
    const body = await page.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(body)?.[1] ?? '';
    const form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: name, password: 'any' } : {}) });
    const sent = await fetch(next, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: theirs.cookie(), 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
    });
    next = new URL(sent.headers.get('location') ?? '', issuer);
  }
  tamper(next);
  const back = await ours.get(`${next.pathname}${next.search}`);
  return [ours, back.headers.get('location') ?? ''];
}

describe('single sign-on', () => {
  test('the sign-in page is told that there is one', async () => {
    const methods: unknown = await (await openJar(house.url).get('/api/sign-in-methods')).json();
    expect(methods).toEqual({ password: true, shortestPassword: 12, singleSignOn: '统一认证' });
  });

  test('whoever was invited works at once; the other house vouches for the second factor', async () => {
    await house.staff('wanglei', 'HANDLER');
    const [jar, location] = await signIn('wanglei');
    expect(location).toContain('/appeal');
    const me = { me: { staff: { username: 'wanglei', roles: ['HANDLER'] }, mustEnrol: false } };
    expect(await jar.ask(ME)).toMatchObject({ data: me });
    expect(await (await signIn('wanglei'))[0].ask(ME)).toMatchObject({ data: me });
  });

  test('whoever was not is turned away, and no account comes to be', async () => {
    const [jar, location] = await signIn('stranger');
    expect(location).toContain('error=');
    expect(await jar.ask(ME)).toMatchObject({ data: { me: null } });
    const { rows } = await house.services.store.pool.query(`select 1 from staff_user where username = 'stranger'`);
    expect(rows).toEqual([]);
  });

  test('whoever was taken out here has no session, whatever the other house says', async () => {
    await house.staff('gone', 'HANDLER');
    await house.services.store.pool.query(`update staff_user set active = false where username = 'gone'`);
    const [jar] = await signIn('gone');
    expect(await jar.ask(ME)).toMatchObject({ data: { me: null } });
  });

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'of-somebody-else')],
    ['another code', (url: URL) => url.searchParams.set('code', 'made-up')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
  ])('%s opens nothing', async (_what, tamper) => {
    const [jar, location] = await signIn('wanglei', tamper);
    expect(location).toContain('error');
    expect(await jar.ask(ME)).toMatchObject({ data: { me: null } });
  });

  test('tokens of the other house are not kept', async () => {
    const { rows } = await house.services.store.pool.query<{ row: string }>(
      `select to_jsonb(a)::text as row from staff_account a where provider_id = 'sso'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { row } of rows) expect(row).toMatch(/"id_token": null.*"access_token": null/);
  });
});
