import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../support/free-port.js';
import { newDataDir, type Product, startProduct } from '../support/product.js';

/** How many people of the city are asked about in turn: enough that no cache of one row flatters anybody. */
const SAMPLE = 2_000;
/** A minute to build and start, and a millisecond for each person. */
const MAKING_MS = 200_000;
const FIRST_NUMBER = 4_000;
const NUMBERS_PER_PERSON = 3;

export interface City {
  readonly product: Product;
  readonly databaseUrl: string;
  readonly persons: number;
  readonly startSeconds: number;
  readonly ids: readonly string[];
  /** One number each of as many people. */
  readonly phones: readonly string[];
  readonly pool: pg.Pool;
  stop(): Promise<void>;
}

/** A city of its own for the bench, on the embedded database. */
export async function openCity(persons: number): Promise<City> {
  const dataDir = newDataDir();
  const databasePort = await freePort();
  const begun = performance.now();
  const readyWithinMs = MAKING_MS + persons;
  // what one machine asks here is what a whole country's partners ask together
  const points = '1000000000';
  const env = {
    DATABASE_PORT: String(databasePort),
    STAFF_POINTS_PER_MINUTE: points,
    PARTNER_POINTS_PER_MINUTE: points,
    ANONYMOUS_POINTS_PER_MINUTE: points,
  };
  const product = await startProduct({ dataDir, persons, readyWithinMs, env });
  const startSeconds = (performance.now() - begun) / 1000;
  const databaseUrl = `postgres://zhengming:${passwordIn(dataDir)}@127.0.0.1:${databasePort}/zhengming`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  await preparePeers(pool);
  const { rows } = await pool.query<{ id: string }>('select id from person order by md5(id::text) limit $1', [SAMPLE]);
  const stop = async (): Promise<void> => {
    await pool.end();
    await product.remove();
  };
  const ids = rows.map(({ id }) => id);
  return { product, databaseUrl, persons, startSeconds, ids, phones: phonesOf(persons), pool, stop };
}

/** The demo city numbers its people one after the other, three numbers apart. */
function phonesOf(persons: number): readonly string[] {
  const size = Math.min(SAMPLE, persons);
  const step = Math.floor(persons / size);
  return Array.from({ length: size }, (_, index) => phoneOf(index * step));
}

/** The first number of the so-manieth person of the demo city. */
export const phoneOf = (index: number): string =>
  `129${String(FIRST_NUMBER + index * NUMBERS_PER_PERSON).padStart(8, '0')}`;

/** The embedded database keeps its random password in the data folder. */
function passwordIn(folder: string): string {
  const file = 'postgres.password';
  const inside = readdirSync(folder).map((name) => join(folder, name, file));
  const path = [join(folder, file), ...inside].find(existsSync);
  if (path === undefined) throw new Error(`no ${file} in ${folder}`);
  return readFileSync(path, 'utf8').trim();
}

/** What the peers need to reach a division from a code: one row for each code, as they cannot read validity. */
async function preparePeers(pool: pg.Pool): Promise<void> {
  await pool.query('create table bench_division (code text primary key, name text not null, full_name text not null)');
  await pool.query(
    `insert into bench_division select distinct on (code) code, name, full_name from division order by code, valid_from desc`,
  );
  await pool.query('analyze');
}
