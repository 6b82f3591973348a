import { getNamedType, type GraphQLNamedType, isAbstractType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApiSchema } from '../app/build-schema.js';
import { rootFields } from '../testing/minimal-document.js';
import { EVERY_READER, type ReaderName, readersIn } from '../testing/readers.js';
import { openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';
import { CLEAR, MASKED, SAYS_NOTHING_OF_PEOPLE, WHO_MAY_READ } from '../testing/who-may-read.js';
import { FIELD_RIGHTS, mayRead } from './field-rights.js';
import { PERMISSIONS } from './permissions.js';

const schema = buildApiSchema();
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Every type that an answer about a person can hold. */
function typesOfPersonalAnswers(): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (type: GraphQLNamedType): void => {
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
    else if (isObjectType(type) && !found.has(type.name)) {
      found.add(type.name);
      for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
    }
  };
  for (const { name, field } of rootFields(schema)) if (PERMISSIONS[name]?.personal) visit(getNamedType(field.type));
  return found;
}

const expected = new Map<string, ReadonlySet<ReaderName>>();
for (const [who, what] of WHO_MAY_READ) for (const name of words(what)) expected.set(name, readersIn(who));

const fieldsOf = (type: string): readonly string[] => {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.keys(found.getFields()) : [];
};
const FIELDS = Object.keys(FIELD_RIGHTS).flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));

describe('nothing is forgotten', () => {
  const isHolder = (name: string): boolean => /(?:Connection|Edge)$/.test(name);

  test('every type in an answer about a person has rights, or is known to say nothing of anybody', () => {
    const known = new Set([...Object.keys(FIELD_RIGHTS), ...words(SAYS_NOTHING_OF_PEOPLE)]);
    expect([...typesOfPersonalAnswers()].filter((name) => !known.has(name) && !isHolder(name))).toEqual([]);
  });

  test('every type with rights stands in the table, and the other way round', () => {
    const written = [...expected.keys()].filter((name) => !name.includes('.'));
    expect(written.sort()).toEqual(Object.keys(FIELD_RIGHTS).sort());
  });

  test('every field of such a type has a row, and every row is a field', () => {
    const rows = Object.entries(FIELD_RIGHTS).flatMap(([type, rights]) =>
      Object.keys(rights).map((field) => `${type}.${field}`),
    );
    expect(rows.sort()).toEqual(FIELDS.map(({ type, field }) => `${type}.${field}`).sort());
  });

  test('a field without a row is read by nobody', () => {
    const everybody = { roles: readersIn('IHRSDAPNUM'), scopes: readersIn('status:read') } as never;
    expect(mayRead(everybody, 'Person', 'somethingNew')).toBe(false);
  });
});

describe.each(EVERY_READER)('%s', (reader) => {
  test('reads of people what the table says, field by field', () => {
    const only = new Set([reader]);
    const actor = { roles: reader.includes(':') ? new Set() : only, scopes: only } as never;
    const wrong = FIELDS.filter(({ type, field }) => {
      const readers = expected.get(`${type}.${field}`) ?? expected.get(type);
      return mayRead(actor, type, field) !== (readers?.has(reader) ?? false);
    });
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['MASKED', MASKED],
  ['CLEAR', CLEAR],
] as const)('what is %s is so in every answer', (form, names) => {
  const found = FIELDS.filter(({ type, field }) => FIELD_RIGHTS[type]?.[field]?.form === form);
  expect(found.map(({ type, field }) => `${type}.${field}`).sort()).toEqual([...words(names)].sort());
});

describe('over the wire', () => {
  let house: TestHouse;
  beforeAll(async () => {
    house = await openTestHouse();
  }, 60_000);
  afterAll(() => house.close());

  const REFUSED = { code: 'FORBIDDEN', reason: 'FIELD' };

  test.each(words('askedBy appealId cancelReason'))('an agency does not read AgencyTask.%s', async (field) => {
    const partner = await house.partner('agency:write');
    const { errors } = await partner.ask(`{ agencyTasks { edges { node { id ${field} } } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ ...REFUSED, field: `AgencyTask.${field}` });
    const steward = await house.staff(`steward${field.toLowerCase()}`, 'DATA_STEWARD');
    expect((await steward.ask(`{ agencyTasks { edges { node { id ${field} } } } }`)).errors).toBeUndefined();
  });

  test('whoever declares for somebody reads the verdict, not what it rests on', async () => {
    const person = await makePerson(house.services.store, { index: 1, travelled: '152900' });
    const partner = await house.partner('declaration:write');
    const county = { divisionCode: '152922', arrivedAt: '2021-10-23T12:00:00+08:00' };
    const input = { identifier: { kind: 'RESIDENT_ID', value: person.residentNumber }, counties: [county] };
    const declare = (fields: string) =>
      partner.ask(
        `mutation D($input: DeclareItineraryInput!) { declareItinerary(input: $input) { ... on Status { ${fields} } } }`,
        { input },
      );
    expect((await declare('colour popup validUntil')).errors).toBeUndefined();
    const { errors } = await declare('colour decisionId');
    expect(errors?.[0]?.extensions).toMatchObject({ ...REFUSED, field: 'Status.decisionId' });
  });

  test('a fragment under another name is the same field', async () => {
    const partner = await house.partner('agency:write');
    const { errors } = await partner.ask(
      `query { agencyTasks { edges { node { ...Asked } } } } fragment Asked on AgencyTask { dueAt: askedBy }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ ...REFUSED, field: 'AgencyTask.askedBy' });
  });
});
