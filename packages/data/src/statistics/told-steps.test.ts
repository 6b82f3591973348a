import { type AskedQuestion, instant, type Instant, planQuestion } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { countStatistics } from './count-statistics.js';
import { readFigures } from './read-figures.js';
import { verifyStatistics } from './verify-statistics.js';

let database: TestDatabase;
let now: Instant = instant('2021-11-01T10:00:00+08:00');

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

let made = 0;
/** `negative` and `positive` tests of a day at a place, known a few hours after, or now. */
async function tests(county: string, day: string, negative: number, positive = 0, known?: Instant): Promise<void> {
  await database.store.pool.query(
    `insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at,
       uploaded_at, visible_at, result, channel, grade, integrity, known_from)
     select gen_random_uuid(), gen_random_uuid(), '00000000-0000-4000-8000-000000000001', ($1::int + i)::text, $2, d, d, d, d, d,
       case when i <= $3::int then 'NEGATIVE' else 'POSITIVE' end, 'INSTITUTION', 'VERIFIED', 'OK', coalesce($6::timestamptz, d + interval '9 hours')
     from generate_series(1, $3::int + $4::int) i, (select $5::timestamptz as d) x`,
    [made, county, negative, positive, `${day}T09:00:00+08:00`, known === undefined ? null : new Date(known)],
  );
  made += negative + positive;
}
/** Some tests of a place turn out not to have been. */
const end = (county: string, count: number): Promise<unknown> =>
  database.store.pool.query(
    `update nucleic_test set known_to = $2 where id in (select id from nucleic_test where division_code = $1 and known_to is null limit $3)`,
    [county, new Date(now), count],
  );
async function count(): Promise<void> {
  now = (now + 60_000) as Instant;
  await countStatistics(database.store, { now: () => now });
}

const ASKED: AskedQuestion = {
  subject: 'TESTS',
  groupBy: ['COUNTY'],
  from: '2021-10-25',
  to: '2021-10-31',
  within: null,
  filters: [],
};
async function told(asked: Partial<AskedQuestion> = {}, asOf: Instant | null = null): Promise<readonly string[]> {
  const question = planQuestion({ ...ASKED, ...asked });
  if (typeof question === 'string') return [question];
  const reading = { audience: 'OUTSIDE', asOf: asOf ?? now, isLatest: asOf === null } as const;
  const found = await readFigures(database.store.pool, question, reading, 100);
  return found.map(({ place, key, n, complete, hits, hitsComplete }) =>
    [place, key, `${complete ? n : '?'}/${hitsComplete ? hits : '?'}`].filter((part) => part !== '').join(' '),
  );
}

test('ten late facts, of which one is positive, do not tell of the one; positives wait for their like', async () => {
  await tests('110105', '2021-10-30', 40);
  await tests('110108', '2021-10-30', 30);
  await count();
  const before = await told();
  await tests('110105', '2021-10-30', 9, 1, now);
  await count();
  const withOne = await told();
  await tests('110105', '2021-10-30', 1, 0, now);
  await count();
  const withTen = await told();
  await tests('110105', '2021-10-30', 0, 9, now);
  await count();
  expect([before, withOne, withTen, await told()]).toEqual([
    ['110105 40/0', '110108 30/0'],
    ['110105 40/0', '110108 30/0'],
    ['110105 50/0', '110108 30/0'],
    ['110105 60/10', '110108 30/0'],
  ]);
});

test('a told figure does not fall among the small ones, where its neighbours would tell it: it waits, or goes', async () => {
  await end('110108', 21);
  await count();
  const waiting = await told();
  await end('110108', 9);
  await count();
  expect([waiting, await told()]).toEqual([['110105 60/10', '110108 30/0'], ['110105 60/10']]);
});

test('a place in a province that is withheld on one day is marked, whether it had anything that day or not', async () => {
  await tests('320102', '2021-10-29', 25);
  await tests('420102', '2021-10-29', 25);
  await tests('320502', '2021-10-28', 3);
  await tests('420102', '2021-10-28', 40);
  await count();
  const two = { from: '2021-10-28', to: '2021-10-29' };
  expect(await told({ ...two, groupBy: ['PROVINCE'] })).toEqual(['320000 ?/?', '420000 ?/?']);
  expect(await told({ ...two, groupBy: ['PREFECTURE'] })).toEqual(['320100 ?/?', '420100 ?/?']);
  expect(await told(two)).toEqual(['320102 ?/?', '420102 ?/?']);
  expect(await told({ from: '2021-10-29', to: '2021-10-29' })).toEqual(['320102 25/0', '420102 25/0']);
});

test('places that outsiders hear of later change nothing of what was told before, in any table', async () => {
  const asked: readonly Partial<AskedQuestion>[] = [
    {},
    { groupBy: ['PREFECTURE'] },
    { groupBy: ['PROVINCE', 'RESULT'] },
    { groupBy: ['PROVINCE', 'AGE_BAND'] },
    { groupBy: ['RESULT'] },
  ];
  const all = (asOf: Instant | null) => Promise.all(asked.map((one) => told(one, asOf)));
  const then = now;
  const before = await all(null);
  // of a prefecture and a province of which nothing had been told that day: first too few, then enough
  await tests('320102', '2021-10-30', 9, 0, now);
  await tests('110105', '2021-10-29', 4, 0, now);
  await count();
  expect(await all(null)).toEqual(before);
  await tests('320102', '2021-10-30', 9, 0, now);
  await tests('110105', '2021-10-29', 6, 30, now);
  await count();
  expect([await all(then), await told({ from: '2021-10-30' })]).toEqual([before, ['110105 60/10', '320102 18/?']]);
  expect((await verifyStatistics(database.store)).faults).toEqual([]);
});
