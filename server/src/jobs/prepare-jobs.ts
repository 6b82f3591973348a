import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** Makes or updates the queue's own tables; safe to call at every start. */
export async function prepareJobs(pool: Pool): Promise<void> {
  await runMigrations({ pgPool: pool });
}
