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
  /** How many chunks of one delivery are taken in side by side: 1 unless what they come to is the same in any order. */
  readonly chunksAtOnce?: number;
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
  const underWay = new UnderWay(run.way.chunksAtOnce ?? 1);
  const runs: string[] = [];
  const takeIn = async (ready: ReadyChunk): Promise<void> => {
    run.signal?.throwIfAborted();
    const runId = await takeChunk(store, run, ready);
    if (runId !== null) runs.push(runId);
    if (runs.length === RUNS_TOGETHER) await run.judgeLater(runs.splice(0));
  };
  const end: { fault?: unknown } = {};
  try {
    // while the store takes one chunk in, the next one is read and made ready
    for await (const ready of chunksOf(run, upToFault(lines, end))) await underWay.begin(() => takeIn(ready));
  } finally {
    await underWay.ended();
  }
  if (runs.length > 0) await run.judgeLater(runs);
  // what was read before counts, and the line at which it ended is told with it
  if ('fault' in end) throw end.fault;
}

/** Work that goes on beside its caller, so many at a time. */
class UnderWay {
  private readonly works = new Set<Promise<void>>();
  private failed: { readonly fault: unknown } | null = null;

  constructor(private readonly most: number) {}

  /** Waits for room first. @throws what ended any of those before */
  async begin(work: () => Promise<void>): Promise<void> {
    if (this.works.size === this.most) await Promise.race(this.works);
    this.rethrow();
    const begun: Promise<void> = work()
      .catch((fault: unknown) => {
        this.failed ??= { fault };
      })
      .finally(() => this.works.delete(begun));
    this.works.add(begun);
  }

  /** @throws what ended any of them */
  async ended(): Promise<void> {
    await Promise.all(this.works);
    this.rethrow();
  }

  private rethrow(): void {
    if (this.failed !== null) throw this.failed.fault;
  }
}

/** What of a chunk needs no database is done. */
interface ReadyChunk {
  readonly at: Instant;
  readonly refused: readonly RowOutcome[];
  readonly apply: ApplyRows;
  /** Few enough that whoever waits for the answer waits for the verdicts, too. */
  readonly isJudgedNow: boolean;
}

/** Lines that are taken in together, read against one scene. */
class Chunk<Row extends object> {
  private readonly scene: RowScene;
  private readonly rows: (Row & { readonly line: number })[] = [];
  private readonly refused: RowOutcome[] = [];

  constructor(private readonly run: ImportRun<Row>) {
    this.scene = run.scene();
  }

  get lines(): number {
    return this.rows.length + this.refused.length;
  }

  /** @returns how many there are */
  add({ line, row }: ImportLine): number {
    const read = row === null ? NOT_A_RECORD : this.run.way.read(row, this.scene);
    if (isProblem(read)) this.refused.push({ line, outcome: 'REJECTED', problem: read });
    else this.rows.push({ ...read, line });
    return this.lines;
  }

  /** @param isOnly there is no other */
  makeReady(isOnly: boolean): ReadyChunk {
    const { rows, refused, lines } = this;
    const at = this.scene.now;
    return { at, refused, apply: this.run.way.apply(rows, at), isJudgedNow: isOnly && lines <= JUDGED_AT_ONCE };
  }
}

async function* chunksOf<Row extends object>(
  run: ImportRun<Row>,
  lines: AsyncIterable<readonly ImportLine[]>,
): AsyncGenerator<ReadyChunk> {
  let chunk = new Chunk(run);
  let isFirst = true;
  for await (const some of lines) {
    for (const line of some) {
      if (chunk.add(line) < CHUNK) continue;
      yield chunk.makeReady(false);
      chunk = new Chunk(run);
      isFirst = false;
    }
  }
  if (chunk.lines > 0) yield chunk.makeReady(isFirst);
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
  { at, refused, apply, isJudgedNow }: ReadyChunk,
): Promise<string | null> {
  const judgedBy = await world();
  return inTransactionOrAgain(store, async (client) => {
    const { outcomes, touched } = await apply(client);
    await countRows(client, batchId, [...refused, ...outcomes]);
    if (touched.length === 0) return null;
    const reason = { trigger: 'FACT', triggerId: batchId, at } as const;
    if (isJudgedNow) {
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
