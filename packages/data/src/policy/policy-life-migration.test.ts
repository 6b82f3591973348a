import { readFileSync } from 'node:fs';
import { formatInstant, instant, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '../orm/migrate.js';
import { loadWorld, policyOf } from '../status/world.js';
import { inFirstSchema } from '../testing/first-schema.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { loadPolicies } from './load-policies.js';
import { shippedPolicies } from './shipped-policies.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const RELEASE = ['0001-house', '0002-staff'];
const EDITIONS = ['P1', 'P2', 'P3'];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database.store;
  await pool.query('drop schema public cascade');
  await pool.query('create schema public');
  for (const name of RELEASE) {
    await pool.query(readFileSync(new URL(`../migrations/${name}.sql`, import.meta.url), 'utf8'));
  }
  await pool.query('create table schema_migration (id serial primary key, name text, executed_at timestamptz)');
  await pool.query(
    'insert into schema_migration (name, executed_at) select name, now() from unnest($1::text[]) as name',
    [RELEASE],
  );
  for (const { policy, document } of shippedPolicies().filter(({ policy: { id } }) => EDITIONS.includes(id))) {
    const published = inFirstSchema(JSON.parse(document) as Record<string, unknown>);
    const validTo = policy.id === 'P3' ? null : policy.validTo;
    await pool.query(
      `insert into policy (id, version, jurisdiction, document, valid_from, valid_to, state, published_at)
       values ($1, $2, $3, $4, $5, $6, 'PUBLISHED', $5)`,
      [
        policy.id,
        policy.version,
        policy.jurisdiction,
        JSON.stringify({ ...published, validTo: validTo === null ? null : formatInstant(validTo) }),
        formatInstant(policy.validFrom),
        validTo === null ? null : formatInstant(validTo),
      ],
    );
  }
  await migrate(database.url);
});
afterAll(() => database.drop());

const inForce = async (at: string): Promise<string | null> =>
  policyOf(await loadWorld(database.store, instant(at)), instant(at))?.id ?? null;

test('the three editions of the first release stay in force when they were, under keys of their own', async () => {
  const { rows } = await database.store.pool.query<{ id: string }>(
    'select p.id from policy p join policy_period e on e.policy_key = p.key where e.known_from = e.valid_from order by 1',
  );
  expect(rows.map(({ id }) => id)).toEqual(EDITIONS);
  expect(await inForce('2021-10-29T23:59:59+08:00')).toBe('P1');
  expect(await inForce('2021-10-30T00:00:00+08:00')).toBe('P2');
  expect(await inForce('2022-12-01T00:00:00+08:00')).toBe('P3');
});

test('and the editions of this release follow', async () => {
  expect(await loadPolicies(database.store, NOW)).toEqual(expect.arrayContaining(['P7 1.0.0', 'P8 1.0.0']));
  expect(await loadPolicies(database.store, plusHours(NOW, 1))).toEqual([]);
  expect(await inForce('2022-06-27T23:59:59+08:00')).toBe('P3');
  expect(await inForce('2022-12-01T00:00:00+08:00')).toBe('P8');
});
