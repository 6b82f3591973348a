import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Instant } from '@zhengming/domain';
import { keyringFromEnvironment, type Keyring } from '../identity/keyring.js';
import { copyInto } from '../orm/copy-text.js';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { CHUNK, makeChunk } from './city-chunk.js';
import { cityPlan } from './city-plan.js';
import { CITY_TABLES, type CityLines, type CityTable } from './city-rows.js';
import { demoId, ID_KIND } from './demo-person.js';
import { FIRST_INVENTED, type CityPlan } from './making.js';
import { STORIES } from './stories.js';

export interface DemoCityOptions {
  /** How many people, the named stories included. */
  readonly persons: number;
  readonly seed: number;
  /** The demo's present; the city's last weeks end here. */
  readonly at: Instant;
  readonly onProgress?: (made: number, persons: number) => void;
}

export interface DemoCityReport {
  readonly persons: number;
  readonly rows: Readonly<Record<CityTable, number>>;
}

/** The database already holds people who are not a beginning of this city. */
export class CityNotEmptyError extends Error {
  override readonly name = 'CityNotEmptyError';
}

/** Resident numbers of the test prefix suffice for five million of each sex. */
const MOST_PERSONS = 4_000_000;
const WORKER = new URL('../../dist/demo/city.worker.js', import.meta.url);

/**
 * Makes the demo city: synthetic people with phones, stays, tests, doses and declarations in realistic proportions, and
 * the named {@link STORIES}. Deterministic by seed but for the cipher texts. Loaded chunk by chunk, so memory stays flat
 * and a run that was cut off goes on where it was; a city that is complete is left alone.
 * @throws RangeError, CityNotEmptyError
 */
export async function demoCity(store: Store, options: DemoCityOptions): Promise<DemoCityReport> {
  const { persons, seed, at, onProgress } = options;
  if (!Number.isInteger(persons) || persons < STORIES.length || persons > MOST_PERSONS) {
    throw new RangeError(`a demo city has ${STORIES.length} to ${MOST_PERSONS} people, not ${persons}`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff)
    throw new RangeError(`a seed is a whole number from 0 to 65535: ${seed}`);
  const plan = cityPlan(seed, at);
  const made = await existing(store, plan, persons);
  const rows: Record<CityTable, number> = zeroRows();
  const maker = openMaker(store, plan, persons);
  try {
    let next = made < persons ? maker.chunk(made) : undefined;
    for (let from = made; from < persons && next !== undefined; from += CHUNK) {
      const lines = await next;
      const to = Math.min(from + CHUNK, persons);
      next = to < persons ? maker.chunk(to) : undefined;
      await load(store, lines, rows);
      onProgress?.(to, persons);
    }
  } finally {
    await maker.close();
  }
  if (made < persons) await store.pool.query('analyze');
  return { persons, rows };
}

const zeroRows = (): Record<CityTable, number> =>
  Object.fromEntries(tables().map((table) => [table, 0])) as Record<CityTable, number>;
const tables = (): readonly CityTable[] => Object.keys(CITY_TABLES) as CityTable[];

/** How many of this city's people are there; a city of another seed or other people are refused. */
async function existing(store: Store, plan: CityPlan, persons: number): Promise<number> {
  const found = await store.pool.query<{ made: number }>('select count(*)::int as made from person');
  const made = found.rows[0]?.made ?? 0;
  if (made === 0) return 0;
  const last = await store.pool.query('select 1 from person where id = $1', [personIdAt(plan, made - 1)]);
  const isBeginning = made === persons || (made < persons && made % CHUNK === 0);
  if (last.rowCount !== 1 || !isBeginning) {
    throw new CityNotEmptyError(`the database already holds ${made} people who are not this city; use an empty one`);
  }
  return made;
}

const personIdAt = ({ seed }: CityPlan, position: number): string =>
  STORIES[position]?.personId ?? demoId(FIRST_INVENTED + position - STORIES.length, ID_KIND.PERSON, 0, seed);

async function load(store: Store, lines: CityLines, rows: Record<CityTable, number>): Promise<void> {
  await inTransaction(store, async (client) => {
    for (const table of tables()) {
      await copyInto(client, `${table} (${CITY_TABLES[table]})`, lines[table]);
      rows[table] += lines[table].split('\n').length - 1;
    }
  });
}

interface Maker {
  chunk(from: number): Promise<CityLines>;
  close(): Promise<void>;
}

/** The thread takes its keys from the environment: they must be the store's. */
function environmentHasKeysOf(keyring: Keyring): boolean {
  const probe = 'the same keys?';
  const other = keyringFromEnvironment(process.env);
  if (!other.blindIndex('PHONE', probe).equals(keyring.blindIndex('PHONE', probe))) return false;
  try {
    return keyring.decrypt(other.encrypt(probe)) === probe;
  } catch {
    return false;
  }
}

/** Large cities are invented on a thread, so that the database never waits. */
function openMaker(store: Store, plan: CityPlan, persons: number): Maker {
  if (persons <= CHUNK || !existsSync(fileURLToPath(WORKER)) || !environmentHasKeysOf(store.keyring)) {
    const chunk = async (from: number): Promise<CityLines> =>
      makeChunk(plan, store.keyring, from, Math.min(from + CHUNK, persons));
    return { chunk, close: async () => undefined };
  }
  const worker = new Worker(WORKER, { workerData: { plan, persons } });
  const chunk = (from: number): Promise<CityLines> =>
    new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (answer: { readonly lines: CityLines }) => {
        worker.off('error', reject);
        resolve(answer.lines);
      });
      worker.postMessage(from);
    });
  return {
    chunk,
    close: async () => {
      await worker.terminate();
    },
  };
}
