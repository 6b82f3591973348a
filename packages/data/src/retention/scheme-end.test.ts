import { instant, plusHours } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPolicies } from '../policy/load-policies.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { makeWholePerson } from '../testing/whole-person.js';
import { brokenProof } from './purge-run.repository.js';
import { approveSchemeEnd, countScheme, endScheme, findSchemeEnd, proposeSchemeEnd } from './scheme-end.js';

const THEN = instant('2021-11-01T10:00:00+08:00');
const END = instant('2022-12-13T00:00:00+08:00');
const PROPOSER = uuidv7();
const APPROVER = uuidv7();
const ID = uuidv7();

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const { store } = database;
  await loadPolicies(store);
  for (const index of [1, 2, 3])
    await makeWholePerson(store, {
      index,
      at: THEN,
      appeal: (['OPEN', 'CLOSED', 'NONE'] as const)[index - 1] ?? 'NONE',
    });
  for (const id of [PROPOSER, APPROVER])
    await store.pool.query(`insert into staff_user (id, name, email, username) values ($1::uuid, 'x', $2, $2)`, [
      id,
      id,
    ]);
});
afterAll(() => database.drop());

const rows = async (query: string): Promise<readonly Record<string, unknown>[]> =>
  (await database.store.pool.query<Record<string, unknown>>(query)).rows;
const end = (more: object = {}) => endScheme(database.store, { now: () => END, blocks: 1, ...more });

test('nothing ends before two people have said so', async () => {
  const { pool } = database.store;
  expect((await end()).state).toBe('NOT_APPROVED');
  expect(await proposeSchemeEnd(pool, { id: ID, reason: '疫情防控措施调整', by: PROPOSER, at: END })).toBe(true);
  expect(await proposeSchemeEnd(pool, { id: uuidv7(), reason: '再次', by: PROPOSER, at: END })).toBe(false);
  expect((await end()).state).toBe('NOT_APPROVED');
  expect(await approveSchemeEnd(pool, ID, PROPOSER, END)).toBe(false);
  await expect(
    pool.query(`update scheme_end set state = 'APPROVED', approved_by = proposed_by, approved_at = now()`),
  ).rejects.toThrow(/four_eyes/);
  expect(await approveSchemeEnd(pool, ID, APPROVER, END)).toBe(true);
});

test('cut off in the middle nothing comes in any more, and the next run ends it', async () => {
  const stop = new AbortController();
  const before = (await countScheme(database.store.pool)).reduce((sum, one) => sum + one.rows, 0);
  expect((await end({ signal: stop.signal, onBatch: () => stop.abort() })).state).toBe('STOPPED');
  await expect(makeWholePerson(database.store, { index: 9, at: END })).rejects.toThrow(/scheme_ended/);
  const ended = await end();
  expect(ended.state).toBe('ENDED');
  const gone = 'tables' in ended ? ended.tables.reduce((sum, one) => sum + one.rows, 0) : 0;
  expect(gone).toBe(before);
  expect((await countScheme(database.store.pool)).filter((one) => one.rows > 0)).toEqual([]);
});

test('rules have ended but for how long things are kept; figures stay, small ones withheld; the proof holds', async () => {
  const inForce = await rows(
    `select distinct kind from policy_period where known_to is null and (valid_to is null or valid_to > '2022-12-13T00:00:00+08:00')`,
  );
  expect(inForce).toEqual([{ kind: 'RETENTION' }]);
  const found = await findSchemeEnd(database.store.pool);
  expect(found).toMatchObject({ state: 'ENDED' });
  expect(found?.aggregates).toContainEqual({ of: 'persons', by: 'all', count: null });
  expect(await brokenProof(database.store.pool)).toBeNull();
  expect(await rows(`select action from audit_event where kind = 'PURGE'`)).toEqual([{ action: 'purge.SCHEME_END' }]);
});

test('once ended it stays ended', async () => {
  expect((await endScheme(database.store, { now: () => plusHours(END, 1) })).state).toBe('ENDED');
  await expect(makeWholePerson(database.store, { index: 10, at: END })).rejects.toThrow(/scheme_ended/);
});
