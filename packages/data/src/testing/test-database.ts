import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { demoKeyring } from '../identity/keyring.js';
import { openStore, type Store } from '../orm/store.js';

/** Address of the server of the test run; set by the global setup. */
export const TEST_SERVER = 'ZHENGMING_TEST_SERVER';
export const TEMPLATE = 'zhengming_template';

export interface TestDatabase {
  readonly url: string;
  readonly store: Store;
  /** Closes the store and drops the database. */
  drop(): Promise<void>;
}

export function withDatabase(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** An empty, migrated database of its own for one test file, cloned from the template in some 30 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env[TEST_SERVER];
  if (server === undefined) {
    throw new Error(
      'no test server: name packages/data/src/testing/global-setup.ts as globalSetup in vitest.config.ts',
    );
  }
  const database = `test_${randomBytes(8).toString('hex')}`;
  await asAdmin(server, `create database ${database} template ${TEMPLATE} strategy file_copy`);
  const url = withDatabase(server, database);
  const store = await openStore({ databaseUrl: url, keyring: demoKeyring() });
  const drop = async (): Promise<void> => {
    await store.close();
    await asAdmin(server, `drop database if exists ${database} with (force)`);
  };
  return { url, store, drop };
}

async function asAdmin(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
