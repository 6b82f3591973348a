import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let gate: Caller;
let handler: Caller;
let clear: TestPerson;
let stopped: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  gate = await house.partner('checkpoint:write');
  handler = await house.staff('handler', 'HANDLER');
  const { store } = house.services;
  clear = await makePerson(store, { index: 1 });
  stopped = await makePerson(store, { index: 2, travelled: '152923' });
});
afterAll(() => house.close());

const CHECK = `mutation C($input: CompanionCheckInput!) { answer: checkWithCompanion(input: $input) { __typename
  ... on CompanionCheck { id answer grade reasons { code } sentence { zh } } ... on Refusal { code field } } }`;
const phone = (person: TestPerson): object => ({ kind: 'PHONE', value: person.phone });
let made = 0;
async function check(more: object): Promise<Record<string, unknown>> {
  made += 1;
  const input = { reference: `K-${made}`, place: '北京南站', document: 'ID_CARD', ...more };
  return (await gate.ask(CHECK, { input })).data?.['answer'] as never;
}
const unknown = { kind: 'PHONE', value: '12999999999' };

describe('somebody who cannot show a code', () => {
  test.each<[string, () => object, object]>([
    [
      'passes with a companion who is clear',
      () => ({ person: unknown, companion: phone(clear) }),
      { answer: 'PASS_WITH_COMPANION', grade: 'PAPER' },
    ],
    ['does not with one who is not', () => ({ companion: phone(stopped) }), { answer: 'NO_PASS' }],
    [
      'is not hidden behind a companion',
      () => ({ person: phone(stopped), companion: phone(clear) }),
      { answer: 'NO_PASS', grade: 'VERIFIED' },
    ],
    ['alone, with a card, is to be registered', () => ({}), { answer: 'REGISTER_OFFLINE', id: null }],
    [
      'registered offline passes',
      () => ({ person: unknown, companion: unknown, registeredOffline: true, document: 'SENIOR_CARD' }),
      { answer: 'PASS_REGISTERED' },
    ],
    ['known and clear passes by card alone', () => ({ person: phone(clear) }), { answer: 'PASS', grade: 'VERIFIED' }],
    [
      'mistyped is asked for again',
      () => ({ person: { kind: 'PHONE', value: '1' } }),
      { code: 'INVALID_PHONE', field: 'input.person.value' },
    ],
  ])('%s', async (_what, more, expected) => {
    expect(await check(more())).toMatchObject(expected);
  });

  test.each<[string, () => object]>([
    ['nobody is named', () => ({})],
    ['what is known speaks against it', () => ({ person: phone(stopped), companion: phone(stopped) })],
    ['the numbers are mistyped', () => ({ person: { kind: 'PHONE', value: '1' } })],
    ['nothing is filled in', () => ({ reference: '', place: '', document: 'NONE' })],
  ])('on the way to emergency care passes, though %s', async (_what, more) => {
    expect(await check({ ...more(), emergency: true })).toMatchObject({
      answer: 'PASS',
      reasons: [{ code: 'EMERGENCY_NEVER_WAITS' }],
    });
  });
});

test('a check sent again is the same check, with its first answer, on record once', async () => {
  const first = await check({ reference: 'again', companion: phone(clear) });
  const second = await check({ reference: 'again', companion: phone(clear) });
  expect(second).toEqual(first);
});

test.each<[string, () => object]>([
  ['another companion', () => ({ companion: phone(stopped) })],
  ['somebody who is stopped', () => ({ person: phone(stopped), companion: phone(clear) })],
  ['other papers', () => ({ companion: phone(clear), document: 'PAPER' })],
])('the answer to one check is not given to another under its number: %s', async (_what, more) => {
  const first = await check({ reference: 'one', document: 'ID_CARD', companion: phone(clear) });
  expect(first).toMatchObject({ answer: 'PASS_WITH_COMPANION' });
  const other = await check({ reference: 'one', document: 'ID_CARD', ...more() });
  expect(other).toMatchObject({ code: 'REFERENCE_USED' });
});

test('emergency care does not wait for what was said under the same number', async () => {
  const stop = { reference: 'urgent', person: phone(stopped), companion: phone(clear) };
  expect(await check(stop)).toMatchObject({ answer: 'NO_PASS' });
  expect(await check({ ...stop, emergency: true })).toMatchObject({ answer: 'PASS' });
});

test('the desk sees who passed on what, and who answered for whom', async () => {
  const { data } = (await handler.ask(
    `query P($id: UUID!) { person(id: $id, purpose: "查验记录") { checkpointPasses { answer unidentified place at document partner companion { id } reasons { sentence { zh } } } } }`,
    { id: stopped.id },
  )) as Answer;
  const passes = (data as unknown as { person: { checkpointPasses: Record<string, unknown>[] } }).person
    .checkpointPasses;
  expect(passes).toContainEqual(expect.objectContaining({ answer: 'NO_PASS', unidentified: true, place: '北京南站' }));
  expect(passes).toContainEqual(
    expect.objectContaining({ answer: 'NO_PASS', unidentified: false, companion: { id: clear.id } }),
  );
});

describe('registered ahead', () => {
  const REGISTER = `mutation R($input: RegisterPersonInput!) { answer: registerPerson(input: $input) { __typename
    ... on Person { id name idNumber birthYear status { colour } guardian { id } } ... on Refusal { code field } } }`;
  const register = async (more: object): Promise<Record<string, unknown>> =>
    (
      await handler.ask(REGISTER, {
        input: {
          name: '王小明',
          documentKind: 'PASSPORT',
          documentNumber: 'E１２３４５６７８',
          sex: 'MALE',
          birthYear: 1946,
          homeDivision: '110105',
          ...more,
        },
      })
    ).data?.['answer'] as never;

  test('with a passport, judged at once, and once', async () => {
    expect(await register({ guardian: phone(clear) })).toMatchObject({
      __typename: 'Person',
      name: '王**',
      idNumber: 'E1*****78',
      birthYear: 1946,
      guardian: { id: clear.id },
    });
    expect(await register({ documentNumber: ' e1234-5678' })).toMatchObject({ code: 'REGISTERED_ALREADY' });
  });

  test.each<[string, object, object]>([
    ['a number that is none', { documentNumber: '??' }, { code: 'INVALID_PASSPORT' }],
    ['nothing that says when they were born', { birthYear: null }, { code: 'SEX_AND_YEAR_MISSING' }],
    [
      'a mistyped resident number',
      { documentKind: 'RESIDENT_ID', documentNumber: '999901198805140012' },
      { field: 'input.documentNumber' },
    ],
    ['a home that is no county', { homeDivision: '110000' }, { code: 'NOT_A_COUNTY' }],
    ['no name', { name: '  ' }, { code: 'BLANK' }],
  ])('%s is sent back', async (_what, more, refusal) => {
    expect(await register({ documentNumber: 'G7654321', ...more })).toMatchObject(refusal);
  });
});
