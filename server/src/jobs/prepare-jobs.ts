import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';

/** Makes or updates the queue's own tables; safe to call at every start. */
export const prepareJobs = (pool: Pool): Promise<void> => runMigrations({ pgPool: pool });
