import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Instant } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { PersonSlice } from '../person/facts-batch.js';
import { judgeBatch, type JudgedBatch } from './judge-batch.js';
import type { World, WorldData } from './world.js';

export interface JudgeSetup {
  readonly databaseUrl: string;
  readonly world: WorldData;
  readonly at: Instant;
}
export interface JudgeOrder {
  readonly sequence: number;
  readonly slice: PersonSlice;
}
export type JudgeAnswer =
  | { readonly sequence: number; readonly lines: Uint8Array; readonly judged: number }
  | { readonly sequence: number; readonly failure: string };

/** Judges slices of persons, several at once when there are several. */
export interface Judges {
  /** How many slices to hand out before the first answer is taken. */
  readonly depth: number;
  judge(slice: PersonSlice): Promise<JudgedBatch>;
  close(): Promise<void>;
}

/** Threads run compiled code, from source (in tests) as well. */
const WORKER = new URL('../../dist/status/judge.worker.js', import.meta.url);
/** Below this many persons, starting threads takes longer than judging. */
const WORTH_THREADS = 4000;
const MAX_THREADS = 4;

export function openJudges(store: Store, world: World, at: Instant, persons: number): Judges {
  const useThreads = persons >= WORTH_THREADS && existsSync(fileURLToPath(WORKER));
  return useThreads ? threadJudges(store, world, at) : localJudge(store, world, at);
}

function localJudge(store: Store, world: World, at: Instant): Judges {
  const judge = async (slice: PersonSlice): Promise<JudgedBatch> => {
    const client = await store.pool.connect();
    try {
      return await judgeBatch(client, world, slice, at);
    } finally {
      client.release();
    }
  };
  return { depth: 1, judge, close: async () => undefined };
}

interface Waiting {
  readonly resolve: (batch: JudgedBatch) => void;
  readonly reject: (error: Error) => void;
}

function threadJudges(store: Store, world: World, at: Instant): Judges {
  const threads = Math.max(1, Math.min(MAX_THREADS, availableParallelism()));
  const setup: JudgeSetup = { databaseUrl: store.databaseUrl, world: world.data, at };
  const waiting = new Map<number, Waiting>();
  const failAll = (error: Error): void => {
    for (const one of waiting.values()) one.reject(error);
    waiting.clear();
  };
  const onAnswer = (answer: JudgeAnswer): void => {
    const one = waiting.get(answer.sequence);
    waiting.delete(answer.sequence);
    if ('failure' in answer) one?.reject(new Error(`judging failed: ${answer.failure}`));
    else
      one?.resolve({
        judged: answer.judged,
        lines: Buffer.from(answer.lines.buffer, answer.lines.byteOffset, answer.lines.length),
      });
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(WORKER, { workerData: setup });
    worker.on('message', onAnswer);
    worker.on('error', failAll);
    worker.unref();
    return worker;
  });
  let sequence = 0;
  return {
    depth: threads * 2,
    judge: (slice) =>
      new Promise((resolve, reject) => {
        const order: JudgeOrder = { sequence: (sequence += 1), slice };
        waiting.set(order.sequence, { resolve, reject });
        workers[order.sequence % threads]?.postMessage(order);
      }),
    close: async () => {
      failAll(new Error('the judges were sent home'));
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
