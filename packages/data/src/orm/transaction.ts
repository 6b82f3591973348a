import type pg from 'pg';
import type { Store } from './store.js';

/** What runs SQL: the pool, or one connection inside a transaction. */
export type Sql = Pick<pg.ClientBase, 'query'>;

/** Runs `work` in one transaction: all of it or nothing. */
export async function inTransaction<T>(
  store: Pick<Store, 'pool'>,
  work: (sql: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await store.pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    // a connection that cannot even roll back is thrown away
    const broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}
