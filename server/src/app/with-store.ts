import { openStore, startEmbeddedDatabase, type Store } from '@zhengming/data';
import type { Env } from './env.js';

/**
 * Gives a command the store: the database of `DATABASE_URL`, or the embedded one, which only one process may hold: while
 * the server runs, this refuses and names it.
 */
export async function withStore<T>(
  env: Pick<Env, 'databaseUrl' | 'databasePort' | 'dataDir'>,
  onLog: (line: string) => void,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const port = env.databasePort === null ? {} : { port: env.databasePort };
  const embedded =
    env.databaseUrl === null ? await startEmbeddedDatabase({ dataDir: env.dataDir, ...port, onLog }) : null;
  try {
    const store = await openStore({ databaseUrl: env.databaseUrl ?? embedded?.url ?? '' });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  } finally {
    await embedded?.stop();
  }
}
