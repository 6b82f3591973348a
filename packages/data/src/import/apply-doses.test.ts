import { buildTestResidentNumber, day, divisionCode, instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inTransactionOrAgain } from '../orm/transaction.js';
import { createPerson } from '../person/person.repository.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { applyDoses, type StagedDose } from './apply-doses.js';

const first = instant('2021-10-25T08:00:00+08:00');
const later = plusHours(first, 1);

let database: TestDatabase;
let serial = 0;
/** Two people, by their resident numbers; the first has a second document too. */
let one: Buffer;
let sameOne: Buffer;
let other: Buffer;
let recordKey: string;

async function newPerson(): Promise<{ readonly id: string; readonly blindIndex: Buffer }> {
  serial += 1;
  const id = uuidv7();
  const residentNumber = buildTestResidentNumber(serial, '1988-05-14', 'FEMALE');
  const { store } = database;
  const person = { id, name: '林晓岚', residentNumber, sex: 'FEMALE', birthYear: 1988 } as const;
  await inTransactionOrAgain(store, (sql) =>
    createPerson(sql, store.keyring, { ...person, home: divisionCode('110108') }, first),
  );
  return { id, blindIndex: store.keyring.blindIndex('RESIDENT_ID', residentNumber) };
}

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  const person = await newPerson();
  one = person.blindIndex;
  other = (await newPerson()).blindIndex;
  recordKey = `R-${serial}`;
  const { store } = database;
  sameOne = store.keyring.blindIndex('PASSPORT', `E${serial}`);
  await store.pool.query('insert into person_identifier (person_id, kind, blind_index) values ($1, $2, $3)', [
    person.id,
    'PASSPORT',
    sameOne,
  ]);
});

const dose = (line: number, blindIndex: Buffer, more: Partial<StagedDose> = {}): StagedDose => ({
  line,
  kind: blindIndex === sameOne ? 'PASSPORT' : 'RESIDENT_ID',
  blindIndex,
  id: uuidv7(),
  recordKey,
  isNumbered: true,
  productCode: null,
  doseNumber: 1,
  givenOn: day('2021-05-01'),
  division: '110108',
  institution: '接种点',
  source: '410000',
  grade: 'VERIFIED',
  withdrawn: false,
  batchId: null,
  ...more,
});

/** What becomes of each line of one delivery. */
async function apply(...doses: readonly StagedDose[]): Promise<readonly string[]> {
  const at = doses.some(({ withdrawn }) => withdrawn) ? later : first;
  const { outcomes } = await inTransactionOrAgain(database.store, (client) => applyDoses(client, doses, at));
  return [...outcomes]
    .sort((a, b) => a.line - b.line)
    .map(({ outcome, problem }) => (problem === null ? outcome : `${problem.code} ${problem.field}`));
}

const TAKEN = 'RECORD_NUMBER_TAKEN recordNumber';

test('one record told by two documents of one person in one delivery is one dose', async () => {
  expect(await apply(dose(1, one), dose(2, sameOne))).toEqual(['ACCEPTED', 'DUPLICATE']);
  const { rows } = await database.store.pool.query(
    'select count(*)::int as doses from vaccination where record_key = $1 and known_to is null',
    [recordKey],
  );
  expect(rows).toEqual([{ doses: 1 }]);
});

test('a record number told of two people is one person’s until it is withdrawn there', async () => {
  expect(await apply(dose(1, one), dose(2, other))).toEqual(['ACCEPTED', TAKEN]);
  expect(await apply(dose(1, other))).toEqual([TAKEN]);
  expect(await apply(dose(1, one, { withdrawn: true }), dose(2, other))).toEqual(['CHANGED', 'ACCEPTED']);
});

test('of two deliveries at once that tell one number of two people one is told so', async () => {
  const outcomes = await Promise.all([apply(dose(1, one)), apply(dose(1, other))]);
  expect(outcomes.flat().sort()).toEqual(['ACCEPTED', TAKEN]);
});

test.each([
  ['another register’s number', { source: '620000' }],
  ['no number: the same day, vaccine and place', { isNumbered: false, recordKey: '2021-05-01||接种点' }],
])('%s says nothing of the other person', async (_, more) => {
  expect(await apply(dose(1, one, more))).toEqual(['ACCEPTED']);
  expect(await apply(dose(1, other, { ...more, source: '410000' }))).toEqual(['ACCEPTED']);
});
