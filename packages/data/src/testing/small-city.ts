import { instant, type Instant } from '@zhengming/domain';
import { demoCity } from '../demo/demo-city.js';
import { loadDemoInstitutions } from '../institution/load-demo-institutions.js';
import { loadVaccineProducts } from '../vaccination/load-vaccine-products.js';
import type { Store } from '../orm/store.js';
import { loadPolicies } from '../policy/load-policies.js';
import { runPopulation, type RunOptions, type RunResult } from '../status/run-population.js';
import { loadWorld, type World } from '../status/world.js';
import { insertDivisions, publishCounties } from './small-world.js';
import { createTestDatabase } from './test-database.js';

/** A demo city small enough for a test, with five listed counties and nobody judged yet. */
export interface SmallCity {
  readonly store: Store;
  readonly persons: number;
  /** The present. */
  readonly at: Instant;
  /** As of the last {@link SmallCity.reset}. */
  world: World;
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
  /** A run over everybody at the present, unless told otherwise. */
  run(more?: Partial<RunOptions>, world?: World): Promise<RunResult>;
  /** Judges everybody again by the lists of `when`: nobody changes if all statuses are what they should be. */
  checkAll(when: Instant): Promise<RunResult>;
  /** Forgets statuses and lists, and puts the first list in force again. */
  reset(): Promise<void>;
  drop(): Promise<void>;
}

export const LISTED = ['152923', '620102', '152501', '640104', '520303'];
/** Becomes listed in tests; people were there. */
export const NEWLY_LISTED = '620103';

export async function openSmallCity(persons: number): Promise<SmallCity> {
  const database = await createTestDatabase();
  const { store } = database;
  const at = instant('2021-11-01T10:00:00+08:00');
  await loadPolicies(store);
  await loadVaccineProducts(store);
  await loadDemoInstitutions(store);
  await demoCity(store, { persons, seed: 7, at });
  const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await store.pool.query(text, values)).rows as T[];
  const codes = await rows<{ code: string }>(
    'select distinct division_code as code from stay union select home_division from person',
  );
  await insertDivisions(store.pool, [NEWLY_LISTED, ...LISTED, ...codes.map(({ code }) => code)]);
  const city: SmallCity = {
    store,
    persons,
    at,
    world: await loadWorld(store, at),
    rows,
    run: (more = {}, world = city.world) =>
      runPopulation(store, world, { trigger: 'INITIAL', triggerId: null, candidates: { kind: 'ALL' }, at, ...more }),
    checkAll: async (when) => city.run({ at: when, trigger: 'POLICY' }, await loadWorld(store, when)),
    reset: async () => {
      await store.pool.query(
        'truncate status, decision, population_run, area_version, risk_area, import_batch cascade',
      );
      await publishCounties(store.pool, LISTED, instant('2021-10-30T00:00:00+08:00'));
      city.world = await loadWorld(store, at);
    },
    drop: () => database.drop(),
  };
  return city;
}
