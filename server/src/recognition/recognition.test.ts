import { inTransaction, recordTests } from '@zhengming/data';
import { divisionCode, instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let person: TestPerson;
const INSPECTED = '2022-08-14T18:00:01+08:00';

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152922', test: 'UPLOADED' });
  const { pool } = house.services.store;
  const { rows } = await pool.query<{ id: string }>('select id from institution order by id limit 1');
  await inTransaction(house.services.store, (sql) =>
    recordTests(
      sql,
      [
        {
          personId: person.id,
          id: uuidv7(),
          institutionId: rows[0]?.id ?? '',
          sampleNumber: 'P6',
          division: divisionCode('110105'),
          sampledAt: instant('2022-08-12T09:00:00+08:00'),
          receivedAt: null,
          reportedAt: instant('2022-08-12T18:00:00+08:00'),
          uploadedAt: null,
          visibleAt: null,
          result: 'NEGATIVE',
          channel: 'PAPER',
        },
      ],
      NOW,
    ),
  );
});
afterAll(() => house.close());

const ASK = `query Ask($id: UUID!, $place: DivisionCode!, $at: DateTime, $ground: RefusalGround) {
  person(id: $id, purpose: "test") { tests(latest: 1) { countsUntil
    recognition(place: $place, at: $at, refusalGround: $ground) {
      verdict reason countsTo policyId ruleId grade gaps sentence { zh } refusal { verdict ruleId } place { name } } } } }`;

const recognition = async (variables: object): Promise<unknown> => {
  const { data, errors } = await handler.ask(ASK, { id: person.id, ...variables });
  expect(errors).toBeUndefined();
  const found = data?.['person'] as unknown as { tests: { recognition: unknown }[] } | undefined;
  return found?.tests[0]?.recognition;
};

describe('a paper report of 18:00 on 12 August 2022, a second after 48 hours', () => {
  test.each([
    { place: '110105', policyId: 'P6', verdict: 'NOT_VALID', countsTo: '2022-08-14T18:00:00+08:00' },
    { place: '410105', policyId: 'P6-HENAN', verdict: 'NOT_VALID', countsTo: '2022-08-14T18:00:00+08:00' },
    { place: '370203', policyId: 'P6-SHANDONG', verdict: 'ACCEPT', countsTo: '2022-08-15T18:00:00+08:00' },
  ])('at $place: $verdict by $policyId', async ({ place, ...expected }) => {
    expect(await recognition({ place, at: INSPECTED })).toMatchObject({ ...expected, grade: 'UNVERIFIED' });
  });
});

test('refused because the local code does not show it: a violation', async () => {
  const asked = { place: '370203', at: INSPECTED, ground: 'NOT_IN_LOCAL_CODE' };
  expect(await recognition(asked)).toMatchObject({ refusal: { verdict: 'VIOLATION', ruleId: 'P6-02' } });
});

test('before 29 July 2022 nobody can say, and the answer says so', async () => {
  expect(await recognition({ place: '110105' })).toMatchObject({
    verdict: 'INDETERMINATE',
    policyId: null,
    gaps: ['NO_POLICY'],
    sentence: { zh: '该时间该地没有生效的互认规定，无法判断是否必须认可。' },
  });
});

test('a place nobody knows is wrong input', async () => {
  const { errors } = await handler.ask(ASK, { id: person.id, place: '659999' });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'place' });
});

test('how long a test counts for decisions here is the window of the decision policy in force', async () => {
  const { data } = await handler.ask(
    'query Ask($id: UUID!) { person(id: $id, purpose: "test") { tests { reportedAt countsUntil } } }',
    { id: person.id },
  );
  const found = data?.['person'] as unknown as { tests: unknown[] } | undefined;
  expect(found?.tests[1]).toEqual({
    reportedAt: '2021-10-31T18:00:00+08:00',
    countsUntil: '2021-11-02T18:00:00.001+08:00',
  });
});
