import { formatInstant, instant, plusHours, type NewPeriod } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../orm/transaction.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { lockPolicy } from './policy-command.repository.js';
import { openPeriod } from './policy-period.repository.js';

const at = instant('2021-11-01T10:00:00+08:00');
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** A version that ships with the software, in force for an hour. */
async function shipped(id: string): Promise<NewPeriod> {
  const policyKey = uuidv7();
  await database.store.pool.query(
    `insert into policy (key, id, version, kind, jurisdiction, document, cases, state, created_at, changed_at, published_at)
     values ($1, $2, '1.0.0', 'DECISION', '110000', '{}', '{}', 'PUBLISHED', $3, $3, $3)`,
    [policyKey, id, formatInstant(at)],
  );
  const jurisdiction = '110000' as NewPeriod['jurisdiction'];
  return { policyKey, policyId: id, kind: 'DECISION', jurisdiction, from: at, to: plusHours(at, 1) };
}

test('a roll-back gives the version before it a period while a command about that version is at work', async () => {
  const before = await shipped('A');
  const back = await inTransaction(database.store, async (ending) => {
    await lockPolicy(ending, before.policyKey);
    return inTransaction(database.store, async (rollingBack) => {
      // waiting here while the other waits for the periods, neither would ever go on
      await rollingBack.query(`set local lock_timeout = '5s'`);
      await openPeriod(rollingBack, before, at);
      return 'open';
    });
  });
  expect(back).toBe('open');
});

test('of two commands about one version the second waits for the first', async () => {
  const { policyKey } = await shipped('B');
  const second = await inTransaction(database.store, async (first) => {
    await lockPolicy(first, policyKey);
    return inTransaction(database.store, async (sql) => {
      await sql.query(`set local lock_timeout = '50ms'`);
      return lockPolicy(sql, policyKey).catch((error: Error) => error.message);
    });
  });
  expect(second).toMatch(/lock timeout/);
});
