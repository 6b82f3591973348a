import pg from 'pg';
import { keyringFromEnvironment, type Keyring } from '../identity/keyring.js';

/** What everything that reads or writes the database is given. */
export interface Store {
  readonly databaseUrl: string;
  readonly pool: pg.Pool;
  readonly keyring: Keyring;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly databaseUrl: string;
  /** Absent: from the environment, which falls back to the demo keys. */
  readonly keyring?: Keyring;
  /** Connections at most; 12 when absent. */
  readonly poolSize?: number;
}

/** Opens the connections to a migrated database. @throws when the database does not answer */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, poolSize = 12 } = options;
  const keyring = options.keyring ?? keyringFromEnvironment(process.env);
  const pool = openPool(databaseUrl, poolSize);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { databaseUrl, pool, keyring, close: () => pool.end() };
}

function openPool(databaseUrl: string, size: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: size, allowExitOnIdle: true });
  // a connection that breaks, idle or checked out, is replaced; the statement in flight on it rejects by itself
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

const ignore = (): void => undefined;

/**
 * The same database through a few connections of its own, for what is asked in the middle of transactions: were those
 * connections taken from the pool whose every connection waits for the answer, nobody would ever get one.
 */
export function besideTransactions({ databaseUrl, keyring }: Store, size = 2): Store {
  const pool = openPool(databaseUrl, size);
  return { databaseUrl, keyring, pool, close: () => pool.end() };
}
