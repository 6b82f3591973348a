import { formatInstant, instant, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inFirstSchema } from '../testing/first-schema.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { loadPolicies, PolicyChangedError } from './load-policies.js';
import {
  insertPolicyApproval,
  insertPolicyDraft,
  markPolicyPublished,
  markPolicySubmitted,
} from './policy-command.repository.js';
import { openPeriod } from './policy-period.repository.js';
import type { PolicyVersion } from './policy-version.js';
import { findPolicyVersion } from './policy.repository.js';
import { shippedPolicies } from './shipped-policies.js';

const NOW = instant('2021-11-01T10:00:00+08:00');

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

interface PeriodRow {
  readonly id: string;
  readonly from: Date;
  readonly to: Date | null;
  readonly known_from: Date;
  readonly known_to: Date | null;
}
const periods = async (id: string): Promise<readonly PeriodRow[]> =>
  (
    await database.store.pool.query(
      `select p.id, e.valid_from as "from", e.valid_to as "to", e.known_from, e.known_to
       from policy_period e join policy p on p.key = e.policy_key where p.id = $1 order by e.known_to nulls last, e.valid_from`,
      [id],
    )
  ).rows as PeriodRow[];
const date = (text: string): Date => new Date(text);

/** Puts a document on record as an earlier release published it. */
async function publishedBefore(document: object, from: Instant, to: Instant | null): Promise<void> {
  const { pool } = database.store;
  const key = uuidv7();
  const { id, version } = document as { id: string; version: string };
  const at = formatInstant(from);
  await pool.query(
    `insert into policy (key, id, version, kind, jurisdiction, document, cases, state, created_at, changed_at, published_at)
     values ($1, $2, $3, 'DECISION', '110000', $4, '', 'PUBLISHED', $5, $5, $5)`,
    [key, id, version, JSON.stringify(document), at],
  );
  await pool.query(
    `insert into policy_period (id, policy_key, kind, jurisdiction, valid_from, valid_to, known_from)
     values ($1, $2, 'DECISION', '110000', $3, $4, $3)`,
    [uuidv7(), key, at, to === null ? null : formatInstant(to)],
  );
}
async function publishedByStaff(document: object, from: Instant): Promise<void> {
  const { pool } = database.store;
  const [author, approver] = [uuidv7(), uuidv7()];
  const text = { document: JSON.stringify(document), cases: '{}' };
  const key = await insertPolicyDraft(pool, text, null, { by: author, at: NOW });
  const locked = async (): Promise<PolicyVersion> => {
    const found = await findPolicyVersion(pool, key);
    if (found === null) throw new RangeError('it was just drafted');
    return found;
  };
  await markPolicySubmitted(pool, await locked(), null, NOW);
  await insertPolicyApproval(pool, await locked(), { by: approver, at: NOW, note: null });
  await markPolicyPublished(pool, await locked(), NOW);
  const { id: policyId, kind, jurisdiction } = await locked();
  await openPeriod(pool, { policyKey: key, policyId, kind, jurisdiction, from, to: null }, NOW);
}
const shipped = (id: string): Record<string, unknown> => {
  const found = shippedPolicies().find(({ policy }) => policy.id === id);
  if (found === undefined) throw new RangeError(`${id} is not shipped`);
  return JSON.parse(found.document) as Record<string, unknown>;
};

describe('the documents of the core', () => {
  test('are published with their cases, each known from the day it began', async () => {
    const published = await loadPolicies(database.store, NOW);
    expect(published).toEqual(expect.arrayContaining(['P1 1.0.0', 'P2 1.0.0', 'P3 1.0.0', 'P7 1.0.0', 'P8 1.0.0']));
    const early = await database.store.pool.query(
      `select from policy p join policy_period e on e.policy_key = p.key
       where e.known_from <> e.valid_from or p.cases = '' or p.state <> 'PUBLISHED' or p.author_id is not null`,
    );
    expect(early.rowCount).toBe(0);
    expect(await periods('P3')).toMatchObject([
      { from: date('2022-01-01T00:00:00+08:00'), to: date('2022-06-28T00:00:00+08:00'), known_to: null },
    ]);
  });

  test('are published once, also by two processes at a time', async () => {
    await Promise.all([loadPolicies(database.store, NOW), loadPolicies(database.store, NOW)]);
    const before = await database.store.pool.query('select * from policy order by key');
    expect(await loadPolicies(database.store, NOW)).toEqual([]);
    expect((await database.store.pool.query('select * from policy order by key')).rows).toEqual(before.rows);
    expect(before.rowCount).toBe(shippedPolicies().length);
  });
});

describe('a house that an earlier release furnished', () => {
  const from = instant('2022-01-01T00:00:00+08:00');
  const openEnded = (): object => ({ ...shipped('P3'), validTo: null });

  test.each([
    { now: '2021-11-01T10:00:00+08:00', knewBetterFrom: '2022-01-01T00:00:00+08:00' },
    { now: '2023-05-01T10:00:00+08:00', knewBetterFrom: '2023-05-01T10:00:00+08:00' },
  ])('at $now: an edition without an end gets the one its successor gave it', async ({ now, knewBetterFrom }) => {
    await publishedBefore(openEnded(), from, null);
    expect(await loadPolicies(database.store, instant(now))).toEqual(expect.arrayContaining(['P7 1.0.0', 'P8 1.0.0']));
    const end = date('2022-06-28T00:00:00+08:00');
    expect(await periods('P3')).toMatchObject([
      { to: null, known_from: date('2022-01-01T00:00:00+08:00'), known_to: date(knewBetterFrom) },
      { to: end, known_from: date(knewBetterFrom), known_to: null },
    ]);
    expect((await periods('P7'))[0]?.from).toEqual(end);
    const again = await database.store.pool.query('select count(*)::int as n from policy_period');
    await loadPolicies(database.store, instant(now));
    expect((await database.store.pool.query('select count(*)::int as n from policy_period')).rows).toEqual(again.rows);
  });

  test('keeps the end that staff gave an edition', async () => {
    const ended = instant('2022-03-01T00:00:00+08:00');
    await publishedBefore(openEnded(), from, ended);
    await loadPolicies(database.store, NOW);
    expect(await periods('P3')).toMatchObject([{ to: new Date(ended), known_to: null }]);
  });

  test('keeps what staff published in force; what ships beside it is on record and waits', async () => {
    const own = { ...shipped('P7'), id: 'P9', validTo: null };
    await publishedByStaff(own, instant('2022-06-28T00:00:00+08:00'));
    expect(await loadPolicies(database.store, NOW)).toEqual(
      expect.arrayContaining(['P3 1.0.0', 'P7 1.0.0', 'P8 1.0.0']),
    );
    expect(await periods('P9')).toMatchObject([{ to: null, known_to: null }]);
    expect(await periods('P3')).toHaveLength(1);
    expect([...(await periods('P7')), ...(await periods('P8'))]).toEqual([]);
  });

  test('gets the cases it did not keep', async () => {
    await publishedBefore(openEnded(), from, null);
    await loadPolicies(database.store, NOW);
    const { rows } = await database.store.pool.query<{ cases: string }>(`select cases from policy where id = 'P3'`);
    expect((JSON.parse(rows[0]?.cases ?? '{}') as { cases: unknown[] }).cases.length).toBeGreaterThan(0);
  });

  test('of the first schema reads as what it says', async () => {
    const first = inFirstSchema(shipped('P1'));
    await publishedBefore(first, instant('2021-08-15T00:00:00+08:00'), instant('2021-10-30T00:00:00+08:00'));
    expect(await loadPolicies(database.store, NOW)).not.toContain('P1 1.0.0');
  });

  test('refuses a document that was changed under a version it has published', async () => {
    await publishedBefore({ ...openEnded(), source: '另一来源' }, from, null);
    await expect(loadPolicies(database.store, NOW)).rejects.toThrow(PolicyChangedError);
  });
});
