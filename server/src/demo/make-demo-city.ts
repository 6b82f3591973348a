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

export interface DemoCityRequest {
  readonly persons: number;
  readonly seed: number;
  /** The demo's present. */
  readonly at: Instant;
  /** `step` names what is going on, `done` of `total` persons. */
  readonly onProgress?: (step: 'PEOPLE' | 'STATUSES', done: number, total: number) => void;
}

export interface DemoCityOutcome {
  readonly city: DemoCityReport;
  /** null: nobody is without a status, or no list of risk areas is in force yet to judge by. */
  readonly run: RunResult | null;
}

/** Makes the demo city and gives everybody without a status a first one. Can be called again; goes on where it was. */
export async function makeDemoCity(store: Store, request: DemoCityRequest): Promise<DemoCityOutcome> {
  const { persons, seed, at, onProgress } = request;
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
  const judged = await store.pool.query('select 1 from status limit 1');
  const candidates = { kind: judged.rowCount === 0 ? 'ALL' : 'UNJUDGED' } as const;
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
