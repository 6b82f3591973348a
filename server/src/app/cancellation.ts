import pg from 'pg';
import type { Store } from '@zhengming/data';

/** The work of a request was ended: its caller has gone, or it took too long. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
  constructor() {
    super('the work of this request was ended');
  }
}

/** Ends a statement that another connection runs. */
export interface Canceller {
  cancel(backend: number): Promise<void>;
  close(): Promise<void>;
}

/** On a connection of its own: when everything is stuck the pool has none left to say so on. */
export function openCanceller(databaseUrl: string): Canceller {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 10_000, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  return {
    cancel: async (backend) => {
      await pool.query('select pg_cancel_backend($1)', [backend]).catch(() => undefined);
    },
    close: () => pool.end(),
  };
}

type Backend = pg.PoolClient & { readonly processID?: number };
type AnyQuery = (...args: readonly unknown[]) => Promise<pg.QueryResult>;

/** Called before a transaction of this request commits, inside it. */
export type BeforeCommit = (sql: Pick<pg.ClientBase, 'query'>) => Promise<unknown>;

export interface Work {
  readonly signal: AbortSignal;
  readonly canceller: Canceller;
  readonly beforeCommit?: () => BeforeCommit | null;
}

/**
 * The store as one request sees it: what it runs in the database ends when its work ends. A connection whose statement
 * was cancelled is thrown away, so that a late cancellation meets nobody else.
 */
export function storeOfRequest(store: Store, work: Work): Store {
  const { pool } = store;
  const connect = async (): Promise<pg.PoolClient> => {
    if (work.signal.aborted) throw new CancelledError();
    return watched((await pool.connect()) as Backend, work);
  };
  const query: AnyQuery = async (...args) => {
    const client = await connect();
    try {
      return await (client.query as AnyQuery)(...args);
    } finally {
      client.release();
    }
  };
  return { ...store, pool: Object.assign(Object.create(pool) as pg.Pool, { connect, query }) };
}

/** A connection that is cancelled with the work, until it is given back. */
function watched(client: Backend, { signal, canceller, beforeCommit }: Work): pg.PoolClient {
  let cut: Promise<void> | null = null;
  const onAbort = (): void => void (cut = canceller.cancel(client.processID ?? 0));
  signal.addEventListener('abort', onAbort, { once: true });
  const plain = client.query.bind(client) as unknown as AnyQuery;
  const query: AnyQuery = (...args) => {
    if (signal.aborted && args[0] !== 'rollback') return Promise.reject(new CancelledError());
    const mark = args[0] === 'commit' ? beforeCommit?.() : null;
    return mark ? mark(client).then(() => plain(...args)) : plain(...args);
  };
  const release = (broken?: Error | boolean): void => {
    signal.removeEventListener('abort', onAbort);
    if (cut) void cut.then(() => client.release(true));
    else client.release(broken);
  };
  return Object.assign(Object.create(client) as pg.PoolClient, { query, release });
}
