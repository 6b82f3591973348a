import type pg from 'pg';
import type { Services } from '../app/context.js';

/** Held shared by every process that works; who gets it alone knows that no other one lives. */
const WORKERS_LOCK = 7_140_057;

const HELD = `array(select locked_by from graphile_worker._private_jobs where locked_by is not null
  union select locked_by from graphile_worker._private_job_queues where locked_by is not null)`;

/**
 * A killed process leaves its jobs and queues locked, and the library waits four hours before it believes that. Where no
 * process of the house works any more they are freed at once; beside others they are left to them.
 * @returns the connection that says that this process lives; to be closed when it stops
 */
export async function freeWhatTheDeadHold({ store, log }: Pick<Services, 'store' | 'log'>): Promise<pg.PoolClient> {
  const client = await store.pool.connect();
  client.on('error', () => log.error('the connection that says that this process works was lost'));
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [WORKERS_LOCK]);
  const isAlone = rows[0]?.alone === true;
  if (isAlone) await client.query(`select graphile_worker.force_unlock_workers(${HELD})`);
  await client.query('select pg_advisory_lock_shared($1)', [WORKERS_LOCK]);
  if (isAlone) await client.query('select pg_advisory_unlock($1)', [WORKERS_LOCK]);
  return client;
}
