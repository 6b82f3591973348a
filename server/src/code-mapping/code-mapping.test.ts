import { plusMs } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** A laboratory that writes results in its own words, and two stewards who agree what they mean. */
let house: TestHouse;
let steward: Caller;
let second: Caller;
let laboratory: Caller;
let person: TestPerson;
let institutionId: string;

beforeAll(async () => {
  house = await openTestHouse();
  [steward, second, laboratory] = await Promise.all([
    house.staff('first', 'DATA_STEWARD'),
    house.staff('second', 'DATA_STEWARD'),
    house.partner('test:write'),
  ]);
  const { store } = house.services;
  person = await makePerson(store, { index: 1, travelled: '152922', test: 'NONE' });
  const { rows } = await store.pool.query<{ id: string }>('select id from institution order by id limit 1');
  institutionId = rows[0]?.id ?? '';
});
afterAll(() => house.close());

const PARTS = `__typename ... on CodeMappingChange { id state value proposedBy decidedBy allowedActions } ... on Refusal { code field }`;
interface Answer {
  readonly id: string;
  readonly allowedActions: readonly string[];
}

async function command(caller: Caller, name: string, input: object): Promise<Answer> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await caller.ask(`mutation Do($input: ${type}!) { ${name}(input: $input) { ${PARTS} } }`, {
    input,
  });
  expect(errors).toBeUndefined();
  return data?.[name] as unknown as Answer;
}

const propose = (code: string, value: string | null, more: object = {}, by = steward): Promise<Answer> =>
  command(by, 'proposeCodeMapping', {
    system: 'LAB-X',
    subject: 'TEST_RESULT',
    code,
    value,
    reason: '机构来函第12号',
    ...more,
  });
const decide = (by: Caller, id: string, approve = true): Promise<Answer> =>
  command(by, 'decideCodeMapping', { id, approve, reason: '已核对来函' });

let samples = 0;
/** What becomes of one row that tells a result in the words of the laboratory. */
async function deliver(result: string): Promise<object> {
  samples += 1;
  const row = {
    identifier: person.residentNumber,
    institutionId,
    sampleNumber: `M-${samples}`,
    divisionCode: '110105',
    sampledAt: '2021-10-31T08:00:00+08:00',
    reportedAt: '2021-10-31T18:00:00+08:00',
    result,
  };
  const sent = await fetch(`${house.url}/api/imports/tests?system=LAB-X`, {
    method: 'POST',
    headers: { ...laboratory.headers, 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(row),
  });
  const { accepted, rejected } = (await sent.json()) as { accepted: number; rejected: number };
  return { accepted, rejected };
}

const inAMinute = (): void => {
  house.clock.set(plusMs(house.clock.now(), 60_000));
};

async function mappings(past: boolean): Promise<readonly string[]> {
  const { data, errors } = await second.ask(
    'query Ask($past: Boolean) { codeMappings(system: "LAB-X", past: $past) { edges { node { code value version validTo } } } }',
    { past },
  );
  expect(errors).toBeUndefined();
  const listed = data?.['codeMappings'] as unknown as
    | { edges: readonly { node: { code: string; value: string; version: number; validTo: string | null } }[] }
    | undefined;
  return (listed?.edges ?? []).map(
    ({ node }) => `${node.code}=${node.value} v${node.version}${node.validTo === null ? '' : ' ended'}`,
  );
}

test('a row in words nobody mapped is told so; proposed by one and approved by another it is read', async () => {
  expect(await deliver('阴')).toEqual({ accepted: 0, rejected: 1 });
  const proposed = await propose('阴', 'NEGATIVE');
  expect(proposed).toMatchObject({ state: 'PROPOSED', allowedActions: ['TAKE_BACK'], decidedBy: null });
  expect(await deliver('阴')).toEqual({ accepted: 0, rejected: 1 });
  expect(await decide(steward, proposed.id)).toMatchObject({ code: 'FOUR_EYES' });
  expect(await decide(second, proposed.id)).toMatchObject({
    state: 'APPROVED',
    decidedBy: expect.stringMatching(/./) as string,
    allowedActions: [],
  });
  expect(await deliver('阴')).toEqual({ accepted: 1, rejected: 0 });
  expect(await decide(second, proposed.id)).toMatchObject({ code: 'NOT_OPEN' });
});

test('a code that comes to mean something else, and then nothing, is three versions; what came in before stays', async () => {
  inAMinute();
  await decide(second, (await propose('阴', 'INCONCLUSIVE')).id);
  expect(await mappings(true)).toEqual(['阴=NEGATIVE v1 ended', '阴=INCONCLUSIVE v2']);
  inAMinute();
  await decide(second, (await propose('阴', null)).id);
  expect(await mappings(false)).toEqual([]);
  expect(await deliver('阴')).toEqual({ accepted: 0, rejected: 1 });
  inAMinute();
  await decide(second, (await propose('阴', 'NEGATIVE')).id);
  expect(await mappings(false)).toEqual(['阴=NEGATIVE v3']);
  const { rows } = await house.services.store.pool.query(
    'select result from nucleic_test where person_id = $1 and known_to is null',
    [person.id],
  );
  expect(rows).toEqual([{ result: 'NEGATIVE' }]);
});

test.each<[string, () => Promise<object>, string]>([
  ['a value that is none of ours', () => propose('阳', 'MAYBE'), 'UNKNOWN_VALUE'],
  ['a vaccine nobody knows', () => propose('V', 'ELIXIR', { subject: 'VACCINE_PRODUCT' }), 'UNKNOWN_VALUE'],
  ['what it stands for already, in full-width letters', () => propose('阴 ', 'ＮＥＧＡＴＩＶＥ'), 'NOTHING_CHANGES'],
  ['no system', () => propose('阳', 'POSITIVE', { system: ' ' }), 'BAD_SYSTEM'],
  ['no reason', () => propose('阳', 'POSITIVE', { reason: ' ' }), 'BLANK'],
  ['nobody’s proposal', () => decide(second, '01900000-0000-7000-8000-000000000000'), 'UNKNOWN_CODE_MAPPING_CHANGE'],
])('%s is refused', async (_, act, code) => {
  expect(await act()).toMatchObject({ __typename: 'Refusal', code });
});

test('one proposal for a code at a time; its author takes it back, nobody else', async () => {
  const first = await propose('阳', 'POSITIVE');
  expect(await propose('阳', 'NEGATIVE', {}, second)).toMatchObject({ code: 'ALREADY_PROPOSED' });
  const withdraw = (by: Caller) => command(by, 'takeBackCodeMapping', { id: first.id, reason: '写错了' });
  expect(await withdraw(second)).toMatchObject({ code: 'NOT_YOURS' });
  expect(await withdraw(steward)).toMatchObject({ state: 'TAKEN_BACK' });
  expect(await decide(second, (await propose('阳', 'POSITIVE')).id, false)).toMatchObject({ state: 'REJECTED' });
  expect(await mappings(false)).toEqual(['阴=NEGATIVE v3']);
});

test('the database keeps the four eyes too', async () => {
  const { rows } = await house.services.store.pool.query<{ id: string }>(
    `select id from code_mapping_change where state = 'APPROVED' limit 1`,
  );
  await expect(
    house.services.store.pool.query('update code_mapping_change set decided_by = proposed_by where id = $1', [
      rows[0]?.id,
    ]),
  ).rejects.toMatchObject({ constraint: 'four_eyes' });
});
