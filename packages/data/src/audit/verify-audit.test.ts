import { instant } from '@zhengming/domain';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { anchorKeys, DEMO_ANCHOR_KEYS } from './anchor-keys.js';
import { appendAudit } from './append-audit.js';
import { anchorChain, anchorLine, anchorsIn } from './audit-anchor.js';
import { verifyAudit } from './audit-check.repository.js';
import { toAuditRecord } from './audit-entry.js';
import { verifyChain } from './verify-audit.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const KEYS = anchorKeys(DEMO_ANCHOR_KEYS);
const LENGTH = 8;
const PERSON = '01900000-0000-7000-8000-000000000001';

let database: TestDatabase;
let pool: pg.Pool;

const record = (number: number) =>
  toAuditRecord({
    at: NOW,
    kind: 'READ',
    actorKind: 'STAFF',
    actorId: 'auditor',
    clientId: 'session',
    action: 'Query.person',
    personId: PERSON,
    objectId: 'object',
    purpose: '核实 12345 来电',
    fields: ['name', 'stays'],
    reason: 'reason',
    detail: { number },
    requestId: `request ${number}`,
  });

beforeAll(async () => {
  database = await createTestDatabase();
  ({ pool } = database.store);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await asOwner('truncate audit_event, audit_anchor');
  await appendAudit(
    database.store,
    Array.from({ length: LENGTH }, (_, index) => record(index + 1)),
  );
});

/** What only the owner of the database can do: the triggers are put out of the way. */
async function asOwner(statement: string): Promise<void> {
  await pool.query(`begin; set local session_replication_role = replica; ${statement}; commit`);
}

test.each([
  'update audit_event set purpose = null where seq = 3',
  'delete from audit_event where seq = 8',
  'truncate audit_event',
])('the database refuses: %s', async (statement) => {
  await expect(pool.query(statement)).rejects.toThrow(/append_only|nothing_is_removed/);
});

test('the database refuses an entry that leaves a gap', async () => {
  const copy = `insert into audit_event select 10, gen_random_uuid(), at, kind, actor_kind, actor_id, client_id, action, outcome,
    person_id, object_id, purpose, fields, reason, detail, request_id, hash from audit_event where seq = 8`;
  await expect(pool.query(copy)).rejects.toThrow('chain_without_gaps');
});

describe('a chain nobody touched', () => {
  test('holds as a whole and from any entry to any other', async () => {
    expect(await verifyChain(pool)).toEqual({ checked: LENGTH, last: 8n, broken: null });
    expect(await verifyChain(pool, { from: 3n, to: 5n })).toEqual({ checked: 3, last: 5n, broken: null });
  });

  test('takes an entry that is handed over twice once', async () => {
    const again = record(9);
    expect(await appendAudit(database.store, [again])).toBe(1);
    expect(await appendAudit(database.store, [again, record(10)])).toBe(1);
    expect(await verifyChain(pool)).toEqual({ checked: 10, last: 10n, broken: null });
  });
});

/** Another value of every column; the table is read from the database, so that a new column needs its row. */
const OTHER: Readonly<Record<string, string>> = {
  seq: '100',
  id: 'gen_random_uuid()',
  at: `at + interval '1 microsecond'`,
  kind: `'EXPORT'`,
  actor_kind: `'PARTNER'`,
  actor_id: `'author'`,
  client_id: 'null',
  action: `'Query.persons'`,
  outcome: `'REFUSED'`,
  person_id: 'gen_random_uuid()',
  object_id: `''`,
  purpose: `purpose || ' '`,
  fields: `'{"name"}'`,
  reason: 'null',
  detail: `'{"number": 5}'`,
  request_id: `'request 4'`,
  hash: `sha256('')`,
};

test('whatever column is changed, the entry is named', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'audit_event' order by ordinal_position`,
  );
  expect(Object.keys(OTHER)).toEqual(rows.map(({ name }) => name));
  for (const { name } of rows) {
    await asOwner(
      `create table kept as select * from audit_event; update audit_event set ${name} = ${OTHER[name] ?? ''} where seq = 5`,
    );
    const problem = name === 'seq' ? 'MISSING' : 'CHANGED';
    expect({ name, ...(await verifyChain(pool)) }).toEqual({
      name,
      checked: 4,
      last: name === 'seq' ? 4n : 5n,
      broken: { seq: 5n, problem },
    });
    await asOwner('truncate audit_event; insert into audit_event select * from kept; drop table kept');
  }
});

test.each([
  ['an entry is taken out', 'delete from audit_event where seq = 5', { seq: 5n, problem: 'MISSING' }],
  ['the first is taken out', 'delete from audit_event where seq = 1', { seq: 1n, problem: 'MISSING' }],
  [
    'two are exchanged',
    'update audit_event set seq = 99 where seq = 6; update audit_event set seq = 6 where seq = 7; update audit_event set seq = 7 where seq = 99',
    { seq: 6n, problem: 'CHANGED' },
  ],
  [
    'text moves to the next column',
    `update audit_event set reason = 'reason' || purpose, purpose = '' where seq = 2`,
    { seq: 2n, problem: 'CHANGED' },
  ],
])('%s: the place is named', async (_what, statement, broken) => {
  await asOwner(statement);
  expect((await verifyChain(pool)).broken).toEqual(broken);
});

describe('a signed head', () => {
  test('misses a tail that is cut off', async () => {
    await anchorChain(database.store, KEYS, NOW);
    await asOwner('delete from audit_event where seq > 6');
    expect((await verifyChain(pool)).broken).toBeNull();
    expect((await verifyAudit(pool, KEYS)).broken).toEqual({ seq: 8n, problem: 'CUT_OFF' });
  });

  test('kept outside notices a chain that was made anew, anchors and all', async () => {
    const anchor = await anchorChain(database.store, KEYS, NOW);
    if (!anchor) throw new Error('nothing was signed');
    await asOwner('truncate audit_event, audit_anchor');
    await appendAudit(
      database.store,
      Array.from({ length: LENGTH }, (_, index) => record(index + 1)),
    );
    expect((await verifyAudit(pool, KEYS)).broken).toBeNull();
    const outside = anchorsIn(`{"level":30,"msg":"${anchorLine(anchor)}"}`);
    expect((await verifyAudit(pool, KEYS, { outside })).broken).toEqual({ seq: 8n, problem: 'REWRITTEN' });
  });

  test('of somebody else is named', async () => {
    const other = anchorKeys(`demo:${Buffer.alloc(32, 1).toString('base64')}`);
    await anchorChain(database.store, other, NOW);
    expect((await verifyAudit(pool, KEYS)).broken).toEqual({ seq: 8n, problem: 'FORGED_ANCHOR' });
  });

  test('of an older key counts after the keys were changed', async () => {
    await anchorChain(database.store, KEYS, NOW);
    const renewed = anchorKeys(`new:${Buffer.alloc(32, 2).toString('base64')},${DEMO_ANCHOR_KEYS}`);
    expect((await verifyAudit(pool, renewed)).broken).toBeNull();
  });
});

test.each(['', 'no-colon', 'a:c2hvcnQ='])('keys that are none are refused without showing them: %s', (listed) => {
  expect(() => anchorKeys(listed)).toThrow(/AUDIT_ANCHOR_KEYS: entry 1/);
  expect(() => anchorKeys(listed)).not.toThrow(/c2hvcnQ/);
});
