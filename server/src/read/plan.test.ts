import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

/** What the compiler makes of a document, seen at the database: statements and values. */
let house: TestHouse;
let handler: Caller;
let person: TestPerson;

beforeAll(async () => {
  house = await openTestHouse();
  handler = await house.staff('handler', 'HANDLER');
  person = await makePerson(house.services.store, { index: 1, travelled: '152900', test: 'UPLOADED' });
});
afterAll(() => house.close());

interface Sent {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The read statements one operation sends. */
async function statements(query: string, variables: Record<string, unknown> = {}): Promise<readonly Sent[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  const { errors } = await handler.ask(query, variables);
  expect(errors).toBeUndefined();
  const sent = spy.mock.calls
    .map(([config]) => config as unknown as Sent)
    .filter(({ name }) => name?.startsWith('read_'));
  spy.mockRestore();
  return sent;
}

const READ = `query Read($id: UUID!, $latest: Int) { person(id: $id, purpose: "test") {
  name stays { division { name } phone { number } areas { level } } tests(latest: $latest) { institution { name } countsUntil recognition(place: "110105") { verdict } }
  vaccinationStatus { state } displayedTests(page: FRONT) { policyId } guardian { name } } }`;

describe('a plan', () => {
  test('is one statement, whatever hangs below the person', async () => {
    expect(await statements(READ, { id: person.id, latest: 3 })).toHaveLength(1);
  });

  test('is the same prepared statement for other values', async () => {
    const [first] = await statements(READ, { id: person.id, latest: 1 });
    const [second] = await statements(READ, { id: person.id, latest: 2 });
    expect(second?.name).toBe(first?.name);
    expect(second?.values).not.toEqual(first?.values);
  });

  test('holds no value in its text', async () => {
    const [statement] = await statements(READ, { id: person.id, latest: 97 });
    expect(statement?.text).not.toContain(person.id);
    expect(statement?.text).not.toContain('97');
    expect(statement?.values).toContain(97);
  });

  test('selects what is asked for and nothing else', async () => {
    const [statement] = await statements('query R($id: UUID!) { person(id: $id, purpose: "test") { name } }', {
      id: person.id,
    });
    expect(statement?.text).toContain('masked_name');
    expect(statement?.text).not.toMatch(/id_number|stay|status|cipher/);
  });
});

test('an alias that PostgreSQL would cut off is refused', async () => {
  const alias = 'a'.repeat(64);
  const { errors } = await handler.ask(`query R($id: UUID!) { person(id: $id, purpose: "test") { ${alias}: name } }`, {
    id: person.id,
  });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('one field under two names with other arguments is two answers', async () => {
  const query = `query R($id: UUID!) { person(id: $id, purpose: "test") { none: tests(latest: 0) { id } all: tests { id } } }`;
  const { data } = await handler.ask(query, { id: person.id });
  const answer = data?.['person'] as unknown as { none: unknown[]; all: unknown[] };
  expect([answer.none.length, answer.all.length]).toEqual([0, 1]);
});

test('fragments on the same field merge', async () => {
  const query = `query R($id: UUID!) { person(id: $id, purpose: "test") { ...A ...B } }
    fragment A on Person { status { colour } } fragment B on Person { status { popup } }`;
  const { data } = await handler.ask(query, { id: person.id });
  expect(data?.['person']).toEqual({ status: { colour: 'NONE', popup: 'VERIFY_ITINERARY' } });
});
