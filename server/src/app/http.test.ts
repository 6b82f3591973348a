import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, signIn, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** The service from the outside, as browsers and partners meet it. */
let house: TestHouse;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  person = await makePerson(house.services.store, { index: 1 });
});
afterAll(() => house.close());

const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${house.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const attempt = (username: string, password: string): Promise<Response> =>
  fetch(`${house.url}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });

describe('sign-in', () => {
  test('gives a cookie that scripts cannot read and other sites cannot use', async () => {
    await house.staff('liming', 'HANDLER');
    const response = await attempt('liming', 'a password for tests');
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
  });

  test.each([
    ['a wrong password', 'liming', 'not the password'],
    ['a name nobody has', 'nobody', 'a password for tests'],
  ])('%s: 401, and the answer does not tell which of the two was wrong', async (_name, username, password) => {
    const response = await attempt(username, password);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: 'INVALID_USERNAME_OR_PASSWORD' });
  });

  test('a name cannot be tried out: the seventh attempt in a row is turned away', async () => {
    const answers: number[] = [];
    for (let index = 0; index < 7; index += 1) answers.push((await attempt('tried', 'x')).status);
    expect(answers).toEqual([401, 401, 401, 401, 401, 401, 429]);
    expect((await attempt('liming', 'a password for tests')).status).toBe(200);
  });

  test.each(['/api/auth/sign-up/email', '/api/auth/is-username-available', '/api/auth/update-user'])(
    '%s is closed: staff are made by an administrator',
    async (path) => {
      const response = await fetch(`${house.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'liming', email: 'x@x.invalid', password: 'a password for tests', name: 'x' }),
      });
      expect(response.status).toBe(404);
    },
  );

  test('a session that has expired opens nothing, and the answer says so', async () => {
    const caller = await house.staff('wang', 'HANDLER');
    await house.services.store.pool.query(`update staff_session set expires_at = now() - interval '1 minute'`);
    const { errors } = await caller.ask('{ queueCounts { open } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SESSION_OVER' });
  });

  test('signing out ends the session', async () => {
    await house.staff('zhao', 'HANDLER');
    const cookie = await signIn(house.url, 'zhao', 'a password for tests');
    const headers = { cookie, origin: house.url, 'content-type': 'application/json' };
    await fetch(`${house.url}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' });
    const response = await post(JSON.stringify({ query: '{ me { permissions } }' }), { cookie });
    expect(await response.json()).toMatchObject({ data: { me: null } });
  });
});

describe('a request that is wrong', () => {
  test.each([
    ['not JSON', '{ not json', 400],
    ['no query', '{}', 400],
    ['a field that does not exist', '{"query":"{ nothing }"}', 400],
    ['deeper than anything needs', JSON.stringify({ query: deep(20) }), 400],
    ['more aliases than anything needs', JSON.stringify({ query: aliases(40) }), 400],
  ])('%s: refused before anything runs', async (_name, body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  test('a form of another site is not an operation', async () => {
    const response = await fetch(`${house.url}/graphql?query={me{permissions}}`, {
      headers: { 'content-type': 'text/plain' },
    });
    expect(response.status).toBe(400);
  });

  test('a value of the wrong kind: the answer names the field and does not repeat the value', async () => {
    const partner = await house.partner('status:read');
    const query = 'query C($identifier: IdentifierInput!) { checkStatus(identifier: $identifier) { found } }';
    const value = Number(person.phone);
    const { errors } = await partner.ask(query, { identifier: { kind: 'PHONE', value } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'identifier.value' });
    expect(JSON.stringify(errors)).not.toContain(person.phone);
  });

  test('a date without a zone is refused by name', async () => {
    const caller = await house.staff('sun', 'HANDLER');
    const query = 'query E($at: DateTime!, $id: UUID!) { evaluate(personId: $id, asOf: $at) { colour } }';
    const { errors } = await caller.ask(query, { id: person.id, at: '2021-11-01 10:00' });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('RFC 3339') as string });
  });
});

describe('a fault', () => {
  test('leaves masked, with an id under which the log has it', async () => {
    const caller = await house.staff('wulei', 'HANDLER');
    await house.services.store.pool.query('alter table vaccination rename to vaccination_gone');
    const query = 'query P($id: UUID!) { person(id: $id, purpose: "x") { vaccinations { id } } }';
    const { errors } = await caller.ask(query, { id: person.id });
    await house.services.store.pool.query('alter table vaccination_gone rename to vaccination');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.any(String) as string,
    });
    expect(JSON.stringify(errors)).not.toContain('vaccination_gone');
  });
});

test.each([
  ['/health/live', 200],
  ['/health/ready', 200],
  ['/health/nothing', 404],
  ['/api/nothing', 404],
])('%s answers %i', async (path, status) => {
  expect((await fetch(`${house.url}${path}`)).status).toBe(status);
});

function deep(levels: number): string {
  const inner = 'guardian { '.repeat(levels) + 'id' + ' }'.repeat(levels);
  return `{ person(id: "01900000-0000-7000-8000-000000000000", purpose: "x") { ${inner} } }`;
}

function aliases(count: number): string {
  return `{ ${Array.from({ length: count }, (_, index) => `a${index}: clock { now }`).join(' ')} }`;
}
