import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let handler: Caller;
let person: TestPerson;

beforeEach(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER', 'INTAKE');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
});
afterEach(() => house.close());

/** A machine that keeps nothing: neither its disk nor the database takes an entry. */
function keepNothing(): void {
  const fail = (): Promise<never> => Promise.reject(new Error('nothing is kept'));
  Object.assign(house.services.audit, { durable: fail, onDisk: fail });
}

const LOOK = 'query P($id: UUID!) { person(id: $id, purpose: "call") { name } }';
const OPEN = `mutation O($input: OpenAppealInput!) { openAppeal(input: $input) { __typename } }`;

describe('where an entry cannot be kept', () => {
  test('nobody is shown', async () => {
    expect((await handler.ask(LOOK, { id: person.id })).data).toEqual({
      person: { name: expect.any(String) as string },
    });
    keepNothing();
    const { data, errors } = await handler.ask(LOOK, { id: person.id });
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).not.toContain('nothing is kept');
  });

  test('nothing is changed', async () => {
    keepNothing();
    const input = {
      personId: person.id,
      channel: 'PHONE_12345',
      reason: 'PREFECTURE_PRECISION',
      statement: '没有去过',
      identityGrade: 'G2',
    };
    expect((await handler.ask(OPEN, { input })).errors).toHaveLength(1);
    expect((await house.services.store.pool.query('select 1 from appeal')).rows).toEqual([]);
  });

  test('what shows nobody is answered', async () => {
    keepNothing();
    expect((await handler.ask('{ clock { demo } }')).errors).toBeUndefined();
  });
});

test('a statement that only asks for part of a field says so', async () => {
  const query = `query P($id: UUID!, $all: Boolean!) { person(id: $id, purpose: "part") { name sex @include(if: $all) } }`;
  await handler.ask(query, { id: person.id, all: false });
  await handler.ask(query, { id: person.id, all: true });
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query<{ fields: string[] }>(
    `select fields from audit_event where purpose = 'part' order by seq`,
  );
  expect(rows.map(({ fields }) => fields)).toEqual([['name'], ['name', 'sex']]);
});
