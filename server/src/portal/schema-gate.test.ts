import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { parseSchemaChanges, type SchemaChange } from './schema-change.js';
import { schemaProblems } from './schema-gate.js';

const file = (name: string): string =>
  readFileSync(new URL(`../../../packages/schema/${name}`, import.meta.url), 'utf8');
const released = buildSchema(file('released.graphql'));
const changes = parseSchemaChanges(file('changes.json'));

test('the committed schema breaks nothing of the last release without a line in the changelog', () => {
  expect(schemaProblems({ released, current: buildSchema(file('schema.graphql')), changes })).toEqual([]);
});

const line = (more: Partial<SchemaChange>): SchemaChange => ({
  id: '2021-11-a',
  date: '2021-11-01',
  kind: 'REMOVED',
  audience: 'PARTNERS',
  subject: 'StatusCheck.category',
  zh: '。',
  en: '.',
  ...more,
});
const doctored = (from: RegExp, to: string): ReturnType<typeof buildSchema> => {
  const text = file('released.graphql');
  if (!from.test(text)) throw new Error('there is nothing to doctor');
  return buildSchema(text.replace(from, to));
};

describe('a schema that was doctored is refused', () => {
  test.each<[string, RegExp, string, string]>([
    ['without a field', /(type StatusCheck \{[^}]*?)  category: String\n/, '$1', 'StatusCheck.category was removed.'],
    [
      'whose field is of another type',
      /(type StatusCheck \{[^}]*?)found: Boolean!/,
      '$1found: String!',
      'StatusCheck.found changed type from Boolean! to String!.',
    ],
    [
      'whose field may be null',
      /(type StatusCheck \{[^}]*?)found: Boolean!/,
      '$1found: Boolean',
      'StatusCheck.found changed type from Boolean! to Boolean.',
    ],
    [
      'that asks for another argument',
      /  checkStatus\(identifier: IdentifierInput!\)/,
      '  checkStatus(identifier: IdentifierInput!, why: String!)',
      'A required arg why on Query.checkStatus was added.',
    ],
    [
      'without a value of an enum',
      /  """Kept for completeness[^\n]*\n  RED\n/,
      '',
      'RED was removed from enum type Colour.',
    ],
  ])('%s', (_what, from, to, problem) => {
    const problems = schemaProblems({ released, current: doctored(from, to), changes: [] });
    expect(problems).toContain(`${problem} No line of changes.json names it in "breaks".`);
  });
});

describe('what partners use goes', () => {
  const current = doctored(/(type StatusCheck \{[^}]*?)  category: String\n/, '$1');
  const broken = 'StatusCheck.category was removed.';
  const problemsOf = (given: readonly SchemaChange[]): readonly string[] =>
    schemaProblems({ released, current, changes: given });
  const announced = line({ id: '2021-04-a', kind: 'DEPRECATED', date: '2021-04-01', removeOn: '2021-10-01' });

  test.each<[string, readonly SchemaChange[], readonly string[]]>([
    [
      'never without having been deprecated',
      [line({ breaks: [broken] })],
      [`${broken} StatusCheck.category was never deprecated.`],
    ],
    [
      'not before the day that was announced',
      [line({ breaks: [broken], date: '2021-09-30' }), announced],
      [`${broken} Partners were told it stays until 2021-10-01.`],
    ],
    ['half a year after it was announced', [line({ breaks: [broken] }), announced], []],
    ['at once when the dashboard alone used it', [line({ breaks: [broken], audience: 'STAFF' })], []],
  ])('%s', (_when, given, expected) => {
    expect(problemsOf(given)).toEqual(expected);
  });
});

describe('what is deprecated', () => {
  const current = buildSchema(`type Query { old: Int @deprecated(reason: "Use new; gone on 2022-05-01.") new: Int }`);
  const deprecated = (more: Partial<SchemaChange> = {}): SchemaChange =>
    line({ kind: 'DEPRECATED', subject: 'Query.old', removeOn: '2022-05-01', ...more });

  test.each<[string, readonly SchemaChange[], readonly string[]]>([
    ['stands in the changelog with the day it goes', [deprecated()], []],
    ['not without a line', [], ['Query.old is deprecated without a line in changes.json.']],
    [
      'not for five months',
      [deprecated({ removeOn: '2022-04-30' })],
      [
        '2021-11-a: the removal date must be 2022-05-01 or later.',
        'Query.old does not say that it goes on 2022-04-30.',
      ],
    ],
    ['to the end of February from the end of August', [deprecated({ date: '2021-08-31', removeOn: '2022-05-01' })], []],
    [
      'is marked in the schema',
      [deprecated(), deprecated({ id: '2021-11-b', subject: 'Query.new' })],
      ['2021-11-b: Query.new is not marked @deprecated.'],
    ],
  ])('%s', (_what, given, expected) => {
    expect(schemaProblems({ released: current, current, changes: given })).toEqual(expected);
  });
});
