import { formatInstant, fromEpochMs, type Instant } from '@zhengming/domain';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../orm/store.js';
import type { PersonSlice } from '../person/facts-batch.js';
import { findCandidates, type CandidateIds, type CandidateQuery } from './candidates.js';
import type { JudgedBatch } from './judge-batch.js';
import { openJudges, type Judges } from './judges.js';
import {
  findPopulationRun,
  markBatch,
  markEnded,
  markStarted,
  queuePopulationRun,
  type PopulationRun,
} from './population-run.repository.js';
import { holdWorld } from './world-lock.js';
import { freshWorld, readStamp, type World } from './world.js';
import { prepareWriteMany, writeMany, type DecisionTrigger } from './write-status.js';

export interface RunProgress {
  readonly judged: number;
  readonly changed: number;
  /** Candidates in all, those done before an interruption included. */
  readonly total: number;
}

export interface RunHooks {
  readonly onProgress?: (progress: RunProgress) => void;
  /** Ends the run between two batches; it stays unfinished and can be resumed. */
  readonly signal?: AbortSignal;
  /** The clock of the house, for when it began and ended; the system's when absent. */
  readonly now?: () => Instant;
  /** Persons per transaction. */
  readonly batchSize?: number;
  /** From how many persons on judging is put on threads. */
  readonly threadsFrom?: number;
}

export interface RunOptions extends RunHooks {
  readonly trigger: DecisionTrigger;
  readonly triggerId: string | null;
  readonly candidates: CandidateQuery;
  readonly at: Instant;
}

export interface RunResult extends RunProgress {
  readonly runId: string;
  /** INTERRUPTED: by its signal. BUSY: another process is working on this very run. */
  readonly state: 'DONE' | 'INTERRUPTED' | 'BUSY';
}

const timeOf = ({ now }: RunHooks): Instant => (now ? now() : fromEpochMs(Date.now()));

/**
 * Judges many persons again (批量重算): candidates chosen in SQL, facts streamed in person order through the one judge on
 * worker threads, and only what changed written, batch by batch in order. Each batch moves the run's cursor in its own
 * transaction, so a run that is killed goes on where it was and judges nobody twice.
 */
export async function runPopulation(store: Store, world: World, options: RunOptions): Promise<RunResult> {
  const { trigger, triggerId, candidates: candidateQuery, at } = options;
  const id = uuidv7();
  await queuePopulationRun(store.pool, { id, trigger, triggerId, candidateQuery, at });
  return resumePopulationRun(store, world, id, options);
}

/** Begins a queued run or goes on with one that was cut off. @throws when there is no such run, or judging fails */
export async function resumePopulationRun(
  store: Store,
  world: World,
  runId: string,
  hooks: RunHooks = {},
): Promise<RunResult> {
  const writer = await store.pool.connect();
  let isBroken = true;
  try {
    if (!(await lockRun(writer, runId))) {
      isBroken = false;
      return { runId, state: 'BUSY', judged: 0, changed: 0, total: 0 };
    }
    const result = await workThrough(store, writer, world, runId, hooks).catch(async (error: unknown) => {
      await writer.query('rollback').catch(() => undefined);
      const message = error instanceof Error ? error.message : String(error);
      await markEnded(store.pool, runId, { state: 'FAILED', error: message, at: timeOf(hooks) });
      await unlockRun(writer, runId);
      throw error;
    });
    await unlockRun(writer, runId);
    isBroken = false;
    return result;
  } finally {
    // a connection in an unknown state is thrown away, and its lock with it
    writer.release(isBroken);
  }
}

const lockKey = `hashtextextended('population_run:' || $1, 0)`;
const lockRun = async (sql: pg.ClientBase, id: string): Promise<boolean> =>
  (await sql.query<{ got: boolean }>(`select pg_try_advisory_lock(${lockKey}) as got`, [id])).rows[0]?.got === true;
const unlockRun = async (sql: pg.ClientBase, id: string): Promise<void> => {
  await sql.query(`select pg_advisory_unlock(${lockKey})`, [id]);
};

async function workThrough(
  store: Store,
  writer: pg.PoolClient,
  given: World,
  runId: string,
  hooks: RunHooks,
): Promise<RunResult> {
  await prepareWriteMany(writer);
  const first = await present(writer, runId);
  const ids = await findCandidates(writer, first.candidateQuery, first.cursor);
  await markStarted(writer, runId, ids.length, timeOf(hooks));
  let world = await freshWorld(writer, given, first.at);
  let done = 0;
  for (;;) {
    const judges = openJudges(store, world, first.at, ids.length - done, hooks.threadsFrom);
    try {
      const run = await present(writer, runId);
      done = await judgeFrom({ writer, judges, world, run, ids, hooks }, done);
    } finally {
      await judges.close();
    }
    if (done >= ids.length || hooks.signal?.aborted === true) break;
    // a list or policy was published meanwhile: the rest is judged by the new ones
    world = await freshWorld(writer, world, first.at);
  }
  const finished = done >= ids.length;
  if (finished) await markEnded(writer, runId, { state: 'DONE', error: null, at: timeOf(hooks) });
  const { judged, changed, candidates } = await present(writer, runId);
  return { runId, state: finished ? 'DONE' : 'INTERRUPTED', judged, changed, total: candidates ?? judged };
}

async function present(sql: pg.ClientBase, runId: string): Promise<PopulationRun> {
  const run = await findPopulationRun(sql, runId);
  if (run === null) throw new RangeError(`there is no population run ${runId}`);
  return run;
}

const BATCH_SIZE = 1000;
const WORLD_CHANGED = 'WORLD_CHANGED';

/** What is needed to work through candidates under one world. */
interface Work {
  readonly writer: pg.PoolClient;
  readonly judges: Judges;
  readonly world: World;
  readonly run: PopulationRun;
  readonly ids: CandidateIds;
  readonly hooks: RunHooks;
}

/** Judges and writes from the `from`-th candidate on. @returns how many candidates are done when it ends */
async function judgeFrom({ writer, judges, world, run, ids, hooks }: Work, from: number): Promise<number> {
  let { judged, changed } = run;
  const total = run.candidates ?? ids.length;
  const inFlight: { readonly end: number; readonly batch: Promise<JudgedBatch> }[] = [];
  let done = from;
  let next = from;
  const handOut = (): void => {
    while (inFlight.length < judges.depth && next < ids.length) {
      const end = Math.min(next + (hooks.batchSize ?? BATCH_SIZE), ids.length);
      const batch = judges.judge(sliceOf(run.candidateQuery, ids, next, end));
      // an answer that nobody takes any more must not bring the process down
      batch.catch(() => undefined);
      inFlight.push({ end, batch });
      next = end;
    }
  };
  for (handOut(); hooks.signal?.aborted !== true; handOut()) {
    const head = inFlight.shift();
    if (head === undefined) return done;
    const batch = await head.batch;
    const written = await writeBatch(writer, run, world, batch, ids.at(head.end - 1));
    if (written === WORLD_CHANGED) return done;
    done = head.end;
    judged += batch.judged;
    changed += written;
    hooks.onProgress?.({ judged, changed, total });
  }
  return done;
}

/** All persons are read by range, which follows the tables' own order; chosen ones by their ids. */
function sliceOf(query: CandidateQuery, ids: CandidateIds, start: number, end: number): PersonSlice {
  if (query.kind === 'ALL') return { from: ids.at(start), to: ids.at(end - 1) };
  return { ids: ids.slice(start, end) };
}

async function writeBatch(
  writer: pg.PoolClient,
  run: PopulationRun,
  world: World,
  batch: JudgedBatch,
  cursor: string,
): Promise<number | typeof WORLD_CHANGED> {
  await writer.query('begin');
  await holdWorld(writer);
  if ((await readStamp(writer, run.at, run.at)) !== world.data.stamp) {
    await writer.query('rollback');
    return WORLD_CHANGED;
  }
  const changed = await writeMany(writer, batch.lines, run);
  await markBatch(writer, run.id, cursor, batch.judged, changed);
  await writer.query('commit');
  return changed;
}

/**
 * Judges everybody whose status time alone may have changed (到期重算).
 * @returns null when nobody is due
 */
export async function updateDue(
  store: Store,
  world: World,
  now: Instant,
  hooks: RunHooks = {},
): Promise<RunResult | null> {
  const until = formatInstant(now);
  const due = await store.pool.query('select 1 from status where valid_until <= $1 limit 1', [until]);
  if (due.rowCount === 0) return null;
  return runPopulation(store, world, {
    ...hooks,
    trigger: 'CLOCK',
    triggerId: null,
    candidates: { kind: 'DUE', until },
    at: now,
  });
}
