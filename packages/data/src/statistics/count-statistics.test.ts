import { instant, type Instant, planQuestion, type AskedQuestion } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../orm/transaction.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { countStatistics } from './count-statistics.js';
import { editionAt, readFigures } from './read-figures.js';
import { openVersion, takeChanges } from './take-changes.js';
import { repairStatistics, verifyStatistics } from './verify-statistics.js';

let database: TestDatabase;
let now: Instant = instant('2021-11-01T10:00:00+08:00');
const LAB = '00000000-0000-4000-8000-000000000001';

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

interface Some {
  readonly county: string;
  readonly count: number;
  readonly day?: string;
  readonly result?: string;
  readonly known?: string;
}
let made = 0;
const SOME = `insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at,
    uploaded_at, visible_at, result, channel, grade, integrity, known_from)
  select gen_random_uuid(), gen_random_uuid(), $1, ($2 + i)::text, $3, d, d + interval '1 hour', d + interval '5 hours',
    d + interval '6 hours', d + interval '7 hours', $5, 'INSTITUTION', 'VERIFIED', 'OK', $6
  from generate_series(1, $4) i, (select $7::timestamptz as d) x`;
const values = ({ county, count, day = '2021-10-30', result = 'NEGATIVE', known = `${day}T20:00:00+08:00` }: Some) => {
  made += count;
  return [LAB, made, county, count, result, known, `${day}T09:00:00+08:00`];
};
const tests = async (some: Some): Promise<void> => {
  await database.store.pool.query(SOME, values(some));
};
const count = () => countStatistics(database.store, { now: () => now, atOnce: 50 });

const ASKED: AskedQuestion = {
  subject: 'TESTS',
  groupBy: ['COUNTY'],
  from: '2021-10-25',
  to: '2021-11-05',
  within: null,
  filters: [],
};

/** `county tests/positive`, `?` what is withheld. */
async function outside(asked: Partial<AskedQuestion> = {}, at: string | null = null): Promise<readonly string[]> {
  const { pool } = database.store;
  const edition = await editionAt(pool, 'TESTS', at === null ? null : instant(at));
  if (edition === null) return ['nothing counted'];
  return say(asked, { audience: 'OUTSIDE', asOf: edition.asOf, isLatest: edition.isLatest });
}
const inside = (asked: Partial<AskedQuestion> = {}) => say(asked, { audience: 'INSIDE' });

async function say(
  asked: Partial<AskedQuestion>,
  reading: Parameters<typeof readFigures>[2],
): Promise<readonly string[]> {
  const question = planQuestion({ ...ASKED, ...asked });
  if (typeof question === 'string') return [question];
  const found = await readFigures(database.store.pool, question, reading, 100);
  return found.map(({ time, place, key, n, complete, hits, hitsComplete }) =>
    [time, place, key, `${complete ? n : '?'}/${hitsComplete ? hits : '?'}`].filter((part) => part !== '').join(' '),
  );
}

test('what was known of past days is told as of each of them, and what arrives later changes nothing of it', async () => {
  expect(await outside()).toEqual(['nothing counted']);
  await tests({ county: '110105', count: 40 });
  await tests({ county: '110108', count: 60, result: 'POSITIVE' });
  await tests({ county: '110105', count: 12, known: '2021-10-31T20:00:00+08:00' });
  expect(await count()).toBe('SEALED');
  expect(await outside()).toEqual(['110105 52/0', '110108 60/60']);
  expect(await outside({}, '2021-10-31T12:00:00+08:00')).toEqual(['110105 40/0', '110108 60/60']);
  expect(await outside({}, '2021-10-30T12:00:00+08:00')).toEqual(['nothing counted']);
  expect(await count()).toBe('IDLE');
});

test('late facts are told outside ten at a time, inside at once', async () => {
  const before = '2021-11-01T10:00:00+08:00';
  now = instant('2021-11-01T11:00:00+08:00');
  await tests({ county: '110105', count: 9 });
  await count();
  expect([await outside(), await inside()]).toEqual([
    ['110105 52/0', '110108 60/60'],
    ['110105 61/0', '110108 60/60'],
  ]);
  now = instant('2021-11-01T12:00:00+08:00');
  await tests({ county: '110105', count: 1 });
  await count();
  expect(await outside()).toEqual(['110105 62/0', '110108 60/60']);
  expect(await outside({}, before)).toEqual(['110105 52/0', '110108 60/60']);
});

test('what is known no longer is counted away, as another delta', async () => {
  now = instant('2021-11-01T13:00:00+08:00');
  const { pool } = database.store;
  await pool.query(
    `update nucleic_test set known_to = $1 where id in (select id from nucleic_test where division_code = '110108' limit 15)`,
    ['2021-11-01T12:30:00+08:00'],
  );
  await count();
  expect(await outside()).toEqual(['110105 62/0', '110108 45/45']);
  expect(await outside({}, '2021-11-01T12:00:00+08:00')).toEqual(['110105 62/0', '110108 60/60']);
  await expect(pool.query('update statistics_delta set n = n + 1')).rejects.toThrow('append_only');
  await expect(pool.query('delete from statistics_delta')).rejects.toThrow();
});

test('a day that is not over is told inside only; one that is over, with what is small in it withheld', async () => {
  await tests({ county: '110105', count: 30, day: '2021-11-01', known: '2021-11-01T13:00:00+08:00' });
  await tests({ county: '110106', count: 7, day: '2021-11-01', known: '2021-11-01T13:00:00+08:00' });
  await tests({ county: '320102', count: 25, day: '2021-11-01', known: '2021-11-01T13:00:00+08:00' });
  await count();
  const today = { from: '2021-11-01', to: '2021-11-01' };
  expect(await outside(today)).toEqual([]);
  expect(await inside(today)).toEqual(['110105 30/0', '110106 7/0', '320102 25/0']);
  now = instant('2021-11-02T00:00:30+08:00');
  await count();
  expect(await outside(today)).toEqual(['110105 ?/?', '110106 ?/?', '320102 25/0']);
  expect(await outside({ ...today, groupBy: ['PROVINCE'] })).toEqual(['110000 37/0', '320000 25/0']);
  expect(await outside({ ...today, groupBy: [] })).toEqual(['62/0']);
  expect(await outside({ groupBy: ['WEEK', 'COUNTY'] })).toContain('2021-11-01 110105 ?/?');
});

test('a fact of a transaction that ends late is counted, whatever was counted in between', async () => {
  const client = await database.store.pool.connect();
  await client.query('begin');
  await client.query(SOME, values({ county: '320102', count: 11, day: '2021-11-01' }));
  await tests({ county: '320102', count: 10, day: '2021-11-01' });
  await count();
  const today = { from: '2021-11-01', to: '2021-11-01', within: '320102' };
  const meanwhile = await inside(today);
  await client.query('commit');
  client.release();
  await count();
  expect([meanwhile, await inside(today)]).toEqual([['320102 35/0'], ['320102 46/0']]);
});

test('a step that is cut off has not happened; the next one counts what it left', async () => {
  await tests({ county: '320102', count: 20, day: '2021-11-01' });
  const cut = inTransaction(database.store, async (sql) => {
    await takeChanges(sql, await openVersion(sql, now), now, 5);
    throw new Error('killed');
  });
  await expect(cut).rejects.toThrow('killed');
  await count();
  expect(await inside({ from: '2021-11-01', to: '2021-11-01', within: '320102' })).toEqual(['320102 66/0']);
  expect((await verifyStatistics(database.store)).faults).toEqual([]);
});

test('deleting facts leaves the figures as they were, and the comparison knows', async () => {
  const { pool } = database.store;
  const asked = { from: '2021-10-30', to: '2021-10-30' };
  const before = [await outside(asked), await inside(asked)];
  await pool.query(
    'alter table nucleic_test disable trigger user; alter table nucleic_test enable trigger counts_what_went',
  );
  await pool.query(`delete from nucleic_test where division_code = '110105' and known_to is null`);
  await pool.query('alter table nucleic_test enable trigger user');
  await count();
  expect([await outside(asked), await inside(asked)]).toEqual(before);
  expect((await verifyStatistics(database.store)).faults).toEqual([]);
});

test('facts that were put past the triggers are found, and repaired by another delta', async () => {
  const { pool } = database.store;
  await pool.query('alter table nucleic_test disable trigger user');
  await tests({ county: '320104', count: 14, day: '2021-10-31' });
  await pool.query('alter table nucleic_test enable trigger user');
  const { faults } = await verifyStatistics(database.store);
  expect(faults.find(({ category, subject }) => category === '' && subject === 'TESTS')).toMatchObject({
    kind: 'FACTS',
    place: '320104',
    found: 0,
    expected: 14,
  });
  expect(await repairStatistics(database.store, now)).toBeGreaterThan(0);
  await count();
  expect(await inside({ from: '2021-10-31', to: '2021-10-31' })).toEqual(['320104 14/0']);
  expect((await verifyStatistics(database.store)).faults).toEqual([]);
});

test('a complaint about a refused test counts with the verdict it has now, until it is withdrawn', async () => {
  now = instant('2021-11-02T00:30:00+08:00');
  const { pool } = database.store;
  await pool.query(
    `insert into refusal_complaint (person_id, id, number, state, channel, venue_kind, venue_name, division_code, refused_at, ground,
       statement, rule_verdict, checked_at, card, opened_at, due_at, opened_by)
     select gen_random_uuid(), gen_random_uuid(), i::text, 'OPEN', 'PHONE', 'STATION', '…', '110105', d, 'OTHER', '…',
       case when i <= 12 then 'VIOLATION' else 'TO_BE_CHECKED' end, d, '{}', d + interval '1 hour', d, 'staff'
     from generate_series(1, 24) i, (select '2021-10-31T09:00:00+08:00'::timestamptz as d) x`,
  );
  const asked = { subject: 'REFUSALS', groupBy: ['VENUE_TYPE'] } as const;
  await count();
  expect(await inside(asked)).toEqual(['STATION 24/12']);
  await pool.query(`update refusal_complaint set rule_verdict = 'VIOLATION' where number = '13'`);
  await pool.query(`update refusal_complaint set state = 'WITHDRAWN' where number in ('1', '2', '24')`);
  await count();
  expect(await inside(asked)).toEqual(['STATION 21/11']);
  expect((await verifyStatistics(database.store)).faults).toEqual([]);
});

test('two that count at once do not count twice', async () => {
  now = instant('2021-11-02T01:00:00+08:00');
  await tests({ county: '320104', count: 200, day: '2021-10-31' });
  await Promise.all([count(), count(), count()]);
  await count();
  expect(await inside({ from: '2021-10-31', to: '2021-10-31' })).toEqual(['320104 214/0']);
});

test('in all that happened, nothing smaller than ten moved a figure that had been told outside', async () => {
  now = instant('2021-11-03T00:00:10+08:00');
  for (let hour = 1; hour <= 12; hour += 1) {
    await tests({
      county: hour % 2 === 0 ? '110105' : '320102',
      count: hour,
      day: `2021-10-${hour % 3 === 0 ? '30' : '31'}`,
    });
    await count();
    now = (now + 3_600_000) as Instant;
  }
  const { rows } = await database.store.pool.query(
    `select subject, category, d.day, place, key, released_at, sum(gross)::int as gross
     from statistics_delta d join statistics_day p using (subject, day) where released_at > p.published_at
     group by 1, 2, 3, 4, 5, 6`,
  );
  expect([rows.length > 3, rows.filter(({ gross }: { gross: number }) => gross < 10)]).toEqual([true, []]);
  expect((await verifyStatistics(database.store)).faults).toEqual([]);
});
