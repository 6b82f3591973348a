import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** A connection that breaks while it is checked out rejects its statement; the event itself needs no further handling. */
const ignore = (): void => undefined;

/** Makes or updates the queue's own tables; safe to call at every start. */
export async function prepareJobs(pool: Pool): Promise<void> {
  pool.on('connect', (client) => client.on('error', ignore));
  await runMigrations({ pgPool: pool });
}
