import { type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.js';
import { buildApiSchema } from './build-schema.js';
import { ASSUMED_SIZES, GIVEN_ROWS, ROOT_WEIGHTS } from './field-cost.js';
import { operationCost } from './operation-cost.js';
import { LARGE_REQUESTS } from './request-size.js';

const schema: GraphQLSchema = buildApiSchema();

function cost(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition');
  if (!operation) throw new Error('no operation');
  return operationCost({ schema, document, operation, variables });
}

const identifiers = (count: number): readonly object[] =>
  Array.from({ length: count }, () => ({ kind: 'PHONE', value: '12900000002' }));

const MANY = 'query M($input: [IdentifierInput!]!) { checkStatuses(input: $input) { found } }';
const AREAS = 'query A($first: Int) { riskAreas(first: $first) { edges { node { division { name } } } } }';

describe('an operation costs', () => {
  test.each([
    ['a look and an object', '{ clock { now } }', {}, 2],
    ['nothing for values, however many', '{ clock { now a: now b: now } }', {}, 2],
    ['each of its root fields', '{ a: clock { now } b: clock { now } }', {}, 4],
    ['as much through a fragment', '{ ...C } fragment C on Query { clock { now } }', {}, 2],
    ['a page of what is asked of each row', AREAS, { first: 100 }, 401],
    ['the page as it is when nobody says how long', AREAS, {}, 101],
    ['no more than the longest list, however long a page is asked for', AREAS, { first: 1_000_000 }, 2_001],
    ['something also for a page of nothing', AREAS, { first: 0 }, 5],
    ['every row that is handed in', MANY, { input: identifiers(100) }, 101],
    ['every row that is handed in, each time', MANY, { input: identifiers(200) }, 201],
    ['a signature for each of them', MANY.replace('found', 'token'), { input: identifiers(100) }, 201],
    ['nothing to speak of when its variables are of the wrong kind, for it does not run', MANY, { input: 7 }, 1],
    ['what is left out nothing', 'query C($x: Boolean!) { clock @include(if: $x) { now } }', { x: false }, 0],
  ])('%s', (_name, text, variables, points) => {
    expect(cost(text, variables)).toBe(points);
  });
});

test.each([
  ...Object.keys(ROOT_WEIGHTS),
  ...Object.keys(GIVEN_ROWS),
  ...Object.keys(ASSUMED_SIZES),
  ...Object.keys(LARGE_REQUESTS),
])('%s of the tables of costs and sizes is a field of the API', (name) => {
  const [type = '', field = ''] = name.split('.');
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const fields = roots.find((root) => root?.name === type)?.getFields() ?? {};
  expect(field.startsWith('__') || field in fields).toBe(true);
});

test('whatever may be uploaded has a row in the permission table', () => {
  expect(Object.keys(LARGE_REQUESTS).filter((name) => !(name in PERMISSIONS))).toEqual([]);
});
