import type { Store } from '../orm/store.js';
import type { PersonSlice } from '../person/facts-batch.js';
import { openThreads, worthThreads } from '../status/threads.js';
import { simulateBatch, type BatchCount } from './simulate-batch.js';
import { buildFrame, type FrameData } from './simulation-frame.js';

export interface SimulatorSetup {
  readonly databaseUrl: string;
  readonly frame: FrameData;
  /** What was committed when the simulation began; all slices are read as of then. */
  readonly snapshot: string;
}

/** Counts slices of persons, several at once when there are several. */
export interface Simulators {
  /** How many slices to hand out before the first answer is taken. */
  readonly depth: number;
  simulate(slice: PersonSlice): Promise<BatchCount>;
  close(): Promise<void>;
}

/** Threads run compiled code, from source (in tests) as well. */
const WORKER = new URL('../../dist/simulation/simulation.worker.js', import.meta.url);

/** Below this many persons, starting threads takes longer than judging each several times. */
const WORTH_THREADS = 4000;

export function openSimulators(store: Store, frame: FrameData, snapshot: string, persons: number): Simulators {
  if (!worthThreads(WORKER, persons, WORTH_THREADS)) return localSimulator(store, frame, snapshot);
  const setup: SimulatorSetup = { databaseUrl: store.databaseUrl, frame, snapshot };
  const threads = openThreads<PersonSlice, BatchCount>(WORKER, setup);
  return { depth: threads.depth, simulate: (slice) => threads.ask(slice), close: () => threads.close() };
}

function localSimulator(store: Store, data: FrameData, snapshot: string): Simulators {
  const frame = buildFrame(data);
  const simulate = async (slice: PersonSlice): Promise<BatchCount> => {
    const client = await store.pool.connect();
    try {
      return await simulateBatch(client, frame, slice, snapshot);
    } finally {
      client.release();
    }
  };
  return { depth: 1, simulate, close: async () => undefined };
}
