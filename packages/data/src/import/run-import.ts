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

/** One record of a delivery, or why its line is none. Lines are counted from 1, as an editor shows them. */
export interface ImportLine {
  readonly line: number;
  readonly row: RawRow | null;
}

/** What is particular to one kind of fact. */
export interface ImportWay<Row> {
  readonly read: (raw: RawRow, scene: RowScene) => Row | RowProblem;
  readonly apply: (
    client: pg.ClientBase,
    rows: readonly (Row & { readonly line: number })[],
    at: Instant,
  ) => Promise<AppliedRows>;
}

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
  lines: AsyncIterable<ImportLine>,
): Promise<void> {
  let chunk: ImportLine[] = [];
  const runs: string[] = [];
  // while the store takes one chunk in, the next one is read
  let before: Promise<void> = Promise.resolve();
  let isFirst = true;
  const takeIn = async (rows: readonly ImportLine[], isLast: boolean, isSmall: boolean): Promise<void> => {
    const runId = rows.length === 0 ? null : await takeChunk(store, run, rows, isSmall);
    if (runId !== null) runs.push(runId);
    if (runs.length > 0 && (isLast || runs.length === RUNS_TOGETHER)) await run.judgeLater(runs.splice(0));
  };
  const handOver = async (isLast: boolean): Promise<void> => {
    await before;
    run.signal?.throwIfAborted();
    const rows = chunk;
    chunk = [];
    before = takeIn(rows, isLast, isFirst && isLast && rows.length <= JUDGED_AT_ONCE);
    isFirst = false;
    // it is awaited with the next chunk; until then a failure is nobody's unhandled one
    before.catch(() => undefined);
  };
  const end: { fault?: unknown } = {};
  try {
    for await (const line of upToFault(lines, end)) {
      chunk.push(line);
      if (chunk.length === CHUNK) await handOver(false);
    }
    await handOver(true);
    // what was read before counts, and the line at which it ended is told with it
    if ('fault' in end) throw end.fault;
  } finally {
    await before;
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
  { batchId, way, scene, world }: ImportRun<Row>,
  lines: readonly ImportLine[],
  judgesNow: boolean,
): Promise<string | null> {
  const present = scene();
  const rows: (Row & { readonly line: number })[] = [];
  const refused: RowOutcome[] = [];
  for (const { line, row } of lines) {
    const read = row === null ? NOT_A_RECORD : way.read(row, present);
    if (isProblem(read)) refused.push({ line, outcome: 'REJECTED', problem: read });
    else rows.push({ ...read, line });
  }
  const judgedBy = await world();
  return inTransactionOrAgain(store, async (client) => {
    const { outcomes, touched } = await way.apply(client, rows, present.now);
    await countRows(client, batchId, [...refused, ...outcomes]);
    if (touched.length === 0) return null;
    const reason = { trigger: 'FACT', triggerId: batchId, at: present.now } as const;
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
