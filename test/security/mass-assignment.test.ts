import { getNamedType, isEnumType, isInputObjectType, isNonNullType } from 'graphql';
import { describe, expect, inject, test } from 'vitest';
import { ROOT_FIELDS, selectionOf } from './support/arbitrary-document.js';
import { askAs, attacker, request, send } from './support/attack.js';
import { codesOf } from './support/leaks.js';

/** What somebody would like to set besides what they are asked for. */
const WISHES = {
  status: 'GREEN',
  colour: 'GREEN',
  popup: null,
  state: 'APPROVED',
  handlerId: '01890000-0000-7000-8000-000000000001',
  approvedBy: '01890000-0000-7000-8000-000000000001',
  proposedBy: '01890000-0000-7000-8000-000000000001',
  decidedBy: 'x',
  openedBy: 'x',
  createdAt: '2021-11-01T10:00:00+08:00',
  roles: ['SUPERVISOR'],
  scopes: ['status:read'],
  active: true,
  version: 99,
  isAdmin: true,
  hasSecondFactor: true,
  __proto__: null,
};

const MUTATIONS = ROOT_FIELDS.filter(({ operation }) => operation === 'mutation').flatMap((root) =>
  root.field.args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    return isInputObjectType(type) ? [{ root, arg, type }] : [];
  }),
);

describe('what is not asked for cannot be set', () => {
  test.each(MUTATIONS.map((one) => [one.root.name, one] as const))('%s', async (name, { root, arg, type }) => {
    const as = inject('attackers').find(({ permissions }) => permissions?.includes(name)) ?? attacker('handler');
    const needed = root.field.args.filter((one) => one === arg || isNonNullType(one.type));
    const taken = needed.map((one) => `$${one.name}: ${String(one.type)}`).join(', ');
    const given = needed.map((one) => `${one.name}: $${one.name}`).join(', ');
    const query = `mutation(${taken}) { ${root.field.name}(${given}) ${selectionOf(getNamedType(root.field.type), 1)} }`;
    for (const [wish, value] of Object.entries(WISHES)) {
      if (wish in type.getFields()) continue;
      const { body } = await send(as, { query, variables: { [arg.name]: { [wish]: value } } });
      expect(new Set(codesOf(body))).toEqual(new Set(['BAD_USER_INPUT']));
      expect(JSON.stringify(body)).toContain(`Field \\"${wish}\\" is not defined by type`);
    }
  });

  test('no change takes an outcome: nobody writes a colour, a pop-up or a state by hand', () => {
    const outcomes = ['Colour', 'PopupKind', 'AppealState', 'CorrectionState', 'Determinacy', 'AreaVersionState'];
    const taken = MUTATIONS.flatMap(({ root, type }) =>
      Object.values(type.getFields())
        .filter((field) => outcomes.includes(getNamedType(field.type).name))
        .map((field) => `${root.name} ${field.name}`),
    );
    expect(taken).toEqual([]);
  });

  test('who acts is never an argument: it is whoever is signed in', () => {
    const named = MUTATIONS.flatMap(({ root, type }) =>
      Object.values(type.getFields())
        // which of the two sides asked is a kind, and names nobody
        .filter((field) => !isEnumType(getNamedType(field.type)))
        .map((field) => field.name)
        .filter((field) => /^(by|actor|author|approver|reviewer|proposer|decider)(Id)?$|edBy$/.test(field))
        .map((field) => `${root.name} ${field}`),
    );
    expect(named).toEqual([]);
  });

  test('what is required cannot be left out either', () => {
    // what has an id only when it is there already has a version only then
    const optional = MUTATIONS.filter(({ type }) => 'expectedVersion' in type.getFields())
      .filter(({ type }) => !('id' in type.getFields()) || isNonNullType(type.getFields()['id']?.type))
      .filter(({ type }) => !isNonNullType(type.getFields()['expectedVersion']?.type));
    // a connector is known by its code: without a version it is a new one, refused when the code is there
    expect(optional.map(({ root }) => root.name)).toEqual(['Mutation.saveConnector']);
  });
});

describe('beside GraphQL', () => {
  test.each([
    ['/api/auth/update-user', { roles: ['ADMIN'], name: 'x' }],
    ['/api/auth/update-session', { method: 'SSO' }],
    ['/api/auth/sign-up/email', { email: 'a@b.invalid', password: 'a long password', name: 'x', roles: ['ADMIN'] }],
    ['/api/auth/delete-user', {}],
    ['/api/auth/admin/set-role', { role: 'admin' }],
  ])('%s does not exist', async (path, wish) => {
    const { headers } = attacker('handler');
    const body = JSON.stringify(wish);
    const { status } = await request(path, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    });
    expect(status).toBe(404);
  });

  test('an invited person cannot invite themselves to more', async () => {
    const admin = askAs('admin');
    const { data } = await admin<{ inviteStaff: { token: string } }>(
      `mutation($input: InviteStaffInput!) { inviteStaff(input: $input) { ... on StaffInvitation { token } } }`,
      { input: { username: 'wishful', displayName: '测试员 甲', roles: ['INTAKE'] } },
    );
    const body = JSON.stringify({
      token: data?.inviteStaff.token,
      password: 'orchid-tramway-48-lantern',
      roles: ['ADMIN', 'SUPERVISOR'],
      active: true,
      username: 'admin',
    });
    const headers = { 'content-type': 'application/json' };
    const { status } = await request('/api/staff/invitation/accept', { method: 'POST', headers, body });
    expect(status).toBe(204);
    const { data: after } = await admin<{ staffAccounts: { username: string; roles: string[] }[] }>(
      '{ staffAccounts { username roles } }',
    );
    expect(after?.staffAccounts.find(({ username }) => username === 'wishful')?.roles).toEqual(['INTAKE']);
  });
});
