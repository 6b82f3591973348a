import { afterAll, beforeAll, expect, test } from 'vitest';
import { planQuestion, instant } from '@zhengming/domain';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { countStatistics } from './count-statistics.js';
import { editionAt, readFigures } from './read-figures.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
test('x', async () => {
  const { pool } = database.store;
  await pool.query(`insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, reported_at, received_at, uploaded_at, visible_at, result, channel, grade, integrity, known_from)
   select gen_random_uuid(), gen_random_uuid(), '00000000-0000-4000-8000-000000000001', i::text, case when i % 3 = 0 then '110105' else '110108' end, '2021-10-30T10:00+08', '2021-10-30T16:00+08','2021-10-30T12:00+08','2021-10-30T17:00+08','2021-10-30T18:00+08', 'NEGATIVE', 'INSTITUTION', 'VERIFIED', 'OK', '2021-10-30T18:00+08' from generate_series(1, 90) i`);
  const now = instant('2021-11-01T10:00:00+08:00');
  expect(await countStatistics(database.store, { now: () => now })).toBe('SEALED');
  const { rows } = await pool.query(
    `select subject, category, level, place, key, n, p_n, s5, s10 from statistics_cell order by 1,2,3,4,5 limit 40`,
  );
  console.table(rows);
  const q = planQuestion({
    subject: 'TESTS',
    groupBy: ['DAY', 'COUNTY'],
    from: '2021-10-25',
    to: '2021-11-01',
    within: null,
    filters: [],
  });
  if (typeof q === 'string') throw new Error(q);
  const e = await editionAt(pool, 'TESTS', null);
  console.log(e, await readFigures(pool, q, { audience: 'OUTSIDE', asOf: e?.asOf as never, isLatest: true }, 10));
  const e2 = await editionAt(pool, 'TESTS', instant('2021-10-31T10:00:00+08:00'));
  console.log(e2, await readFigures(pool, q, { audience: 'OUTSIDE', asOf: e2?.asOf as never, isLatest: false }, 10));
  expect(await countStatistics(database.store, { now: () => now })).toBe('IDLE');
});
