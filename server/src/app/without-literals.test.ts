import { expect, test } from 'vitest';
import { buildSchema, type GraphQLError, parse, validate } from 'graphql';
import { withoutLiterals } from './without-literals.js';

/** What graphql-js really says of documents with a number or a name in them. */
const schema = buildSchema(`
  enum Kind { PHONE }
  input Identifier { kind: Kind!, value: String! }
  scalar Day
  type Query { find(by: Identifier, first: Int, share: Float, open: Boolean, id: ID, day: Day): String }`);

function saidOf(document: string): string {
  try {
    return validate(schema, parse(document))
      .map(({ message }) => withoutLiterals(message, 'GRAPHQL_VALIDATION_FAILED'))
      .join('\n');
  } catch (error) {
    return withoutLiterals((error as GraphQLError).message, 'GRAPHQL_PARSE_FAILED');
  }
}

test.each([
  ['a number where text belongs', '{ find(by: { kind: PHONE, value: 12900000003 }) }', 'String'],
  ['text where a number belongs', '{ find(first: "周某某12900000003") }', 'Int'],
  ['a number that is too large', '{ find(first: 12900000003) }', 'Int'],
  ['text where a fraction belongs', '{ find(share: "周某某") }', 'Float'],
  ['text where yes or no belongs', '{ find(open: "周某某12900000003") }', 'Boolean'],
  ['a fraction where an id belongs', '{ find(id: 12900000003.5) }', 'ID'],
  ['text where a choice belongs', '{ find(by: { kind: "周某某12900000003", value: "x" }) }', 'Kind'],
  ['a choice that is none', '{ find(by: { kind: N12900000003, value: "x" }) }', 'Kind'],
  ['an object where text belongs', '{ find(by: { kind: PHONE, value: { a: "周某某12900000003" } }) }', 'String'],
  ['text where an object belongs', '{ find(by: "周某某12900000003") }', 'Identifier'],
  ['a number where nothing belongs', '{ find(12900000003) }', 'Syntax Error'],
  ['text where nothing belongs', '{ find("周某某12900000003") }', 'Syntax Error'],
  ['a block of text where nothing belongs', '{ find("""周某某12900000003""") }', 'Syntax Error'],
  ['a number that goes on as a name', '{ find(first: 12900000003周) }', 'Syntax Error'],
  ['an escape that is none', '{ find(id: "\\uZZ12900000003") }', 'Syntax Error'],
  ['a name made of a number', '{ n12900000003 }', 'Query'],
])('%s: the message says what was expected and not what was there', (_name, document, expected) => {
  const said = saidOf(document);
  expect(said).toContain(expected);
  expect(said).not.toMatch(/\d{6}|周|1290/);
});

test('messages of our own stay as they are', () => {
  expect(withoutLiterals('areaVersion 20211101 is not open', 'BAD_USER_INPUT')).toBe(
    'areaVersion 20211101 is not open',
  );
});
