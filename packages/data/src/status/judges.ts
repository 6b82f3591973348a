import type { Instant } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import type { PersonSlice } from '../person/facts-batch.js';
import { judgeBatch, type JudgedBatch } from './judge-batch.js';
import { openThreads, worthThreads } from './threads.js';
import type { World, WorldData } from './world.js';

export interface JudgeSetup {
  readonly databaseUrl: string;
  readonly world: WorldData;
  readonly at: Instant;
}
/** Rows as they cross from a thread, where a Buffer becomes plain bytes. */
export interface JudgeAnswer {
  readonly lines: Uint8Array;
  readonly judged: number;
}

/** Judges slices of persons, several at once when there are several. */
export interface Judges {
  /** How many slices to hand out before the first answer is taken. */
  readonly depth: number;
  judge(slice: PersonSlice): Promise<JudgedBatch>;
  close(): Promise<void>;
}

/** Threads run compiled code, from source (in tests) as well. */
const WORKER = new URL('../../dist/status/judge.worker.js', import.meta.url);

/** Below this many persons, starting threads (about a second) takes longer than judging. */
const WORTH_THREADS = 12_000;

export function openJudges(
  store: Store,
  world: World,
  at: Instant,
  persons: number,
  threadsFrom = WORTH_THREADS,
): Judges {
  return worthThreads(WORKER, persons, threadsFrom) ? threadJudges(store, world, at) : localJudge(store, world, at);
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

function threadJudges(store: Store, world: World, at: Instant): Judges {
  const setup: JudgeSetup = { databaseUrl: store.databaseUrl, world: world.data, at };
  const threads = openThreads<PersonSlice, JudgeAnswer>(WORKER, setup);
  return {
    depth: threads.depth,
    judge: async (slice) => {
      const { judged, lines } = await threads.ask(slice);
      return { judged, lines: Buffer.from(lines.buffer, lines.byteOffset, lines.length) };
    },
    close: () => threads.close(),
  };
}
