import { HOUR_MS, plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Jar, openJar } from '../testing/browser-jar.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';

const GOOD = 'tarpaulin ostrich velvet quorum';
let house: TestHouse;
let admin: Caller;

beforeAll(async () => {
  house = await openTestHouse();
  admin = await house.staff('admin', 'ADMIN');
});
afterAll(() => house.close());

const ACCOUNT = 'id username roles jurisdictions active openSessions invitedUntil hasSecondFactor';
const INVITE = `mutation Invite($input: InviteStaffInput!) { answer: inviteStaff(input: $input) { __typename
  ... on StaffInvitation { token expiresAt staff { ${ACCOUNT} } } ... on Refusal { code field } } }`;
const act = (name: string): string => `mutation Act($id: UUID!) { answer: ${name}(id: $id) { __typename
  ... on StaffAccount { ${ACCOUNT} } ... on Refusal { code field } } }`;
const RESET = `mutation Reset($id: UUID!) { answer: resetStaffAccess(id: $id) { __typename
  ... on StaffInvitation { token } ... on Refusal { code } } }`;
const RIGHTS = `mutation Rights($input: ChangeStaffRightsInput!) { answer: changeStaffRights(input: $input) { __typename
  ... on StaffAccount { ${ACCOUNT} } ... on Refusal { code field } } }`;

type Answer = Record<string, unknown> & { readonly token: string; readonly staff: { readonly id: string } };

async function answer(caller: Caller, query: string, variables: object): Promise<Answer> {
  const { data, errors } = await caller.ask(query, { ...variables });
  expect(errors).toBeUndefined();
  return data?.['answer'] as unknown as Answer;
}

const invite = (username: string, more: object = {}): Promise<Answer> =>
  answer(admin, INVITE, {
    input: { username, displayName: '李明', roles: ['HANDLER'], jurisdictions: ['110000'], ...more },
  });

const accept = (token: string, password = GOOD): Promise<Response> =>
  openJar(house.url).post('/api/staff/invitation/accept', { token, password });

async function signIn(username: string, password = GOOD): Promise<{ readonly jar: Jar; readonly status: number }> {
  const jar = openJar(house.url);
  return { jar, status: (await jar.post('/api/auth/sign-in/username', { username, password })).status };
}

describe('an invitation', () => {
  test('lets somebody set their own password, once', async () => {
    const invited = await invite('liming');
    expect(invited).toMatchObject({
      __typename: 'StaffInvitation',
      staff: { username: 'liming', roles: ['HANDLER'], jurisdictions: ['110000'], active: true },
    });
    expect((await signIn('liming')).status).toBe(401);
    const look = await openJar(house.url).post('/api/staff/invitation', { token: invited.token });
    expect(await look.json()).toMatchObject({ username: 'liming', displayName: '李明', kind: 'WELCOME' });
    expect(await (await accept(invited.token, 'liming123456')).json()).toMatchObject({ code: 'TOO_EASY' });
    const answers = await Promise.all([accept(invited.token), accept(invited.token, `${GOOD} two`)]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 410]);
    const winner = answers[0].status === 204 ? GOOD : `${GOOD} two`;
    expect((await signIn('liming', winner)).status).toBe(200);
    expect((await accept(invited.token)).status).toBe(410);
  });

  test('is worth nothing after three days', async () => {
    const { token } = await invite('late');
    house.clock.set(plusMs(NOW, 72 * HOUR_MS + 1));
    expect((await accept(token)).status).toBe(410);
    house.clock.set(NOW);
  });

  test('only its hash is stored', async () => {
    const { token } = await invite('hashed');
    const { rows } = await house.services.store.pool.query<{ row: string }>(
      `select to_jsonb(i)::text as row from staff_invitation i`,
    );
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });

  test.each([
    ['a name in capitals and spaces', { username: 'Li Ming' }, 'USERNAME_MALFORMED', 'input.username'],
    ['a name that is taken', { username: 'admin' }, 'USERNAME_TAKEN', 'input.username'],
    ['no name to show', { displayName: ' ' }, 'DISPLAY_NAME_MALFORMED', 'input.displayName'],
    ['no role', { roles: [] }, 'NO_ROLE', 'input.roles'],
    ['an administrator who handles cases', { roles: ['ADMIN', 'HANDLER'] }, 'ADMIN_STANDS_ALONE', 'input.roles'],
    ['a place that never was', { jurisdictions: ['999999'] }, 'UNKNOWN_DIVISION', 'input.jurisdictions'],
  ])('%s is refused', async (_what, more, code, field) => {
    expect(await invite('somebody', more)).toEqual({ __typename: 'Refusal', code, field });
  });

  test.each(['', 'x', '0'.repeat(43)])('a token %j opens nothing', async (token) => {
    expect((await accept(token)).status).toBe(410);
  });
});

describe('an administrator', () => {
  const working = async (username: string): Promise<{ readonly id: string; readonly jar: Jar }> => {
    const { token, staff } = await invite(username);
    await accept(token);
    return { id: staff.id, jar: (await signIn(username)).jar };
  };
  const ME = '{ me { staff { roles } } }';
  /** Sessions are believed for two seconds; a changed cookie header is asked about anew. */
  const asked = async (jar: Jar): Promise<unknown> => {
    const response = await fetch(`${house.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `${jar.cookie()}; n=${Math.random()}` },
      body: JSON.stringify({ query: ME }),
    });
    return ((await response.json()) as { readonly data: { readonly me: unknown } }).data.me;
  };

  test('takes somebody out: the open session is over, the name stays', async () => {
    const { id, jar } = await working('leaver');
    expect(await asked(jar)).toMatchObject({ staff: { roles: ['HANDLER'] } });
    expect(await answer(admin, act('deactivateStaff'), { id })).toMatchObject({ active: false, openSessions: 0 });
    expect(await asked(jar)).toBeNull();
    const { rows } = await house.services.store.pool.query(`select name from staff_user where id = $1`, [id]);
    expect(rows).toEqual([{ name: '李明' }]);
    const back = await signIn('leaver');
    expect(await asked(back.jar)).toBeNull();
    expect(await answer(admin, act('reactivateStaff'), { id })).toMatchObject({ active: true });
    expect((await signIn('leaver')).status).toBe(200);
  });

  test('gives other roles, which count in open sessions', async () => {
    const { id, jar } = await working('riser');
    const input = { id, roles: ['HANDLER', 'REVIEWER'], jurisdictions: [] };
    expect(await answer(admin, RIGHTS, { input })).toMatchObject({
      roles: ['HANDLER', 'REVIEWER'],
      jurisdictions: [],
    });
    expect(await asked(jar)).toMatchObject({ staff: { roles: ['HANDLER', 'REVIEWER'] } });
  });

  test('ends every session of somebody', async () => {
    const { id, jar } = await working('robbed');
    expect(await answer(admin, act('endStaffSessions'), { id })).toMatchObject({ openSessions: 0 });
    expect(await asked(jar)).toBeNull();
    expect((await signIn('robbed')).status).toBe(200);
  });

  test('resets somebody who lost everything: the old password opens nothing, the link does', async () => {
    const { id, jar } = await working('forgetful');
    const { token } = await answer(admin, RESET, { id });
    expect(await asked(jar)).toBeNull();
    expect((await signIn('forgetful')).status).toBe(401);
    expect((await accept(token, 'quorum velvet ostrich tarpaulin')).status).toBe(204);
    expect((await signIn('forgetful', 'quorum velvet ostrich tarpaulin')).status).toBe(200);
  });

  test('never changes their own account, and the last one stays', async () => {
    const { rows } = await house.services.store.pool.query<{ id: string }>(
      `select id from staff_user where username = 'admin'`,
    );
    const own = rows[0]?.id ?? '';
    const refused = { __typename: 'Refusal', code: 'OWN_RIGHTS', field: 'input.id' };
    expect(await answer(admin, act('deactivateStaff'), { id: own })).toEqual(refused);
    expect(await answer(admin, RIGHTS, { input: { id: own, roles: ['AUDITOR'], jurisdictions: [] } })).toEqual(refused);
  });

  test('two who put each other out at once: one stays', async () => {
    const idOf = async (username: string): Promise<string> =>
      (
        await house.services.store.pool.query<{ id: string }>('select id from staff_user where username = $1', [
          username,
        ])
      ).rows[0]?.id ?? '';
    const second = await house.staff('admin2', 'ADMIN');
    const ids = { admin: await idOf('admin'), admin2: await idOf('admin2') };
    // whoever comes second is told so, or has no session any more
    await Promise.all([
      admin.ask(act('deactivateStaff'), { id: ids.admin2 }),
      second.ask(act('deactivateStaff'), { id: ids.admin }),
    ]);
    const { rows } = await house.services.store.pool.query(
      `select count(*)::int as left from staff_user where active and 'ADMIN' = any (roles)`,
    );
    expect(rows).toEqual([{ left: 1 }]);
    await house.services.store.pool.query(`update staff_user set active = true where username in ('admin', 'admin2')`);
  });

  test.each(['HANDLER', 'SUPERVISOR', 'AUDITOR'] as const)('%s is none of them', async (role) => {
    const caller = await house.staff(`not_admin_${role.toLowerCase()}`, role);
    const { errors } = await caller.ask(INVITE, { input: { username: 'xyz', displayName: 'x', roles: ['ADMIN'] } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});
