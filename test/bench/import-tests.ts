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
const ROUNDS = 3;
/** As many as may be sent in a minute beside the large ones, those of unknown numbers included. */
const RESULTS = 15;
/** Some numbers of the demo city belong to nobody any more: those rows are rejected, and not copied either. */
const MOSTLY = 0.7;

/**
 * A delivery of tests over HTTP, every row checked, against plain `COPY` of the very same rows into copies of the same
 * indexed tables with the same content, in turn. Judging everybody in it comes behind the import and is measured besides.
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
    const imported: number[] = [];
    const copied: number[] = [];
    const judged: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const file = join(folder, `${round}.csv`);
      await pipeline(Readable.from(delivery(city, rows, `${round}`, institutionId)), createWriteStream(file));
      await untilNothingWaits(client);
      const begun = performance.now();
      const batch = await send(city, file, rows);
      imported.push((performance.now() - begun) / 1000);
      await untilNothingWaits(client, 'JUDGING');
      judged.push((performance.now() - begun) / 1000);
      copied.push(await copyTheSame(client, batch, folder));
    }
    const ratio = median(imported.map((one, round) => one / (copied[round] ?? 1)));
    return [
      [
        `import of ${count(rows)} tests`,
        seconds(median(imported)),
        `${ratio.toFixed(2)} × COPY (${seconds(median(copied))}), ${count(rows / median(imported))} rows/s`,
        '≤ 2.5 × COPY',
      ],
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

function* delivery(city: City, rows: number, name: string, institutionId: string): Generator<string> {
  yield HEAD;
  for (let index = 0; index < rows; index += 1)
    yield line(index, phoneOf(index % city.persons), institutionId, `${name}-${index}`);
}

interface Sent {
  readonly id: string;
  readonly state: string;
  readonly accepted: number;
  readonly lines: number;
}

/** Sends the file and asks until it is in. @returns the id of the delivery */
async function send({ product }: City, file: string, rows: number): Promise<string> {
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
  if (sent.state !== 'DONE' || sent.lines !== rows || sent.accepted < rows * MOSTLY)
    throw new Error(`the delivery ended as ${JSON.stringify(sent)}`);
  return sent.id;
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

/** The very rows of a delivery, written down first, then taken in by COPY. @returns seconds of the COPY alone */
async function copyTheSame(client: pg.Client, batch: string, folder: string): Promise<number> {
  const tests = join(folder, 'tests');
  const numbers = join(folder, 'numbers');
  const rows = `select * from nucleic_test where batch_id = '${batch}'`;
  await pipeline(client.query(copyTo(`copy (${rows}) to stdout`)), createWriteStream(tests));
  await pipeline(
    client.query(copyTo(`copy (select institution_id, sample_number, person_id, id from (${rows}) t) to stdout`)),
    createWriteStream(numbers),
  );
  const begun = performance.now();
  await client.query('begin');
  await pipeline(createReadStream(tests), client.query(copyFrom('copy copied_test from stdin')));
  await pipeline(createReadStream(numbers), client.query(copyFrom('copy copied_number from stdin')));
  await client.query('commit');
  return (performance.now() - begun) / 1000;
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
