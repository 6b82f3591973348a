import { type Instant, type RawRow, type RowProblem, type RowScene } from '@zhengming/domain';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { inTransactionOrAgain } from '../orm/transaction.js';
import type { Store } from '../orm/store.js';
import { reevaluateMany } from '../status/reevaluate-many.js';
import { queuePopulationRun } from '../status/population-run.repository.js';
import type { World } from '../status/world.js';
import type { AppliedRows, RowOutcome } from './applied-rows.js';
import { countRows } from './import-batch.repository.js';
import type { ImportLine } from './unreadable-delivery.js';

/** What is particular to one kind of fact. */
export interface ImportWay<Row> {
  readonly read: (raw: RawRow, scene: RowScene) => Row | RowProblem;
  /** Makes rows ready, while the store is still busy with those before; then takes them in, in a transaction that may be made again. */
  readonly apply: (rows: readonly (Row & { readonly line: number })[], at: Instant) => ApplyRows;
}

export type ApplyRows = (client: pg.ClientBase) => Promise<AppliedRows>;

export interface ImportRun<Row> {
  readonly batchId: string;
  readonly way: ImportWay<Row>;
  readonly scene: () => RowScene;
  readonly world: () => Promise<World>;
  /** Hands queued population runs to the workers; one that is forgotten they find by themselves within a minute. */
  readonly judgeLater: (runIds: readonly string[]) => Promise<void>;
  /** Ends it between two chunks. */
  readonly signal?: AbortSignal;
}

/** Rows per transaction: few enough to be seen soon, many enough that statements and locks do not count. */
const CHUNK = 10_000;
/** A delivery of at most so many rows is judged in the transaction that takes it in; a larger one right behind it. */
const JUDGED_AT_ONCE = 2_500;
/** Runs of so many chunks are handed over together: judging beside the import costs both of them time. */
const RUNS_TOGETHER = 10;

/**
 * Takes a delivery in, chunk by chunk as it comes: memory does not grow with it, and each chunk is there with its counts
 * and its rejected lines or not at all. Whoever is touched is judged in the same transaction (small deliveries) or by a
 * population run that the transaction queues, so that no kill leaves a fact that nobody judges.
 */
export async function runImport<Row extends object>(
  store: Store,
  run: ImportRun<Row>,
  lines: AsyncIterable<readonly ImportLine[]>,
): Promise<void> {
  let chunk = new Chunk(run);
  const runs: string[] = [];
  // while the store takes one chunk in, the next one is read and made ready
  let before: Promise<void> = Promise.resolve();
  let isFirst = true;
  const takeIn = async (ready: ReadyChunk, isLast: boolean, isSmall: boolean): Promise<void> => {
    const runId = ready.lines === 0 ? null : await takeChunk(store, run, ready, isSmall);
    if (runId !== null) runs.push(runId);
    if (runs.length > 0 && (isLast || runs.length === RUNS_TOGETHER)) await run.judgeLater(runs.splice(0));
  };
  const handOver = async (isLast: boolean): Promise<void> => {
    const ready = chunk.makeReady();
    await before;
    run.signal?.throwIfAborted();
    chunk = new Chunk(run);
    before = takeIn(ready, isLast, isFirst && isLast && ready.lines <= JUDGED_AT_ONCE);
    isFirst = false;
    // it is awaited with the next chunk; until then a failure is nobody's unhandled one
    before.catch(() => undefined);
  };
  const end: { fault?: unknown } = {};
  try {
    for await (const some of upToFault(lines, end)) {
      for (const line of some) if (chunk.add(line) === CHUNK) await handOver(false);
    }
    await handOver(true);
    // what was read before counts, and the line at which it ended is told with it
    if ('fault' in end) throw end.fault;
  } finally {
    await before;
  }
}

/** What of a chunk needs no database is done. */
interface ReadyChunk {
  readonly at: Instant;
  readonly lines: number;
  readonly refused: readonly RowOutcome[];
  readonly apply: ApplyRows;
}

/** Lines that are taken in together, read against one scene. */
class Chunk<Row extends object> {
  private readonly scene: RowScene;
  private readonly rows: (Row & { readonly line: number })[] = [];
  private readonly refused: RowOutcome[] = [];

  constructor(private readonly run: ImportRun<Row>) {
    this.scene = run.scene();
  }

  private get lines(): number {
    return this.rows.length + this.refused.length;
  }

  /** @returns how many there are */
  add({ line, row }: ImportLine): number {
    const read = row === null ? NOT_A_RECORD : this.run.way.read(row, this.scene);
    if (isProblem(read)) this.refused.push({ line, outcome: 'REJECTED', problem: read });
    else this.rows.push({ ...read, line });
    return this.lines;
  }

  makeReady(): ReadyChunk {
    const { rows, refused, lines } = this;
    return { at: this.scene.now, lines, refused, apply: this.run.way.apply(rows, this.scene.now) };
  }
}

/** What can be read, and why it ended before its end. */
async function* upToFault<T>(lines: AsyncIterable<T>, end: { fault?: unknown }): AsyncGenerator<T> {
  try {
    yield* lines;
  } catch (error) {
    end.fault = error;
  }
}

/** @returns the population run it queued, when it judged nobody itself */
async function takeChunk<Row extends object>(
  store: Store,
  { batchId, world }: ImportRun<Row>,
  { at, refused, apply }: ReadyChunk,
  judgesNow: boolean,
): Promise<string | null> {
  const judgedBy = await world();
  return inTransactionOrAgain(store, async (client) => {
    const { outcomes, touched } = await apply(client);
    await countRows(client, batchId, [...refused, ...outcomes]);
    if (touched.length === 0) return null;
    const reason = { trigger: 'FACT', triggerId: batchId, at } as const;
    if (judgesNow) {
      await reevaluateMany(client, judgedBy, touched, reason);
      return null;
    }
    const id = uuidv7();
    await queuePopulationRun(client, { id, ...reason, candidateQuery: { kind: 'PERSONS', personIds: touched } });
    return id;
  });
}

const NOT_A_RECORD: RowProblem = { code: 'NOT_A_RECORD', field: '' };

const isProblem = (read: object): read is RowProblem => 'code' in read && 'field' in read;
