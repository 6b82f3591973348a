import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, type Transferable } from 'node:worker_threads';
import pg from 'pg';

/** Threads that take orders in turn; orders are numbered so that answers find back. */
export interface Threads<Order, Answer> {
  /** How many orders they work on at once. */
  readonly depth: number;
  ask(order: Order): Promise<Answer>;
  close(): Promise<void>;
}

interface Numbered<T> {
  readonly sequence: number;
  readonly body: T;
}
type Reply<Answer> = Numbered<Answer> | { readonly sequence: number; readonly failure: string };

const MAX_THREADS = 4;
/** While a thread judges one slice, the database reads the next one for it, in a transaction of its own. */
const ORDERS_PER_THREAD = 2;
/** Room for what a slice makes and drops at once, so that it is not carried over: a sixth of a run's time (measured). */
const YOUNG_MB = 192;

/** Whether there are enough persons for threads, and the compiled code that threads run is there. */
export const worthThreads = (worker: URL, persons: number, from: number): boolean =>
  persons >= from && existsSync(fileURLToPath(worker));

/** Starts threads of a compiled worker, each with a copy of the setup. */
export function openThreads<Order, Answer>(worker: URL, setup: unknown): Threads<Order, Answer> {
  const count = Math.max(1, Math.min(MAX_THREADS, availableParallelism()));
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  const failAll = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const onReply = (reply: Reply<Answer>): void => {
    const one = waiting.get(reply.sequence);
    waiting.delete(reply.sequence);
    if ('failure' in reply) one?.reject(new Error(`judging failed: ${reply.failure}`));
    else one?.resolve(reply.body);
  };
  const workers = Array.from({ length: count }, () => {
    // compiled code: the conditions by which this process may resolve packages to their sources are not for it
    const thread = new Worker(worker, {
      workerData: setup,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    thread.on('message', onReply);
    thread.on('error', failAll);
    thread.unref();
    return thread;
  });
  let sequence = 0;
  return {
    depth: count * ORDERS_PER_THREAD,
    ask: (body) =>
      new Promise((resolve, reject) => {
        sequence += 1;
        waiting.set(sequence, { resolve, reject });
        workers[sequence % count]?.postMessage({ sequence, body } satisfies Numbered<Order>);
      }),
    close: async () => {
      failAll(new Error('the judges were sent home'));
      await Promise.all(workers.map((thread) => thread.terminate()));
    },
  };
}

/**
 * The other end: answers the orders given to this thread, each on a connection of its own. What `handOver` names changes
 * hands without being copied.
 */
export function answerOrders<Order, Answer>(
  databaseUrl: string,
  work: (client: pg.ClientBase, order: Order) => Promise<Answer>,
  handOver: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  const port = parentPort;
  if (port === null) throw new Error('this code runs as a worker thread');
  const pool = new pg.Pool({ connectionString: databaseUrl, max: ORDERS_PER_THREAD });
  // a connection that breaks rejects its statement; an idle one is replaced
  pool.on('error', () => undefined);
  const answer = async (order: Order): Promise<Answer> => {
    const client = await pool.connect();
    let isBroken = true;
    try {
      const done = await work(client, order);
      isBroken = false;
      return done;
    } finally {
      client.release(isBroken);
    }
  };
  const reply = async ({ sequence, body }: Numbered<Order>): Promise<void> => {
    try {
      const done = await answer(body);
      port.postMessage({ sequence, body: done } satisfies Reply<Answer>, [...handOver(done)]);
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      port.postMessage({ sequence, failure } satisfies Reply<Answer>);
    }
  };
  port.on('message', (order: Numbered<Order>) => void reply(order));
}
