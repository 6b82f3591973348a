import { dayOf, formatDay, instant, type Instant, plusDays, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { acknowledge, alerts } from './alert.repository.js';
import { raiseAlerts } from './raise-alerts.js';

let database: TestDatabase;
const NOW = instant('2021-11-01T10:00:00+08:00');
const SLOW = '00000000-0000-4000-8000-000000000001';
const FEW = '00000000-0000-4000-8000-000000000002';

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const dayBefore = (now: Instant, days: number): string => formatDay(plusDays(dayOf(now), -days));

/** Buckets of 1.18 to the power: 36 is about seven hours, 46 about a day and a half. */
async function lags(laboratory: string, on: string, bucket: number, n: number): Promise<void> {
  await database.store.pool.query(
    `insert into statistics_histogram (subject, category, level, day, place, key, bucket, n)
     values ('UPLOAD_LAG', 'INSTITUTION', 0, $1, '', $2, $3, $4)
     on conflict (subject, category, level, day, place, key, bucket) do update set n = excluded.n`,
    [on, laboratory, bucket, n],
  );
}
async function appeals(rule: string, on: string, n: number, hits: number): Promise<void> {
  await database.store.pool.query(
    `insert into statistics_cell (subject, category, level, day, place, key, parent, n, hits)
     values ('APPEALS', 'RULE', 0, $1, '', $2, '', $3, $4)`,
    [on, rule, n, hits],
  );
}
const open = async () =>
  (await alerts(database.store.pool, true)).map(({ kind, subject, cases }) => [kind, subject, cases]);

test('a jump opens one alert however often it is looked at, it closes when it is over, and the next is another', async () => {
  for (let days = 1; days <= 30; days += 1) {
    await lags(SLOW, dayBefore(NOW, days), 36, 30);
    await lags(FEW, dayBefore(NOW, days), days <= 3 ? 60 : 36, 3);
  }
  expect([await raiseAlerts(database.store, NOW), await open()]).toEqual([0, []]);
  for (let days = 1; days <= 3; days += 1) {
    await lags(SLOW, dayBefore(NOW, days), 36, 0);
    await lags(SLOW, dayBefore(NOW, days), 46, 30);
  }
  await Promise.all([raiseAlerts(database.store, NOW), raiseAlerts(database.store, NOW)]);
  await raiseAlerts(database.store, plusHours(NOW, 1));
  expect(await open()).toEqual([['INSTITUTION_LAG', SLOW, 90]]);
  const later = plusHours(NOW, 24 * 4);
  for (let days = 1; days <= 4; days += 1) await lags(SLOW, dayBefore(later, days), 36, 40);
  expect([await raiseAlerts(database.store, later), await open()]).toEqual([1, []]);
  const again = plusHours(NOW, 24 * 8);
  for (let days = 1; days <= 4; days += 1) await lags(SLOW, dayBefore(again, days), 48, 40);
  await raiseAlerts(database.store, again);
  expect((await alerts(database.store.pool, null)).map(({ closedAt }) => closedAt === null)).toEqual([true, false]);
});

test('a rule whose appeals are overturned more often than it is usual', async () => {
  for (let week = 1; week <= 8; week += 1) await appeals('P2-03', dayBefore(NOW, week * 7), 40, 8);
  await appeals('P2-03', dayBefore(NOW, 1), 40, 24);
  for (let week = 1; week <= 8; week += 1) await appeals('P2-04', dayBefore(NOW, week * 7), 40, 8);
  await appeals('P2-04', dayBefore(NOW, 1), 12, 12);
  await raiseAlerts(database.store, NOW);
  const found = (await alerts(database.store.pool, true)).filter(({ kind }) => kind === 'OVERTURN_RATE');
  expect(found.map(({ subject, value, usual }) => [subject, value, usual])).toEqual([['P2-03', 0.6, 0.2]]);
});

test('of two who take note one does', async () => {
  const [alert] = await alerts(database.store.pool, true);
  const note = (by: string) =>
    acknowledge(database.store.pool, { id: alert?.id ?? '', by, note: null, at: plusHours(NOW, 1) });
  const taken = await Promise.all([note(SLOW), note(FEW)]);
  expect(taken.filter((isMine) => isMine)).toEqual([true]);
});
