import {
  CityNotEmptyError,
  loadAgencies,
  loadDemoAreas,
  loadDivisions,
  loadKnowledge,
  loadPolicies,
  loadQueryChannels,
  loadVaccineProducts,
  migrate,
  openStore,
  startEmbeddedDatabase,
  type Store,
} from '@zhengming/data';
import type { DivisionTable, Instant } from '@zhengming/domain';
import { Listr, type ListrTask } from 'listr2';
import { seedDemoJourneys } from '../community/seed-demo-journeys.js';
import { seedDemoAgencies } from '../agency/seed-demo-agencies.js';
import { type DemoCityRequest, makeDemoCity } from '../demo/make-demo-city.js';
import { seedDemoFamily } from '../demo/seed-demo-family.js';
import { seedDemoSource } from '../demo/seed-demo-source.js';
import { seedNationalRecords } from '../demo/seed-national-records.js';
import { seedStoryAppeals } from '../demo/seed-story-appeals.js';
import { countFigures } from '../indicator/count-figures.js';
import { loadFhirCodes } from '../fhir/fhir-codes.js';
import { prepareJobs } from '../jobs/prepare-jobs.js';
import { seedDemoStaff } from '../staff/demo-staff.js';
import { DEMO_START, openDemoClock, systemClock } from './clock.js';
import type { Env } from './env.js';
import type { Shutdown } from './shutdown.js';

interface Progress {
  databaseUrl: string;
  store?: Store;
  divisions?: DivisionTable;
}
type Step = ListrTask<Progress>;

const SEED = 1;

/** Everything that must be there before the service opens, shown as it happens. Each step can be done again. */
export async function prepareHouse(env: Env, shutdown: Shutdown): Promise<Store> {
  const steps = new Listr<Progress>([...databaseSteps(env, shutdown), ...(env.demo ? demoSteps(env) : [])], {
    concurrent: false,
    exitOnError: true,
    registerSignalListeners: false,
    fallbackRenderer: 'simple',
    rendererOptions: { collapseSubtasks: false, lazy: false },
  });
  const { store } = await steps.run({ databaseUrl: env.databaseUrl ?? '' });
  if (!store) throw new Error('the store was not opened');
  return store;
}

function databaseSteps(env: Env, shutdown: Shutdown): readonly Step[] {
  return [
    {
      title: 'Database',
      enabled: env.databaseUrl === null,
      task: async (progress, task) => {
        const database = await startEmbeddedDatabase({
          dataDir: env.dataDir,
          ...(env.databasePort === null ? {} : { port: env.databasePort }),
          onLog: (line) => (task.output = line),
        });
        shutdown.add('database', () => database.stop());
        progress.databaseUrl = database.url;
      },
    },
    {
      title: 'Tables',
      task: async (progress) => {
        await migrate(progress.databaseUrl);
        const store = await openStore({ databaseUrl: progress.databaseUrl });
        shutdown.add('connections', () => store.close());
        await prepareJobs(store.pool);
        progress.store = store;
      },
    },
    {
      title: 'Divisions, rules and vaccines',
      task: async (progress) => {
        const { store } = progress;
        progress.divisions = await loadDivisions(opened(store));
        await loadPolicies(opened(store), await nowOf(env, opened(store)));
        await loadVaccineProducts(opened(store));
        await loadFhirCodes(opened(store));
        await loadQueryChannels(opened(store));
        await loadKnowledge(opened(store), await nowOf(env, opened(store)));
        await loadAgencies(opened(store));
      },
    },
  ];
}

const CITY_STEPS = { PEOPLE: 'people', SHIFT: 'the days before at the desk', STATUSES: 'statuses' } as const;

function demoSteps(env: Env): readonly Step[] {
  return [
    {
      title: 'Official risk-area lists of the demo window',
      task: async ({ store, divisions }, task) => {
        if (!divisions) throw new Error('divisions come before the lists');
        const published = await loadDemoAreas(opened(store), divisions);
        task.output = published === 0 ? 'already in force' : `${published} lists`;
      },
    },
    {
      title: 'Demo city',
      task: async ({ store }, task) => {
        const onProgress: DemoCityRequest['onProgress'] = (step, done, total) => {
          task.output = `${CITY_STEPS[step]}: ${done} of ${total}`;
        };
        const { demoPersons: persons, demoShift: shift } = env;
        try {
          await makeDemoCity(opened(store), { persons, seed: SEED, at: DEMO_START, onProgress, shift });
        } catch (error) {
          // the city of an earlier start is kept, whatever its size
          if (!(error instanceof CityNotEmptyError)) throw error;
          task.skip('Demo city: people of an earlier start are kept');
        }
      },
    },
    {
      title: 'Demo sign-ins and open appeals',
      task: async ({ store }) => {
        await seedDemoStaff(opened(store), env.sandbox);
        await seedDemoAgencies(opened(store));
        await (env.platformRole === 'NATIONAL' ? seedNationalRecords : seedDemoSource)(opened(store), DEMO_START);
        await seedDemoFamily(opened(store), DEMO_START);
        await seedDemoJourneys(opened(store), DEMO_START);
        await seedStoryAppeals(opened(store), DEMO_START, await nowOf(env, opened(store)));
      },
    },
    {
      title: 'Figures of the desk',
      task: async ({ store }) => {
        // the first count for analysts, which follows the start, finds the appeals of the days before in them
        const clock = await openDemoClock(opened(store).pool);
        await countFigures({ store: opened(store), clock });
      },
    },
  ];
}

/** What time it is for the house while it is being prepared: the demo clock goes on from where it stopped. */
async function nowOf({ demo }: Env, { pool }: Store): Promise<Instant> {
  const clock = demo ? await openDemoClock(pool) : systemClock;
  return clock.now();
}

function opened(store: Store | undefined): Store {
  if (!store) throw new Error('the tables come before everything else');
  return store;
}
