import 'reflect-metadata';
import { loadPolicies } from '@zhengming/data';
import { createTestDatabase } from '@zhengming/data/testing';
import { instant } from '@zhengming/domain';
import { expect, test } from 'vitest';
import { DEMO_START } from '../app/clock.js';
import { createStaff } from '../staff/create-staff.js';
import { seedStoryAppeals } from './seed-story-appeals.js';

test('a demo that an earlier release began starts again, though it has learnt of the rules of the desk only now', async () => {
  const database = await createTestDatabase();
  const { store } = database;
  const now = instant('2021-11-03T10:00:00+08:00');
  await store.pool.query(
    `insert into policy (key, id, version, kind, jurisdiction, document, cases, state, author_id, created_at, changed_at)
     values (gen_random_uuid(), 'K9', '1', 'DESK', 'CN', '{}', '', 'DRAFT', gen_random_uuid(), $1, $1)`,
    ['2021-11-01T10:00:00+08:00'],
  );
  await loadPolicies(store, now);
  await createStaff(store, { username: 'intake', displayName: '测试', roles: ['INTAKE'], password: 'a password for tests' });
  expect(await seedStoryAppeals(store, DEMO_START, now)).toBe(0);
  await expect(seedStoryAppeals(store, DEMO_START, DEMO_START)).rejects.toThrow('no rules of the desk');
  await database.drop();
}); // prettier-ignore
