import {
  emptyTally,
  fromEpochMs,
  isSmall,
  mergeSamples,
  mergeTally,
  parsePolicy,
  precisionGap,
  publishResults,
  SMALLEST_SHOWN,
  type CountedResult,
  type CountyReach,
  type Instant,
  type SimulationResult,
} from '@zhengming/domain';
import type pg from 'pg';
import type { Store } from '../orm/store.js';
import { loadWorld } from '../status/world.js';
import { readAppealRates } from './appeal-rates.js';
import { explainSamples, ruleTitles } from './explain-samples.js';
import type { BatchCount, VariantCount } from './simulate-batch.js';
import { findPersons, type SimulatedPersons } from './simulated-persons.js';
import { frameOf, type Frame, type Ground } from './simulation-frame.js';
import { openSimulators, type Simulators } from './simulators.js';
import {
  findSimulation,
  markSimulated,
  markSimulationDone,
  markSimulationFailed,
  markSimulationStarted,
  type Simulation,
} from './simulation.repository.js';

export interface SimulationHooks {
  readonly onProgress?: (progress: { readonly judged: number; readonly total: number }) => void;
  /** Ends the run between two batches; it stays unfinished and begins again when it is taken up. */
  readonly signal?: AbortSignal;
  /** The clock of the house, for when it began and ended; the system's when absent. */
  readonly now?: () => Instant;
  /** Persons per batch. */
  readonly batchSize?: number;
}

/** BUSY: another process is working on it. OVER: there is nothing to do (any more). */
export type SimulationEnd = 'DONE' | 'FAILED' | 'CANCELLED' | 'INTERRUPTED' | 'BUSY' | 'OVER';

const BATCH_SIZE = 2000;
const timeOf = ({ now }: SimulationHooks): Instant => (now ? now() : fromEpochMs(Date.now()));

/**
 * Judges everybody under the rules in force and under each variant (试算), and keeps the figures that may be shown.
 * All of it reads one snapshot, and nothing is written but the simulation's own row: what people meet is not touched.
 * @throws when judging fails; the simulation is then marked as failed
 */
export async function runSimulation(store: Store, id: string, hooks: SimulationHooks = {}): Promise<SimulationEnd> {
  const reader = await store.pool.connect();
  let isBroken = true;
  try {
    const end = await underLock(reader, id, () => simulate(store, reader, id, hooks));
    isBroken = false;
    return end;
  } catch (error) {
    await markSimulationFailed(store.pool, id, 'JUDGING_FAILED', timeOf(hooks));
    throw error;
  } finally {
    // a connection in an unknown state is thrown away, and its lock with it
    reader.release(isBroken);
  }
}

const KEY = `hashtextextended('simulation:' || $1, 0)`;

async function underLock(sql: pg.PoolClient, id: string, work: () => Promise<SimulationEnd>): Promise<SimulationEnd> {
  const locked = await sql.query<{ got: boolean }>(`select pg_try_advisory_lock(${KEY}) as got`, [id]);
  if (locked.rows[0]?.got !== true) return 'BUSY';
  const end = await work();
  await sql.query(`select pg_advisory_unlock(${KEY})`, [id]);
  return end;
}

/** Everything one run works with. */
interface Run {
  readonly store: Store;
  /** Holds the snapshot until the run is over. */
  readonly reader: pg.PoolClient;
  readonly simulation: Simulation;
  readonly frame: Frame;
  readonly persons: SimulatedPersons;
  readonly snapshot: string;
  readonly hooks: SimulationHooks;
}

async function simulate(
  store: Store,
  reader: pg.PoolClient,
  id: string,
  hooks: SimulationHooks,
): Promise<SimulationEnd> {
  const simulation = await findSimulation(store.pool, id);
  if (simulation === null || (simulation.state !== 'QUEUED' && simulation.state !== 'RUNNING')) return 'OVER';
  await reader.query('begin isolation level repeatable read read only');
  const exported = await reader.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
  const frame = await loadFrame(reader, simulation);
  const persons = await findPersons(
    reader,
    { ...simulation, at: simulation.asOf, lookBackDays: lookBackOf(frame) },
    frame.world.divisions,
  );
  const run: Run = { store, reader, simulation, frame, persons, hooks, snapshot: exported.rows[0]?.snapshot ?? '' };
  // too few chosen, or too few left out: against everybody, those would be what is told
  const isFew = persons.count < SMALLEST_SHOWN || isSmall(persons.leftOut);
  const end = isFew ? await refuseFew(run) : await countEverybody(run);
  await reader.query('commit');
  return end;
}

async function loadFrame(sql: pg.ClientBase, { asOf, knownAt, variants }: Simulation): Promise<Frame> {
  const tried = variants.flatMap(({ document }) => (document === null ? [] : [parsePolicy(document)]));
  const world = await loadWorld(sql, asOf, knownAt, undefined, tried);
  return frameOf(world, { at: asOf, knownAt, variants });
}

const lookBackOf = ({ baseline, variants }: Frame): number =>
  Math.max(...[baseline, ...variants].map(({ policy }) => policy?.parameters.lookBackDays ?? 0));

async function refuseFew({ store, simulation, hooks }: Run): Promise<SimulationEnd> {
  await markSimulationFailed(store.pool, simulation.id, 'TOO_FEW_PEOPLE', timeOf(hooks));
  return 'FAILED';
}

async function countEverybody(run: Run): Promise<SimulationEnd> {
  const { store, simulation, frame, persons, snapshot, hooks } = run;
  if (!(await markSimulationStarted(store.pool, simulation.id, persons.count, timeOf(hooks)))) return 'CANCELLED';
  const data = { world: frame.world.data, at: frame.at, knownAt: frame.knownAt, variants: simulation.variants };
  const simulators = openSimulators(store, data, snapshot, persons.count);
  try {
    const counted = await countBatches(run, simulators);
    if (typeof counted === 'string') return counted;
    const results = await resultsOf(run, counted);
    return (await markSimulationDone(store.pool, simulation.id, results, timeOf(hooks))) ? 'DONE' : 'CANCELLED';
  } finally {
    await simulators.close();
  }
}

async function countBatches(run: Run, simulators: Simulators): Promise<readonly VariantCount[] | SimulationEnd> {
  const { persons, hooks, simulation } = run;
  const size = hooks.batchSize ?? BATCH_SIZE;
  const counts = simulation.variants.map((): VariantCount => ({ tally: emptyTally(), samples: new Map() }));
  const inFlight: Promise<BatchCount>[] = [];
  let next = 0;
  let judged = 0;
  while (next < persons.count || inFlight.length > 0) {
    if (hooks.signal?.aborted === true) return 'INTERRUPTED';
    for (; inFlight.length < simulators.depth && next < persons.count; next += size) {
      const batch = simulators.simulate(persons.slice(next, Math.min(next + size, persons.count)));
      // an answer that nobody takes any more must not bring the process down
      batch.catch(() => undefined);
      inFlight.push(batch);
    }
    const batch = await inFlight.shift();
    if (batch === undefined) break;
    mergeBatch(counts, batch);
    judged += batch.judged;
    if (!(await markSimulated(run.store.pool, simulation.id, batch.judged))) return 'CANCELLED';
    hooks.onProgress?.({ judged, total: persons.count });
  }
  return counts;
}

function mergeBatch(counts: readonly VariantCount[], batch: BatchCount): void {
  batch.variants.forEach(({ tally, samples }, index) => {
    const count = counts[index];
    if (count === undefined) return;
    mergeTally(count.tally, tally);
    mergeSamples(count.samples, samples);
  });
}

async function resultsOf(run: Run, counts: readonly VariantCount[]): Promise<readonly SimulationResult[]> {
  const { frame, reader } = run;
  const rates = await readAppealRates(reader, frame.knownAt);
  const before = reachOf(frame, frame.baseline);
  const frames = counts.flatMap(({ tally }, index) => {
    const variant = frame.variants[index];
    if (variant === undefined) return [];
    return [{ tally, reach: { before, after: reachOf(frame, variant) }, ruleTitles: ruleTitles(frame, variant) }];
  });
  const results: SimulationResult[] = [];
  for (const [index, result] of publishResults(frames, rates).entries()) {
    results.push({ ...result, samples: await samplesOf(run, index, result, counts) });
  }
  return results;
}

/** What matching by prefecture sweeps under a list, over ordinary prefectures: municipalities are told apart. */
const reachOf = ({ world, at }: Frame, { areas }: Ground): CountyReach =>
  precisionGap(areas.versionAt(at)?.areas ?? [], world.divisions).ordinary;

async function samplesOf(
  { reader, frame }: Run,
  index: number,
  result: CountedResult,
  counts: readonly VariantCount[],
): Promise<SimulationResult['samples']> {
  const variant = frame.variants[index];
  const samples = counts[index]?.samples;
  return variant === undefined || samples === undefined
    ? []
    : explainSamples(reader, frame, variant, { result, samples });
}
