import { readFileSync } from 'node:fs';
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.js';
import { buildApiSchema } from './build-schema.js';
import { printApi } from './print-api.js';

const schema = buildApiSchema();
const COMMITTED = new URL('../../../packages/schema/schema.graphql', import.meta.url);

test('the committed contract is the one the service serves (`npm run codegen` writes it)', () => {
  expect(printApi(schema)).toBe(readFileSync(COMMITTED, 'utf8'));
});

const rootFields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  .filter((type) => isObjectType(type))
  .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

test.each(rootFields)('%s has a row in the permission table', (name) => {
  expect(Object.keys(PERMISSIONS)).toContain(name);
});

test('the permission table names nothing that does not exist', () => {
  expect(Object.keys(PERMISSIONS).filter((name) => !rootFields.includes(name))).toEqual([]);
});

test('every row says who is let in', () => {
  const empty = Object.entries(PERMISSIONS).filter(
    ([, row]) => !row.public && !row.staff?.length && !row.scopes?.length,
  );
  expect(empty).toEqual([]);
});
