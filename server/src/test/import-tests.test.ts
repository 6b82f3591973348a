import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let laboratory: Caller;
let institutionId: string;
let people: readonly TestPerson[];

beforeAll(async () => {
  house = await openTestHouse();
  laboratory = await house.partner('test:write', 'reference:read');
  const { store } = house.services;
  people = await Promise.all([1, 2].map((index) => makePerson(store, { index, travelled: '152922', test: 'NONE' })));
  const { data } = await laboratory.ask('{ institutions(first: 1) { id } }');
  const institutions = (data?.['institutions'] ?? []) as unknown as readonly { id: string }[];
  institutionId = institutions[0]?.id ?? '';
});
afterAll(() => house.close());

const IMPORT = `mutation Import($input: ImportTestsInput!) { importTests(input: $input) {
  __typename ... on ImportTestsReport { accepted duplicates rejected rows { index outcome problem { code path } } }
  ... on Refusal { code field } } }`;

const report = async (...tests: object[]): Promise<unknown> => {
  const answer = await laboratory.ask(IMPORT, { input: { batch: 'b', tests } });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['importTests'];
};

const row = (person: TestPerson | undefined, sampleNumber: string, more: object = {}): object => ({
  identifier: { kind: 'RESIDENT_ID', value: person?.residentNumber ?? '' },
  institutionId,
  sampleNumber,
  divisionCode: '110105',
  sampledAt: '2021-10-31T20:00:00+08:00',
  reportedAt: '2021-11-01T08:00:00+08:00',
  result: 'NEGATIVE',
  channel: 'NATIONAL_PLATFORM',
  ...more,
});

const statusOf = async (person: TestPerson | undefined): Promise<unknown> =>
  (await house.services.store.pool.query('select colour, popup from status where person_id = $1', [person?.id]))
    .rows[0];

test('a result turns the pop-up green in the same transaction; sent again it is a duplicate', async () => {
  expect(await statusOf(people[0])).toMatchObject({ popup: 'TEST_REQUIRED' });
  expect(await report(row(people[0], 'A-1'))).toMatchObject({ accepted: 1, duplicates: 0, rejected: 0 });
  expect(await statusOf(people[0])).toEqual({ colour: 'GREEN', popup: null });
  expect(await report(row(people[0], 'A-1'))).toMatchObject({ accepted: 0, duplicates: 1, rejected: 0 });
});

test('good rows are kept, each bad one says what and where', async () => {
  const answer = await report(
    row(people[1], 'B-1'),
    row(people[1], 'B-2', { reportedAt: '2021-10-30T08:00:00+08:00' }),
    row(people[1], 'B-3', { result: 'PENDING' }),
    row(people[1], 'B-4', { identifier: { kind: 'RESIDENT_ID', value: '990101198805140020' } }),
    row(people[1], 'B-5', { identifier: { kind: 'PHONE', value: '12900999999' } }),
    row(people[1], 'B-6', { institutionId: '01900000-0000-7000-8000-000000000000' }),
    row(people[1], 'A-1'),
    row(people[1], 'B-1'),
  );
  expect(answer).toMatchObject({ accepted: 1, duplicates: 1, rejected: 6 });
  const rows = (answer as { rows: { outcome: string; problem: { code: string; path: string } | null }[] }).rows;
  expect(rows.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
    'ACCEPTED',
    'REPORTED_BEFORE_SAMPLED',
    'RESULT_WITHOUT_REPORT',
    'INVALID_RESIDENT_NUMBER',
    'UNKNOWN_PERSON',
    'UNKNOWN_INSTITUTION',
    'SAMPLE_NUMBER_TAKEN',
    'DUPLICATE',
  ]);
  expect(rows[1]?.problem?.path).toBe('tests[1].reportedAt');
  expect(rows[3]?.problem?.path).toBe('tests[3].identifier.value');
});

test('more than 2,000 at once are refused', async () => {
  const many = Array.from({ length: 2_001 }, (_, index) => row(people[0], `C-${index}`));
  expect(await report(...many)).toMatchObject({ __typename: 'Refusal', code: 'TOO_MANY', field: 'input.tests' });
});

/** 全角 of every printable character. */
const wide = (text: string): string =>
  text.replaceAll(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));

test('one sample is one test however it is typed: full-width, with blanks, with characters nobody sees', async () => {
  const [, person] = people;
  const typed = ['D-1', wide('D-1'), ' D-1 ', 'D-1\u200B', 'D-1\u0000'];
  const identifier = { kind: 'RESIDENT_ID', value: ` ${wide(person?.residentNumber ?? '')}` };
  expect(await report(...typed.map((sampleNumber) => row(person, sampleNumber, { identifier })))).toMatchObject({
    accepted: 1,
    duplicates: 4,
    rejected: 0,
  });
});

test.each([
  ['no sample number', { sampleNumber: '' }, 'REQUIRED', 'sampleNumber'],
  ['a sample number of blanks', { sampleNumber: '　 ' }, 'REQUIRED', 'sampleNumber'],
  ['a sample number of 500 characters', { sampleNumber: 'x'.repeat(500) }, 'TOO_LONG', 'sampleNumber'],
  ['a division that does not exist', { divisionCode: '110199' }, 'UNKNOWN_DIVISION', 'divisionCode'],
  [
    'a clock of another zone',
    { sampledAt: '2021-11-01T16:00:00+08:00', reportedAt: '2021-11-01T17:00:00+08:00' },
    'IN_THE_FUTURE',
    'sampledAt',
  ],
])('%s is refused as in a file, and the rows beside it count', async (_, more, code, field) => {
  const answer = await report(row(people[1], 'B-1'), row(people[1], 'E-1', more));
  expect(answer).toMatchObject({
    duplicates: 1,
    rejected: 1,
    rows: [{ outcome: 'DUPLICATE' }, { problem: { code, path: `tests[1].${field}` } }],
  });
});
