import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApiSchema } from '../app/build-schema.js';
import { minimalDocument, type RootField, rootFields } from '../testing/minimal-document.js';
import { EVERY_READER, type ReaderName, readersIn, ROLE_OF_LETTER } from '../testing/readers.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { WHO_MAY_ASK } from '../testing/who-may-ask.js';
import type { Scope } from './actor.js';

/** Every root field is asked by every role, every scope and nobody, and held against a table that was written by hand. */
const schema = buildApiSchema();
const ROOTS = rootFields(schema);

const expected = new Map<string, ReadonlySet<ReaderName>>(
  WHO_MAY_ASK.flatMap(([who, what]) =>
    what.split(/\s+/).map((name) => [name.replace('?', 'Query.').replace('!', 'Mutation.'), readersIn(who)] as const),
  ),
);

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
}, 60_000);
afterAll(() => house.close());

async function callerAs(reader: ReaderName): Promise<Caller> {
  if (reader === 'ANONYMOUS') return house.nobody;
  const role = Object.values(ROLE_OF_LETTER).find((one) => one === reader);
  return role ? house.staff(role.toLowerCase(), role) : house.partner(reader as Scope);
}

type Entry = 'IN' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'INVALID';

/** What the door said: whatever happens behind it, whoever got there was let in. */
async function entryOf(caller: Caller, root: RootField): Promise<Entry> {
  const { query, variables } = minimalDocument(schema, root);
  const { errors } = await caller.ask(query, variables);
  const codes = new Set((errors ?? []).map(({ extensions }) => extensions?.['code']));
  if (codes.has('UNAUTHENTICATED')) return 'UNAUTHENTICATED';
  if (codes.has('FORBIDDEN')) return 'FORBIDDEN';
  // a document that is not even valid would prove nothing
  return codes.has('GRAPHQL_VALIDATION_FAILED') || codes.has('GRAPHQL_PARSE_FAILED') ? 'INVALID' : 'IN';
}

test('every root field stands in the table, once, and nothing else does', () => {
  const written = WHO_MAY_ASK.flatMap(([, what]) => what.split(/\s+/));
  expect(written.map((name) => name.replace('?', 'Query.').replace('!', 'Mutation.')).sort()).toEqual(
    ROOTS.map(({ name }) => name).sort(),
  );
});

describe.each(EVERY_READER)('%s', (reader) => {
  test('is let in where the table says so and refused everywhere else', async () => {
    const caller = await callerAs(reader);
    const refusal: Entry = reader === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const wrong: string[] = [];
    for (const root of ROOTS) {
      const entry = await entryOf(caller, root);
      const should = expected.get(root.name)?.has(reader) ? 'IN' : refusal;
      if (entry !== should) wrong.push(`${root.name}: ${entry}, not ${should}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
