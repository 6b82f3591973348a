import { RETENTION_KINDS } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { COVERAGE } from './coverage.js';
import { CASE_RECORD_TABLES, ERASED_TABLES, OTHERWISE_ERASED } from './erase-person.js';
import { EXPORTED_PARTS } from './export-person.js';
import { PURGE_STEPS } from './purge-steps.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const names = async (query: string): Promise<readonly string[]> =>
  (await database.store.pool.query<{ name: string }>(query)).rows.map(({ name }) => name).sort();

const tables = (): Promise<readonly string[]> =>
  names(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
const personTables = (): Promise<readonly string[]> =>
  names(`select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'person_id'`);

test('every table of the database has a term or a reason, and no table is listed that is not there', async () => {
  const found = await tables();
  expect(found.filter((name) => COVERAGE[name] === undefined)).toEqual([]);
  expect(Object.keys(COVERAGE).filter((name) => !found.includes(name))).toEqual([]);
});

test('what has a term is gone through, and what goes with a case or a person has a rule that deletes it', async () => {
  const stepped = new Set(PURGE_STEPS.map(({ table }) => table));
  const along = PURGE_STEPS.flatMap((step) => step.along ?? []).join('\n');
  const isHandled = (table: string): boolean =>
    stepped.has(table) ||
    along.includes(`delete from ${table} `) ||
    // anonymised with its case; samples dropped; a chain that is never cut
    ['appeal_figure', 'incident_dry_run', 'audit_event'].includes(table);
  const unhandled = Object.entries(COVERAGE)
    .filter(([, { by }]) => by !== 'EXEMPT' && by !== 'JOB')
    .map(([table]) => table)
    .filter((table) => !isHandled(table));
  expect(unhandled).toEqual([]);
  const used = new Set(Object.values(COVERAGE).flatMap((one) => (one.by === 'TERM' ? [one.kind] : [])));
  expect(RETENTION_KINDS.filter((kind) => !used.has(kind))).toEqual([]);
});

test('every table with a person in it is erased, or says why not', async () => {
  const erased = new Set([...ERASED_TABLES, ...CASE_RECORD_TABLES, ...Object.keys(OTHERWISE_ERASED)]);
  expect((await personTables()).filter((name) => !erased.has(name))).toEqual([]);
});

test('every table with a person in it is part of the copy a person is given', async () => {
  const exported = new Set(EXPORTED_PARTS.map(({ table }) => table));
  expect((await personTables()).filter((name) => !exported.has(name))).toEqual([]);
});
