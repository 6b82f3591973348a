import { buildTestResidentNumber, type StaffRole } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApiSchema } from '../app/build-schema.js';
import { type Choose, minimalDocument, type RootField, rootFields } from '../testing/minimal-document.js';
import { type Answer, type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { PERMISSIONS } from './permissions.js';

/** Staff of one province see and change only its people (辖区); to them, everybody else does not exist. */
const DESK: readonly StaffRole[] = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR', 'DATA_STEWARD'];
const UNKNOWN = '01900000-0000-7000-8000-000000000000';

let house: TestHouse;
let everywhere: Caller;
let beijing: Caller;
let gansu: Caller;
let here: TestPerson;
let there: TestPerson;
let appealHere: string;
let appealThere: string;
const ids: Record<string, readonly string[]> = {};

async function limited(name: string, jurisdictions: readonly string[]): Promise<Caller> {
  const caller = await house.staff(name, ...DESK);
  await house.services.store.pool.query('update staff_user set jurisdictions = $2 where username = $1', [
    name,
    jurisdictions,
  ]);
  return caller;
}

const OPEN = `mutation O($input: OpenAppealInput!) { openAppeal(input: $input) {
  ... on Appeal { id } ... on Refusal { code } } }`;
const opened = async (caller: Caller, personId: string): Promise<string> => {
  const input = {
    personId,
    channel: 'PHONE_12345',
    reason: 'PREFECTURE_PRECISION',
    statement: '没有去过',
    identityGrade: 'G2',
  };
  const { data } = await caller.ask(OPEN, { input });
  const answer = data?.['openAppeal'] as { readonly id?: string } | undefined;
  return answer?.id ?? '';
};

beforeAll(async () => {
  house = await openTestHouse();
  everywhere = await house.staff('everywhere', ...DESK);
  beijing = await limited('beijing', ['110000']);
  gansu = await limited('gansu', ['620000', '370203']);
  const { store } = house.services;
  here = await makePerson(store, { index: 1, travelled: '152900', test: 'UPLOADED' });
  there = await makePerson(store, { index: 2, travelled: '152900', test: 'UPLOADED', home: '620102' });
  appealHere = await opened(everywhere, here.id);
  appealThere = await opened(everywhere, there.id);
  const { pool } = store;
  for (const table of ['notice', 'stay', 'nucleic_test', 'declaration', 'decision', 'phone_binding', 'appeal_event']) {
    const { rows } = await pool.query<{ id: string }>(`select id from ${table} where person_id = $1`, [there.id]);
    ids[table] = rows.map(({ id }) => id);
  }
}, 60_000);
afterAll(() => house.close());

const schema = buildApiSchema();

/** Every value with which somebody can be named: ids of a kind of row, numbers. */
const naming = (id: string, index: number): Choose => {
  const residentNumber = buildTestResidentNumber(index, '1988-05-14', 'FEMALE');
  return (type, name) => {
    if (type === 'UUID' && name !== 'incidentId') return id;
    if (type === 'IdentifierInput') return { kind: 'RESIDENT_ID', value: residentNumber };
    if (type === 'DiagnosisInput') return { kind: 'PERSON', value: id };
    return type === 'String' && /reason|statement|note|text/i.test(name) ? 'somebody called' : undefined;
  };
};

const namesPeople = ({ field, name }: RootField): boolean =>
  (PERMISSIONS[name]?.staff?.some((role) => DESK.includes(role)) ?? false) &&
  PERMISSIONS[name]?.everywhere !== true &&
  field.args.some(({ type }) => /UUID|Input/.test(String(type)));

/** What was answered, with whatever names whom it was asked about taken out. */
const answered = ({ data, errors, status }: Answer, id: string): string =>
  JSON.stringify({
    data,
    errors: errors?.map(({ message, extensions }) => ({ message, code: extensions?.['code'] })),
    status,
  })
    .replaceAll(/01[0-9a-f]{6}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|0{8}-0{4}-0{4}-0{4}-0{12}/g, 'ID')
    .replaceAll(id, 'ID')
    .replaceAll(/"(?:checkedAt|at|maskAgainAt)":"[^"]*"/g, '"at"');

describe.each(rootFields(schema).filter(namesPeople))('$name', (root) => {
  test('answers about somebody elsewhere just as about nobody', async () => {
    const rows = root.name === 'Query.diagnose' ? {} : { appeal: [appealThere], ...ids };
    const kinds = { person: [there.id], ...rows };
    const nobody = minimalDocument(schema, root, naming(UNKNOWN, 99), 2);
    const none = answered(await beijing.ask(nobody.query, nobody.variables), UNKNOWN);
    expect(none).not.toMatch(/VALIDATION_FAILED|BAD_REQUEST/);
    for (const [kind, [id]] of Object.entries(kinds)) {
      if (id === undefined) throw new Error(`the test world has no ${kind}`);
      const { query, variables } = minimalDocument(schema, root, naming(id, 2), 2);
      expect(`${kind} ${answered(await beijing.ask(query, variables), id)}`).toBe(`${kind} ${none}`);
    }
  });
});

test('the same questions tell whoever may see everybody', async () => {
  const telling = [
    'Query.person',
    'Query.findPerson',
    'Query.diagnose',
    'Query.evaluate',
    'Query.checkStatus',
    'Query.explainStatus',
    'Query.accessLog',
    'Mutation.revealPerson',
    'Mutation.declareItinerary',
    'Query.appeal',
    'Query.previewCorrection',
    'Mutation.startReview',
    'Mutation.addNote',
    'Mutation.changeUrgency',
  ];
  const silent: string[] = [];
  for (const root of rootFields(schema).filter(({ name }) => telling.includes(name))) {
    const isOfCase = telling.indexOf(root.name) >= telling.indexOf('Query.appeal');
    const id = isOfCase ? appealThere : there.id;
    const nobody = minimalDocument(schema, root, naming(UNKNOWN, 99), 1);
    const somebody = minimalDocument(schema, root, naming(id, 2), 1);
    const none = answered(await everywhere.ask(nobody.query, nobody.variables), UNKNOWN);
    const told = answered(await everywhere.ask(somebody.query, somebody.variables), id);
    if (told === none) silent.push(root.name);
  }
  expect(silent).toEqual([]);
});

const idsOf = (answer: Answer, list: string): readonly string[] => {
  const page = answer.data?.[list] as unknown as { edges: { node: { id: string } }[] };
  return page.edges.map(({ node }) => node.id);
};

describe('lists', () => {
  test('hold the people and the cases of one’s own places', async () => {
    const persons = '{ persons { edges { node { id } } } }';
    const appeals = '{ appeals(filter: { open: true }) { edges { node { id } } } }';
    expect(idsOf(await everywhere.ask(persons), 'persons')).toEqual([here.id, there.id]);
    expect(idsOf(await beijing.ask(persons), 'persons')).toEqual([here.id]);
    expect(idsOf(await gansu.ask(persons), 'persons')).toEqual([there.id]);
    expect(idsOf(await beijing.ask(appeals), 'appeals')).toEqual([appealHere]);
    expect(idsOf(await gansu.ask(appeals), 'appeals')).toEqual([appealThere]);
  });

  test('are counted as they are shown', async () => {
    const counts = '{ queueCounts { open unassigned t2 soon overdue mine awaitingSecondReview } }';
    expect((await everywhere.ask(counts)).data).toMatchObject({ queueCounts: { open: 2 } });
    expect((await gansu.ask(counts)).data).toMatchObject({ queueCounts: { open: 1, unassigned: 1, mine: 0 } });
  });

  test('the wall shows one’s own places', async () => {
    const wall = '{ deskWall { waiting { id } classes { urgency open } transfersWithoutReceipt } }';
    expect((await gansu.ask(wall)).data).toMatchObject({ deskWall: { waiting: [{ id: appealThere }] } });
    expect((await beijing.ask(wall)).data).toMatchObject({ deskWall: { waiting: [{ id: appealHere }] } });
  });

  test('a case goes with its person', async () => {
    const { pool } = house.services.store;
    await pool.query(`update person set home_division = '370203' where id = $1`, [there.id]);
    const { rows } = await pool.query('select home_division from appeal where id = $1', [appealThere]);
    expect(rows).toEqual([{ home_division: '370203' }]);
    await pool.query(`update person set home_division = '620102' where id = $1`, [there.id]);
  });
});

test('one’s own people are shown as ever, in a district too', async () => {
  const query = 'query P($id: UUID!) { person(id: $id, purpose: "call") { id appeals { id } } }';
  expect((await gansu.ask(query, { id: there.id })).data).toEqual({
    person: { id: there.id, appeals: [{ id: appealThere }] },
  });
});

test('a guardian elsewhere is not shown beside a child here', async () => {
  await house.services.store.pool.query('update person set guardian_person_id = $2 where id = $1', [here.id, there.id]);
  const query = 'query P($id: UUID!) { person(id: $id, purpose: "call") { id guardian { id name } } }';
  expect((await everywhere.ask(query, { id: here.id })).data).toMatchObject({ person: { guardian: { id: there.id } } });
  expect((await beijing.ask(query, { id: here.id })).data).toEqual({ person: { id: here.id, guardian: null } });
});

test('nobody elsewhere is taken in', async () => {
  const input = { personId: there.id, channel: 'WEB', reason: 'OTHER', statement: '没有去过那里' };
  expect((await beijing.ask(OPEN, { input })).data).toEqual({ openAppeal: { code: 'UNKNOWN_PERSON' } });
});

test('an id written otherwise is the same id', async () => {
  const query = 'query P($id: UUID!) { person(id: $id, purpose: "call") { id } }';
  expect((await beijing.ask(query, { id: there.id.toUpperCase() })).data).toEqual({ person: null });
});

test('the audit log keeps whom somebody tried to reach', async () => {
  const input = { appealId: appealThere, expectedVersion: 1 };
  await beijing.ask('mutation S($input: MoveAppealInput!) { startReview(input: $input) { __typename } }', { input });
  await house.services.audit.flush();
  const { rows } = await house.services.store.pool.query<{ object_id: string; outcome: string }>(
    `select object_id, outcome from audit_event where action = 'Mutation.startReview' and object_id = $1
     order by seq desc limit 1`,
    [appealThere],
  );
  expect(rows).toEqual([{ object_id: appealThere, outcome: 'REFUSED' }]);
});
