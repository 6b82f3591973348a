import type pg from 'pg';
import type { Store } from './store.js';

/** What runs SQL: the pool, or one connection inside a transaction. */
export type Sql = Pick<pg.ClientBase, 'query'>;

/** What the database answers when it gave a transaction up so that another could go on. */
const GIVEN_UP: ReadonlySet<unknown> = new Set(['40P01', '40001']);
const MOST_TRIES = 3;

/**
 * The same, made again when the database gave it up for another that waited crosswise: nothing of it was kept, so that
 * nobody need hear of it. For work that leaves nothing behind but what the transaction writes.
 */
export async function inTransactionOrAgain<T>(
  store: Pick<Store, 'pool'>,
  work: (sql: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await inTransaction(store, work);
    } catch (error) {
      if (tries === MOST_TRIES || !GIVEN_UP.has((error as { readonly code?: unknown }).code)) throw error;
    }
  }
}

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
