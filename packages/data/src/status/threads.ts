import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, type Transferable } from 'node:worker_threads';

/** Threads that each work on one order after the other; orders are numbered so that answers find back. */
export interface Threads<Order, Answer> {
  readonly count: number;
  ask(order: Order): Promise<Answer>;
  close(): Promise<void>;
}

interface Numbered<T> {
  readonly sequence: number;
  readonly body: T;
}
type Reply<Answer> = Numbered<Answer> | { readonly sequence: number; readonly failure: string };

/** Below this many persons, starting threads takes longer than judging. */
const WORTH_THREADS = 4000;
const MAX_THREADS = 4;

/** Whether so many persons are worth threads, and the compiled code that threads run is there. */
export const worthThreads = (worker: URL, persons: number): boolean =>
  persons >= WORTH_THREADS && existsSync(fileURLToPath(worker));

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
    const thread = new Worker(worker, { workerData: setup, execArgv: [] });
    thread.on('message', onReply);
    thread.on('error', failAll);
    thread.unref();
    return thread;
  });
  let sequence = 0;
  return {
    count,
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

/** The other end: answers the orders given to this thread. What `handOver` names changes hands without being copied. */
export function answerOrders<Order, Answer>(
  work: (order: Order) => Promise<Answer>,
  handOver: (answer: Answer) => readonly Transferable[] = () => [],
): void {
  const port = parentPort;
  if (port === null) throw new Error('this code runs as a worker thread');
  port.on('message', ({ sequence, body }: Numbered<Order>) => {
    void work(body).then(
      (answer) => port.postMessage({ sequence, body: answer }, [...handOver(answer)]),
      (error: unknown) =>
        port.postMessage({ sequence, failure: error instanceof Error ? error.message : String(error) }),
    );
  });
}
