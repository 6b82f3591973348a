import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { appendAudit } from './append-audit.js';
import { toAuditRecord } from './audit-entry.js';
import { verifyChain } from './verify-audit.js';

const FOLDER = new URL('../migrations/', import.meta.url);
const CHAIN = '0010-audit.sql';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('entries of before the chain become its beginning, hashed in SQL as they are in JavaScript', async () => {
  const { pool } = database.store;
  await pool.query('drop schema public cascade; create schema public');
  const files = readdirSync(FOLDER).filter((file) => /^\d{4}-.*\.sql$/.test(file));
  const run = (file: string) => pool.query(readFileSync(new URL(file, FOLDER), 'utf8'));
  for (const file of files.sort().filter((name) => name < CHAIN)) await run(file);
  await pool.query(
    `insert into audit_event (id, at, actor_kind, actor_id, action, person_id, purpose, fields, request_id) values
      (gen_random_uuid(), '2021-11-01T02:00:00.123456Z', 'STAFF', 'a', 'Query.person', gen_random_uuid(), '核实 "来电"', '{name,"a \\"b\\""}', 'r'),
      (gen_random_uuid(), '2021-11-01T01:00:00Z', 'SYSTEM', '', 'Query.persons', null, null, '{}', null)`,
  );
  await run(CHAIN);
  const { rows } = await pool.query<{ actor_id: string }>('select actor_id from audit_event order by seq');
  expect(rows.map(({ actor_id: actor }) => actor)).toEqual(['', 'a']);
  const entry = { at: 0 as never, kind: 'READ', actorKind: 'STAFF', actorId: 'next', action: 'Query.person' } as const;
  await appendAudit(database.store, [toAuditRecord(entry)]);
  expect(await verifyChain(pool)).toEqual({ checked: 3, last: 3n, broken: null });
});
