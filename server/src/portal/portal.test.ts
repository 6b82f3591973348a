import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaff } from '../staff/create-staff.js';
import { openPartnerDesk, type PartnerDesk } from '../testing/partner-desk.js';
import { type Caller, openTestHouse, signIn, type TestHouse } from '../testing/test-house.js';

let house: TestHouse;
let admin: Caller;
let desk: PartnerDesk;
let rail: { readonly id: string; readonly key: string; readonly keyId: string };
let air: { readonly id: string; readonly key: string; readonly keyId: string };
let portal: Caller;

const PASSWORD = 'a password for tests';
const ofPartner = async (username: string, partnerId: string): Promise<Caller> => {
  const { store } = house.services;
  await createStaff(store, { username, displayName: username, roles: ['PARTNER'], password: PASSWORD, partnerId });
  const cookie = await signIn(house.url, username, PASSWORD);
  const headers = { cookie };
  return {
    headers,
    ask: async (query, variables) => {
      const response = await fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as object) };
    },
  };
};
const own = async (caller: Caller, query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await caller.ask(query, variables);
  expect(errors ?? []).toEqual([]);
  return data as unknown as Record<string, Record<string, unknown>>;
};

beforeAll(async () => {
  house = await openTestHouse();
  admin = await house.staff('admin', 'ADMIN');
  desk = openPartnerDesk(house, admin);
  rail = await desk.withKey({ scopes: ['status:read', 'status:watch', 'webhook:manage'] });
  air = await desk.withKey({ name: '民航' });
  portal = await ofPartner('rail.people', rail.id);
});
afterAll(() => house.close());

describe('somebody who signed in for a partner', () => {
  test('sees that partner, its points and whom it serves', async () => {
    const { ownPartner } = await own(
      portal,
      '{ ownPartner { partner { id name keys { id good } } budget { perMinute remaining resetInSeconds } serves } }',
    );
    expect(ownPartner).toMatchObject({ partner: { id: rail.id, keys: [{ id: rail.keyId }] }, serves: 0 });
  });

  test('rotates its keys: the new one opens, the one before ends after the overlap', async () => {
    const { answer } = await own(
      portal,
      `mutation { answer: rotateOwnKey(input: { expiresInDays: 90, overlapHours: 24 }) { ... on PartnerKeyGiven { key
        partner { keys { id good expiresAt } } } } }`,
    );
    const { key, partner } = answer as { key: string; partner: { keys: { id: string; expiresAt: string | null }[] } };
    const check = '{ checkStatus(identifier: { kind: PHONE, value: "12900000999" }) { found } }';
    expect((await desk.ask(key, check, {})).data).toEqual({ checkStatus: { found: false } });
    const before = partner.keys.find(({ id }) => id === rail.keyId)?.expiresAt ?? '';
    expect(Math.round((Date.parse(before) - Date.now()) / 3_600_000)).toBe(24);
  });

  test.each([
    [
      'takes back no key of another',
      `mutation R($id: UUID!) { answer: revokeOwnKey(keyId: $id) { ... on Refusal { code } } }`,
    ],
  ])('%s', async (_what, query) => {
    const { answer } = await own(portal, query, { id: air.keyId });
    expect(answer).toEqual({ code: 'UNKNOWN_PARTNER' });
    expect((await desk.ask(air.key, '{ clock { now } }', {})).errors).toBeUndefined();
  });

  test.each([
    '{ partners { id } }',
    '{ staffAccounts { id } }',
    '{ systemHealth { database } }',
    '{ persons { edges { cursor } } }',
    '{ checkStatus(identifier: { kind: PHONE, value: "12900000999" }) { found } }',
    'mutation { savePartner(input: { name: "x", scopes: [] }) { __typename } }',
  ])('is refused everything else: %s', async (query) => {
    expect((await portal.ask(query)).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });

  test('is let in nowhere once the partner was taken out', async () => {
    const gone = await desk.withKey({ name: '已停用' });
    const theirs = await ofPartner('gone.people', gone.id);
    await desk.act('deactivatePartner', 'id', gone.id);
    const answers = await Promise.all(
      ['{ ownPartner { serves } }', '{ webhooks { id } }', '{ ownUsage { day } }'].map((query) => theirs.ask(query)),
    );
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.['reason'])).toEqual(
      Array.from({ length: 3 }, () => 'PARTNER_INACTIVE'),
    );
  });
});

describe('an account of a partner', () => {
  const invite = async (input: object): Promise<unknown> =>
    (
      await own(
        admin,
        `mutation I($input: InviteStaffInput!) { answer: inviteStaff(input: $input) { ... on StaffInvitation {
          staff { partnerId roles } } ... on Refusal { code } } }`,
        { input: { username: 'somebody', displayName: '某人', ...input } },
      )
    )['answer'];

  test.each<[string, () => object, unknown]>([
    [
      'is invited for that partner',
      () => ({ username: 'new.rail', roles: ['PARTNER'], partnerId: rail.id }),
      { staff: { roles: ['PARTNER'] } },
    ],
    ['needs one', () => ({ roles: ['PARTNER'] }), { code: 'PARTNER_MISSING' }],
    [
      'has no other role',
      () => ({ roles: ['PARTNER', 'HANDLER'], partnerId: rail.id }),
      { code: 'PARTNER_STANDS_ALONE' },
    ],
    ['is nobody else’s', () => ({ roles: ['HANDLER'], partnerId: rail.id }), { code: 'PARTNER_MISSING' }],
  ])('%s', async (_what, input, expected) => {
    expect(await invite(input())).toMatchObject(expected as object);
  });

  test('never becomes one of the house, nor the other way round; the database says so too', async () => {
    const { rows } = await house.services.store.pool.query<{ id: string; username: string }>(
      `select id, username from staff_user where username in ('rail.people', 'admin')`,
    );
    const id = rows.find(({ username }) => username === 'rail.people')?.id ?? '';
    const { answer } = await own(
      admin,
      `mutation C($input: ChangeStaffRightsInput!) { answer: changeStaffRights(input: $input) { ... on Refusal { code } } }`,
      { input: { id, roles: ['SUPERVISOR'] } },
    );
    expect(answer).toEqual({ code: 'PARTNER_MISSING' });
    const around = house.services.store.pool.query(`update staff_user set roles = '{SUPERVISOR}' where id = $1`, [id]);
    await expect(around).rejects.toThrow('partner_stands_alone');
  });
});

describe('operations', () => {
  const REGISTER = `mutation R($document: String!) { answer: registerOwnOperation(document: $document) {
    ... on OwnOperation { hash name problems } ... on Refusal { code } } }`;
  const DOCUMENT = 'query Gate { clock { now } }';

  test('are registered when they fit, sent by hash, and retired; of another partner they stay', async () => {
    const sea = await desk.withKey({ name: '航运' });
    const theirs = await ofPartner('sea.people', sea.id);
    const { answer } = await own(portal, REGISTER, { document: DOCUMENT });
    expect(answer).toMatchObject({ name: 'Gate', problems: [] });
    await own(theirs, REGISTER, { document: DOCUMENT });
    const hash = String(answer?.['hash']);
    const byHash = (key: string): Promise<number> =>
      fetch(`${house.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ documentId: `sha256:${hash}` }),
      }).then(({ status }) => status);
    expect(await byHash(sea.key)).toBe(200);
    await own(theirs, `mutation { answer: retireOwnOperation(hash: "${hash}") { __typename } }`);
    const { ownOperations } = await own(portal, '{ ownOperations { hash } }');
    expect(ownOperations).toEqual([{ hash }]);
  });

  test('that do not fit are refused', async () => {
    const { answer } = await own(portal, REGISTER, { document: '{ clock { then } }' });
    expect(answer).toEqual({ code: 'OPERATION_INVALID' });
  });
});

test('what was used is told by operation and day, with what it cost and how long it took', async () => {
  const { key } = await desk.withKey({ name: '医院' });
  const { id } = await desk.withKey({ name: '医院用量' });
  const theirs = await ofPartner('use.people', id);
  const mine = await desk.makeKey(id);
  await desk.ask(mine.key, '{ clock { now } }', {});
  await desk.ask(mine.key, '{ clock { now } }', {});
  await desk.ask(mine.key, '{ partners { id } }', {});
  await desk.ask(key, '{ clock { now } }', {});
  await expect
    .poll(
      async () => (await own(theirs, '{ ownUsage { day operation calls refused errors cost p50 p95 } }'))['ownUsage'],
      {
        timeout: 15_000,
        interval: 100,
      },
    )
    .toEqual([
      {
        day: '2021-11-01',
        operation: 'clock',
        calls: 2,
        refused: 0,
        errors: 0,
        cost: 4,
        p50: expect.any(Number) as number,
        p95: expect.any(Number) as number,
      },
      {
        day: '2021-11-01',
        operation: 'partners',
        calls: 1,
        refused: 1,
        errors: 0,
        cost: expect.any(Number) as number,
        p50: expect.any(Number) as number,
        p95: expect.any(Number) as number,
      },
    ]);
}, 20_000);
