import type pg from 'pg';
import type { Store } from '../orm/store.js';
import type { WaveKey } from './wave.repository.js';

const KEY = `hashtextextended('incident_wave:' || $1, 0)`;

/** Works on a wave on a connection of its own, unless somebody else does: of two processes one. */
export async function underWaveLock<T extends string>(
  store: Store,
  { dryRunId, number }: WaveKey,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T | 'BUSY'> {
  const client = await store.pool.connect();
  const name = `${dryRunId}:${number}`;
  let isBroken = true;
  try {
    const locked = await client.query<{ got: boolean }>(`select pg_try_advisory_lock(${KEY}) as got`, [name]);
    if (locked.rows[0]?.got !== true) {
      isBroken = false;
      return 'BUSY';
    }
    const end = await work(client);
    await client.query(`select pg_advisory_unlock(${KEY})`, [name]);
    isBroken = false;
    return end;
  } finally {
    // a connection in an unknown state is thrown away, and its lock and its transaction with it
    client.release(isBroken);
  }
}
