import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { inTransaction, inTransactionOrAgain, type Sql } from './transaction.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await database.store.pool.query(`create table crosswise as select id, 0 as n from generate_series(1, 2) id`);
});
afterAll(() => database.drop());

const raise = (sql: Sql, id: number) => sql.query('update crosswise set n = n + 1 where id = $1', [id]);
const numbers = async () =>
  (await database.store.pool.query<{ n: number }>('select n from crosswise order by id')).rows.map(({ n }) => n);

/** Two that take the same rows in another order, each after both hold their first; the desk's one gives up first. */
async function crosswise(run: typeof inTransaction): Promise<readonly string[]> {
  const { store } = database;
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (open = resolve));
  const take = async (sql: Sql, [first, second]: readonly [number, number], patience: string): Promise<void> => {
    await sql.query(`set local deadlock_timeout = '${patience}'`);
    await raise(sql, first);
    arrived += 1;
    if (arrived === 2) open();
    await both;
    await raise(sql, second);
  };
  const answers = await Promise.allSettled([
    run(store, (sql) => take(sql, [1, 2], '20ms')),
    inTransaction(store, (sql) => take(sql, [2, 1], '1h')),
  ]);
  return answers.map(({ status }) => status);
}

test('of two that wait crosswise the one the database gave up is made again', async () => {
  expect(await crosswise(inTransaction)).toEqual(['rejected', 'fulfilled']);
  expect(await numbers()).toEqual([1, 1]);
  expect(await crosswise(inTransactionOrAgain)).toEqual(['fulfilled', 'fulfilled']);
  expect(await numbers()).toEqual([3, 3]);
});

test('what fails for any other reason fails at once', async () => {
  let tries = 0;
  const failing = inTransactionOrAgain(database.store, () => {
    tries += 1;
    return Promise.reject(new Error('no'));
  });
  await expect(failing).rejects.toThrow('no');
  expect(tries).toBe(1);
});
