import { TOTP, URI } from 'otpauth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Jar, openJar } from '../testing/browser-jar.js';
import { openTestHouse, type TestHouse } from '../testing/test-house.js';

const PASSWORD = 'a password for tests';
let house: TestHouse;

beforeAll(async () => {
  house = await openTestHouse(undefined, { secondFactorRequired: true });
});
afterAll(() => house.close());

const signIn = async (username: string, password = PASSWORD): Promise<{ jar: Jar; response: Response }> => {
  const jar = openJar(house.url);
  return { jar, response: await jar.post('/api/auth/sign-in/username', { username, password }) };
};

/** Codes change every 30 seconds; the one of the next step is good as well, so that two in a row differ. */
const codeOf = (uri: string, steps = 0): string => {
  const totp = URI.parse(uri);
  if (!(totp instanceof TOTP)) throw new Error('not a TOTP link');
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
};

interface Enrolment {
  readonly jar: Jar;
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

async function enrol(username: string, role: 'HANDLER' | 'ADMIN' | 'INTAKE'): Promise<Enrolment> {
  await house.staff(username, role);
  const { jar } = await signIn(username);
  const begun = await jar.post('/api/auth/two-factor/enable', { password: PASSWORD });
  const { totpURI, backupCodes } = (await begun.json()) as Pick<Enrolment, 'totpURI' | 'backupCodes'>;
  expect((await jar.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).status).toBe(200);
  return { jar, totpURI, backupCodes };
}

const ME = '{ me { staff { username roles } hasSecondFactor mustEnrol permissions } }';

const recorded = async (action: string): Promise<readonly { readonly outcome: string }[]> => {
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query<{ outcome: string }>(
    `select outcome from audit_event where kind = 'SIGN_IN' and action = $1 order by seq`,
    [action],
  );
  return rows;
};

describe('the second factor', () => {
  test('without one nobody may do anything but set one up', async () => {
    await house.staff('new', 'HANDLER');
    const { jar } = await signIn('new');
    expect(await jar.ask(ME)).toMatchObject({
      data: { me: { staff: { roles: [] }, hasSecondFactor: false, mustEnrol: true } },
    });
    expect(await jar.ask('{ queueCounts { open } }')).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  test('set up, the same session may work', async () => {
    const { jar } = await enrol('enrolled', 'HANDLER');
    expect(await jar.ask(ME)).toMatchObject({
      data: { me: { staff: { roles: ['HANDLER'] }, hasSecondFactor: true, mustEnrol: false } },
    });
  });

  test('a password alone opens no session any more; with the code it does', async () => {
    const { totpURI } = await enrol('twice', 'HANDLER');
    const { jar, response } = await signIn('twice');
    expect(await response.json()).toMatchObject({ twoFactorRedirect: true });
    expect(jar.cookie()).not.toContain('session_token');
    expect(await jar.ask(ME)).toMatchObject({ data: { me: null } });
    expect((await jar.post('/api/auth/two-factor/verify-totp', { code: '000000' })).status).toBe(401);
    const verified = await jar.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI), trustDevice: true });
    expect(verified.status).toBe(200);
    expect(jar.cookie()).not.toContain('trust_device');
    expect(await jar.ask(ME)).toMatchObject({ data: { me: { staff: { username: 'twice' } } } });
  });

  test('a recovery code opens once', async () => {
    const { backupCodes } = await enrol('lost', 'HANDLER');
    const code = backupCodes[0];
    const first = await signIn('lost');
    expect((await first.jar.post('/api/auth/two-factor/verify-backup-code', { code })).status).toBe(200);
    const second = await signIn('lost');
    expect((await second.jar.post('/api/auth/two-factor/verify-backup-code', { code })).status).toBe(401);
  });

  test('five wrong codes close the account for a while, also for the right one', async () => {
    const { totpURI } = await enrol('guessed', 'HANDLER');
    const first = await signIn('guessed');
    for (let index = 0; index < 5; index += 1)
      await first.jar.post('/api/auth/two-factor/verify-totp', { code: '000000' });
    const second = await signIn('guessed');
    const answer = await second.jar.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) });
    expect(answer.status).toBe(429);
  });

  test('nobody puts theirs away where it is required', async () => {
    const { jar } = await enrol('lazy', 'HANDLER');
    expect((await jar.post('/api/auth/two-factor/disable', { password: PASSWORD })).status).toBe(404);
  });

  test('secret and recovery codes are stored unreadable', async () => {
    const { totpURI, backupCodes } = await enrol('stored', 'HANDLER');
    const { rows } = await house.services.store.pool.query<{ row: string }>(
      `select to_jsonb(f)::text as row from staff_second_factor f join staff_user u on u.id = f.user_id where u.username = 'stored'`,
    );
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    for (const clear of [secret, ...backupCodes]) expect(rows[0]?.row).not.toContain(clear);
  });
});

describe('wrong passwords', () => {
  test.each([
    ['of somebody', 'closed'],
    ['of a name nobody has', 'nobody.has.it'],
  ])('%s: the seventh is refused alike, and so is the right one', async (_whose, username) => {
    if (username === 'closed') await house.staff('closed', 'HANDLER');
    const answers: number[] = [];
    for (let index = 0; index < 7; index += 1) answers.push((await signIn(username, 'wrong')).response.status);
    expect(answers).toEqual([401, 401, 401, 401, 401, 401, 429]);
    const right = await signIn(username);
    expect(right.response.status).toBe(429);
    expect(Number(right.response.headers.get('retry-after'))).toBeGreaterThan(800);
    expect(await right.response.json()).toMatchObject({ code: 'LOCKED' });
  });

  test('it opens again when the time is over', async () => {
    await house.services.store.pool.query(`update sign_in_failure set locked_until = now() - interval '1 second'`);
    expect((await signIn('closed')).response.status).toBe(200);
  });
});

describe('a password of one’s own', () => {
  test('is changed with the old one; every other session ends', async () => {
    const { jar, totpURI } = await enrol('changer', 'HANDLER');
    const elsewhere = await signIn('changer');
    await elsewhere.jar.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) });
    const change = (currentPassword: string, newPassword: string): Promise<Response> =>
      jar.post('/api/auth/change-password', { currentPassword, newPassword });
    expect(await (await change(PASSWORD, 'qwertyuiop12')).json()).toMatchObject({ code: 'TOO_EASY' });
    expect((await change('not this one', 'tarpaulin ostrich velvet quorum')).status).toBe(400);
    expect((await change(PASSWORD, 'tarpaulin ostrich velvet quorum')).status).toBe(200);
    expect(await elsewhere.jar.ask(ME)).toMatchObject({ data: { me: null } });
    expect(await jar.ask(ME)).toMatchObject({ data: { me: { staff: { username: 'changer' } } } });
    expect((await signIn('changer')).response.status).toBe(401);
  });

  test('sessions are listed and ended one by one', async () => {
    const { jar, totpURI } = await enrol('roamer', 'HANDLER');
    const elsewhere = await signIn('roamer');
    await elsewhere.jar.post('/api/auth/two-factor/verify-totp', { code: codeOf(totpURI) });
    const sessions = (await (await jar.get('/api/auth/list-sessions')).json()) as readonly { readonly token: string }[];
    expect(sessions).toHaveLength(3);
    const other = sessions.find(({ token }) => elsewhere.jar.cookie().includes(token));
    expect((await jar.post('/api/auth/revoke-session', { token: other?.token })).status).toBe(200);
    expect(await elsewhere.jar.ask(ME)).toMatchObject({ data: { me: null } });
  });
});

test('all of it is in the audit log, without names', async () => {
  expect((await recorded('signIn.password')).map(({ outcome }) => outcome)).toContain('REFUSED');
  expect(await recorded('signIn.locked')).toHaveLength(2);
  expect((await recorded('secondFactor.begin')).length).toBeGreaterThan(3);
  expect((await recorded('signIn.code')).map(({ outcome }) => outcome)).toContain('REFUSED');
  expect(await recorded('password.change')).toHaveLength(3);
  const { rows } = await house.services.store.pool.query<{ row: string }>(
    `select to_jsonb(a)::text as row from audit_event a where kind = 'SIGN_IN'`,
  );
  expect(rows.filter(({ row }) => /nobody.has.it|changer|wrong/.test(row))).toEqual([]);
});
