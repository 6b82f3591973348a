import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { keyringFromEnvironment, type Keyring } from '../identity/keyring.js';
import { entities } from './entities.js';

/** What everything that reads or writes the database is given. */
export interface Store {
  readonly databaseUrl: string;
  /** For reads, bulk work and SQL transactions. */
  readonly pool: pg.Pool;
  /** For commands: fork an entity manager per command. */
  readonly orm: MikroORM;
  readonly keyring: Keyring;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly databaseUrl: string;
  /** Absent: from the environment, which falls back to the demo keys. */
  readonly keyring?: Keyring;
  /** Connections for reads and SQL; 12 when absent. */
  readonly poolSize?: number;
}

/** Opens the connections to a migrated database. @throws when the database does not answer */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { databaseUrl, poolSize = 12 } = options;
  const keyring = options.keyring ?? keyringFromEnvironment(process.env);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize, allowExitOnIdle: true });
  // an idle connection that breaks is replaced; the statement in flight on it rejects by itself
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
    const orm = await MikroORM.init({
      clientUrl: databaseUrl,
      entities,
      discovery: { warnWhenNoEntities: false },
      pool: { min: 0, max: 6 },
      forceUtcTimezone: true,
    });
    const close = async (): Promise<void> => {
      await Promise.all([orm.close(true), pool.end()]);
    };
    return { databaseUrl, pool, orm, keyring, close };
  } catch (error) {
    await pool.end();
    throw error;
  }
}
