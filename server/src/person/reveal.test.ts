import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
});
afterAll(() => house.close());

const REVEAL = `mutation Reveal($input: RevealPersonInput!) { answer: revealPerson(input: $input) { __typename
  ... on RevealedPerson { name idNumber phones { number } maskAgainAt } ... on Refusal { code field } } }`;

async function reveal(caller: Caller, more: object = {}) {
  const input = { personId: person.id, fields: ['PHONES'], reason: '回拨核实行程', ...more };
  const { data, errors } = await caller.ask(REVEAL, { input });
  return { answer: data?.['answer'] as unknown, code: errors?.[0]?.extensions?.['code'] };
}

interface Entry {
  readonly fields: readonly string[];
  readonly reason: string | null;
  readonly kind: string;
}
async function entries(): Promise<readonly Entry[]> {
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query<Entry>(
    `select kind, fields, reason from audit_event where action = 'Mutation.revealPerson' and person_id = $1 order by seq`,
    [person.id],
  );
  return rows;
}

test('shows what was asked for and nothing else, for a minute', async () => {
  expect((await reveal(handler)).answer).toEqual({
    __typename: 'RevealedPerson',
    name: null,
    idNumber: null,
    phones: [{ number: person.phone }],
    maskAgainAt: '2021-11-01T10:01:00+08:00',
  });
});

test('stands in the audit log as what it is, with what was shown and why', async () => {
  const before = (await entries()).length;
  await reveal(handler, { fields: ['NAME', 'ID_NUMBER', 'NAME'], reason: '来电 12900000009 要求核对证件' });
  expect((await entries()).slice(before)).toEqual([
    { kind: 'REVEAL', fields: ['NAME', 'ID_NUMBER'], reason: '来电 129******** 要求核对证件' },
  ]);
});

test.each([
  ['no reason', { reason: '  ' }, 'REASON_MISSING', 'input.reason'],
  ['a reason that says nothing', { reason: '查' }, 'REASON_MISSING', 'input.reason'],
  ['nothing to show', { fields: [] }, 'NOTHING_ASKED', 'input.fields'],
  ['nobody', { personId: '01900000-0000-7000-8000-000000000000' }, 'UNKNOWN_PERSON', 'input.personId'],
])('%s is refused, and nobody is shown', async (_what, more, code, field) => {
  const before = (await entries()).length;
  expect((await reveal(handler, more)).answer).toEqual({ __typename: 'Refusal', code, field });
  expect(await entries()).toHaveLength(before);
});

test.each(['INTAKE', 'AUDITOR', 'ADMIN', 'ANALYST', 'DATA_STEWARD'] as const)('%s reveals nobody', async (role) => {
  const caller = await house.staff(`no_${role.toLowerCase()}`, role);
  expect((await reveal(caller)).code).toBe('FORBIDDEN');
});

test('twenty in a minute, and no more', async () => {
  const busy = await house.staff('busy', 'HANDLER');
  for (let index = 0; index < 20; index += 1) expect((await reveal(busy)).code).toBeUndefined();
  expect((await reveal(busy)).code).toBe('TOO_MANY_REQUESTS');
});

test('the person sees it in their own log, with the reason', async () => {
  const app = await house.partner('access-log:read');
  const { data, errors } = await app.ask(
    `query L($identifier: IdentifierInput!) { accessLog(identifier: $identifier, purpose: "本人查询", first: 100) {
      ... on AccessLogConnection { edges { node { what { zh } why { zh } data { zh } } } } } }`,
    { identifier: { kind: 'PHONE', value: person.phone } },
  );
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).toContain(
    '{"what":{"zh":"查看个人信息明文"},"why":{"zh":"回拨核实行程"},"data":[{"zh":"手机号（明文）"}]}',
  );
});
