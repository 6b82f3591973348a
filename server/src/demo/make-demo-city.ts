import {
  countCandidates,
  demoCity,
  loadPolicies,
  loadDemoConnectors,
  loadDemoInstitutions,
  loadVaccineProducts,
  loadWorld,
  runPopulation,
  type DemoCityReport,
  type RunResult,
  type Store,
} from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { makeShift, SMALLEST_CITY } from './shift/make-shift.js';

export interface DemoCityRequest {
  readonly persons: number;
  readonly seed: number;
  /** The demo's present. */
  readonly at: Instant;
  /** `step` names what is going on, `done` of `total` persons; of the shift, of what happens in it. */
  readonly onProgress?: (step: 'PEOPLE' | 'SHIFT' | 'STATUSES', done: number, total: number) => void;
  /** Makes the days before at the desk as well, in a city that is large enough. */
  readonly shift?: boolean;
}

export interface DemoCityOutcome {
  readonly city: DemoCityReport;
  /** null: nobody is without a status, or no list of risk areas is in force yet to judge by. */
  readonly run: RunResult | null;
}

/** How often the making of the shift is told of. */
const LINES = 20;

/** Makes the demo city and gives everybody without a status a first one. Can be called again; goes on where it was. */
export async function makeDemoCity(store: Store, request: DemoCityRequest): Promise<DemoCityOutcome> {
  const { persons, seed, at, onProgress, shift = false } = request;
  await loadPolicies(store);
  await loadVaccineProducts(store);
  await loadDemoInstitutions(store);
  await loadDemoConnectors(store);
  const city = await demoCity(store, {
    persons,
    seed,
    at,
    onProgress: (done, total) => onProgress?.('PEOPLE', done, total),
  });
  const world = await loadWorld(store, at);
  if (world.areas.versionAt(at) === null) return { city, run: null };
  // the shift lies before the first judging of everybody, which brings its people up to date as well
  const judged = await store.pool.query(`select 1 from population_run where trigger = 'INITIAL' limit 1`);
  const isNew = judged.rowCount === 0;
  if (isNew && shift && persons >= SMALLEST_CITY) {
    let told = 0;
    const tell = (done: number, total: number): void => {
      if (done < total && done - told < total / LINES) return;
      told = done;
      onProgress?.('SHIFT', done, total);
    };
    await makeShift(store, { seed, at, onProgress: tell });
  }
  const candidates = { kind: isNew ? 'ALL' : 'UNJUDGED' } as const;
  if ((await countCandidates(store.pool, candidates)) === 0) return { city, run: null };
  const run = await runPopulation(store, world, {
    trigger: 'INITIAL',
    triggerId: null,
    candidates,
    at,
    now: () => at,
    onProgress: ({ judged: done, total }) => onProgress?.('STATUSES', done, total),
  });
  return { city, run };
}
