import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedDatabase } from '../orm/embedded-database.js';
import { migrate } from '../orm/migrate.js';
import { TEST_SERVER, TEMPLATE, withDatabase } from './test-database.js';

interface SharedServer {
  /** Test projects that use it; the last one to finish stops it. */
  users: number;
  readonly started: Promise<() => Promise<void>>;
}

/** The projects of one run each load this file; what they share hangs on the process. */
const shared = globalThis as { zhengmingTestServer?: SharedServer };

/**
 * One embedded server for the whole test run, with one migrated template that every test file clones. A server named
 * by `ZHENGMING_TEST_SERVER` is used instead when the variable is set.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const server = (shared.zhengmingTestServer ??= { users: 0, started: start(process.env[TEST_SERVER]) });
  server.users += 1;
  const stop = await server.started;
  return async () => {
    server.users -= 1;
    if (server.users > 0) return;
    delete shared.zhengmingTestServer;
    await stop();
  };
}

async function start(given: string | undefined): Promise<() => Promise<void>> {
  if (given !== undefined) {
    await makeTemplate(given);
    return async () => undefined;
  }
  // not mkdtemp: its folders are closed to the user the server runs as
  const dataDir = join(tmpdir(), `zhengming-test-${process.pid}`);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const server = await startEmbeddedDatabase({ dataDir, durability: 'NONE' });
  await makeTemplate(server.url);
  process.env[TEST_SERVER] = server.url;
  return async () => {
    delete process.env[TEST_SERVER];
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query(`drop database if exists ${TEMPLATE} with (force)`);
  await client.query(`create database ${TEMPLATE}`);
  await client.end();
  await migrate(withDatabase(serverUrl, TEMPLATE));
}
