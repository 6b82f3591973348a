import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type City, phoneOf } from './city.js';
import { median } from './load.js';
import { count, seconds } from './table.js';

/** The key of the demo's laboratory. */
const LABORATORY = 'Bearer zm_demolab_not-a-secret-laboratory';
const ROUNDS = 5;
/** As many as may be sent in a minute beside the large ones, those of unknown numbers included. */
const RESULTS = 15;
/**
 * A delivery of tests over HTTP, every row checked, against plain `COPY` of the same rows into the same tables, and into
 * copies of these with the same indexes and content but without their triggers, in turn. Judging everybody in it comes behind the import and is measured besides.
 */
export async function benchImport(city: City, rows: number): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengming-bench-'));
  const client = new pg.Client({ connectionString: city.databaseUrl });
  await client.connect();
  try {
    await client.query(`create table copied_test (like nucleic_test including all);
      insert into copied_test select * from nucleic_test;
      create table copied_number (like sample_number including all); insert into copied_number select * from sample_number`);
    await client.query('analyze');
    const { rows: found } = await client.query<{ id: string }>('select id from institution order by id limit 1');
    const institutionId = found[0]?.id ?? '';
    const known = await knownNumbers(city, client, folder, institutionId);
    const imported: number[] = [];
    const copied: number[] = [];
    const copiedBare: number[] = [];
    const judged: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = join(folder, `${round}.csv`);
      await pipeline(Readable.from(delivery(known, rows, `${round}`, institutionId)), createWriteStream(file));
      await untilNothingWaits(client);
      const begun = performance.now();
      const { id, accepted } = await send(city, file, rows);
      if (accepted !== rows) throw new Error(`${accepted} of ${rows} were taken in`);
      imported.push((performance.now() - begun) / 1000);
      await untilNothingWaits(client, 'JUDGING');
      judged.push((performance.now() - begun) / 1000);
      copied.push(await copyTheSame(client, id, folder, THE_TABLES));
      copiedBare.push(await copyTheSame(client, id, folder, THEIR_COPIES));
    }
    const times = (by: readonly number[]): string =>
      `${median(imported.map((one, round) => one / (by[round] ?? 1))).toFixed(2)} × COPY (${seconds(median(by))})`;
    return [
      [
        `import of ${count(rows)} tests`,
        seconds(median(imported)),
        `${times(copied)}, ${count(rows / median(imported))} rows/s`,
        '≤ 2.5 × COPY',
      ],
      ['… against tables with the same indexes that nobody counts', '', times(copiedBare), '≤ 2.5 × COPY'],
      ['… and until everybody in it is judged', seconds(median(judged)), '', ''],
      ['a result in the status, after its arrival', `${await visibleAfter(city, institutionId)} ms`, 'median', '2 s'],
    ];
  } finally {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}

const HEAD =
  'identifierKind,identifier,institutionId,sampleNumber,divisionCode,sampledAt,receivedAt,reportedAt,result\n';
/** No two rows alike: who, where, and how long each hop took. */
function line(index: number, phone: string, institutionId: string, sample: string): string {
  const sampled = FIRST_SAMPLE + ((index * 7) % 480) * MINUTE_MS;
  const received = sampled + (60 + ((index * 13) % 120)) * MINUTE_MS;
  const reported = received + (120 + ((index * 17) % 300)) * MINUTE_MS;
  const times = [sampled, received, reported].map((at) => new Date(at).toISOString().replace('.000', ''));
  const county = COUNTIES[index % COUNTIES.length] ?? '';
  return `PHONE,${phone},${institutionId},${sample},${county},${times.join(',')},NEGATIVE\n`;
}
const MINUTE_MS = 60_000;
const FIRST_SAMPLE = Date.parse('2021-10-31T04:00:00+08:00');
const COUNTIES = ['110101', '110102', '110105', '110106', '110107', '110108'];

function* delivery(numbers: readonly string[], rows: number, name: string, institutionId: string): Generator<string> {
  yield HEAD;
  for (let index = 0; index < rows; index += 1)
    yield line(index, numbers[index % numbers.length] ?? '', institutionId, `${name}-${index}`);
}

/** Some numbers of the demo city belong to nobody any more; a first delivery about everybody says which. */
async function knownNumbers(
  city: City,
  client: pg.Client,
  folder: string,
  institutionId: string,
): Promise<readonly string[]> {
  const all = Array.from({ length: city.persons }, (_, index) => phoneOf(index));
  const file = join(folder, 'everybody.csv');
  await pipeline(Readable.from(delivery(all, all.length, 'everybody', institutionId)), createWriteStream(file));
  const { id } = await send(city, file, all.length);
  const { rows } = await client.query<{ line: number }>('select line from import_reject where batch_id = $1', [id]);
  const unknown = new Set(rows.map((reject) => reject.line));
  return all.filter((_, index) => !unknown.has(index + 2));
}

interface Sent {
  readonly id: string;
  readonly state: string;
  readonly accepted: number;
  readonly lines: number;
}

/** Sends the file and asks until it is in. */
async function send({ product }: City, file: string, rows: number): Promise<Sent> {
  const address = `${product.url}/api/imports/tests`;
  const headers = { authorization: LABORATORY, 'content-type': 'text/csv' };
  const body = Readable.toWeb(createReadStream(file, { highWaterMark: 1 << 18 })) as unknown as BodyInit;
  let sent = (await (
    await fetch(address, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  ).json()) as Sent;
  while (sent.state === undefined || sent.state === 'RUNNING' || sent.state === 'WAITING') {
    await wait(50);
    sent = (await (await fetch(`${product.url}/api/imports/${sent.id}`, { headers })).json()) as Sent;
  }
  if (sent.state !== 'DONE' || sent.lines !== rows) throw new Error(`the delivery ended as ${JSON.stringify(sent)}`);
  return sent;
}

/** The house is quiet: everybody is judged, and what came before is counted, which goes on behind every delivery. */
async function untilNothingWaits(client: pg.Client, only: 'JUDGING' | 'ANYTHING' = 'ANYTHING'): Promise<void> {
  const judging = `exists (select from population_run where state in ('QUEUED', 'RUNNING') and trigger = 'FACT')`;
  const counting = `exists (select from statistics_change)
    or exists (select from statistics_version where known_at is null and changes > 0)`;
  for (;;) {
    const { rows } = await client.query<{ waits: boolean }>(
      `select ${only === 'JUDGING' ? judging : `${judging} or ${counting}`} as waits`,
    );
    if (rows[0]?.waits !== true) return;
    await wait(100);
  }
}

/** Where the rows of a delivery are copied to: the very tables it went into, whose triggers count; and copies of them without. */
const THE_TABLES = { tests: 'nucleic_test', numbers: 'sample_number' };
const THEIR_COPIES = { tests: 'copied_test', numbers: 'copied_number' };

/** The rows of a delivery as those of other samples, written down first, then taken in by COPY. @returns seconds of the COPY alone */
async function copyTheSame(
  client: pg.Client,
  batch: string,
  folder: string,
  { tests, numbers }: typeof THE_TABLES,
): Promise<number> {
  const testFile = join(folder, 'tests');
  const numberFile = join(folder, 'numbers');
  await client.query('drop table if exists other_sample');
  await client.query(
    `create temporary table other_sample as
     select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'sample_number', t.sample_number || '-copied'))).*
     from nucleic_test t where batch_id = $1`,
    [batch],
  );
  await pipeline(client.query(copyTo('copy other_sample to stdout')), createWriteStream(testFile));
  await pipeline(
    client.query(copyTo('copy (select institution_id, sample_number, person_id, id from other_sample) to stdout')),
    createWriteStream(numberFile),
  );
  await client.query('begin');
  const begun = performance.now();
  await pipeline(createReadStream(testFile), client.query(copyFrom(`copy ${tests} from stdin`)));
  await pipeline(createReadStream(numberFile), client.query(copyFrom(`copy ${numbers} from stdin`)));
  const took = (performance.now() - begun) / 1000;
  // tests that never were; the figures and the next round know nothing of them
  await client.query('rollback');
  return took;
}

/** From sending one result to reading a status that rests on it. */
async function visibleAfter(city: City, institutionId: string): Promise<number> {
  const took: number[] = [];
  const headers = { authorization: LABORATORY, 'content-type': 'text/csv' };
  for (let index = 0; took.length < RESULTS; index += 1) {
    const body = HEAD + line(index, phoneOf(index), institutionId, `one-${index}`);
    const begun = performance.now();
    const answer = await fetch(`${city.product.url}/api/imports/tests`, { method: 'POST', headers, body });
    const { accepted } = (await answer.json()) as Sent;
    if (accepted === 0) continue;
    const { rows } = await city.pool.query<{ stale: boolean }>(
      `select p.facts_version <> s.facts_version as stale from nucleic_test t join person p on p.id = t.person_id
       join status s on s.person_id = p.id where t.sample_number = $1 and t.person_id in
         (select person_id from sample_number where institution_id = $2 and sample_number = $1)`,
      [`one-${index}`, institutionId],
    );
    if (rows[0]?.stale !== false) throw new Error('a result is not in the status');
    took.push(performance.now() - begun);
  }
  return Math.round(median(took));
}
