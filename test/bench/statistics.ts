import { setTimeout as wait } from 'node:timers/promises';
import { staffCookie } from '../support/api.js';
import type { City } from './city.js';
import { count, ratio, seconds } from './table.js';

/** Tests over twenty days in all counties: as dense as five million over half a year. */
const TESTS = Number(process.env['BENCH_FACTS'] ?? 600_000);
const AT_ONCE = 100_000;
const DAYS = 20;
/** Of each county and day, every other day: figures that may be told. Of fewer tests there are fewer counties. */
const PER_FIGURE = 20;
/** Long before the demo: of days that have been told, what was withheld stays withheld, whatever comes later. */
const FIRST_ASKED = '2021-06-17';
const LAST_DAY = '2021-06-30';
const ROUNDS = 15;
const MOSTLY = 0.9;
const COUNTED_WITHIN_MS = 1_200_000;

const FILL = `insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at,
    uploaded_at, visible_at, result, channel, grade, integrity, known_from)
  select gen_random_uuid(), gen_random_uuid(), ('00000000-0000-4000-8000-' || lpad((i % 200)::text, 12, '0'))::uuid, 'bench ' || i, c.code,
    d, d + interval '1 hour', d + interval '5 hours', d + interval '8 hours', d + interval '9 hours',
    case when i % 500 = 0 then 'POSITIVE' else 'NEGATIVE' end, 'INSTITUTION', 'VERIFIED', 'OK', d + interval '9 hours'
  from (select i, timestamptz '${LAST_DAY}T08:00+08' - (i / counties % ${DAYS / 2} * 2 + i % counties % 2) * interval '1 day' as d, i % counties as k
      from generate_series($1::bigint, $2::bigint) i, (select count(*) as counties from bench_county) c) x
  join bench_county c on c.place = x.k`;

/** What the statement of the server reads, for 14 days and all counties: cells, and whether each may be told. */
const ON_ROLL_UPS = `select place, sum(p_n) filter (where s10), bool_and(s10), sum(p_hits) filter (where s10 and h10), bool_and(s10 and h10)
  from statistics_cell where subject = 'TESTS' and category = '' and level = 3 and day between $1::date - 13 and $1::date
    and s10 is not null and p_n <> 0 group by place order by place`;
const ON_FACTS = `select left(division_code, 6), count(*), count(*) filter (where result = 'POSITIVE') from nucleic_test
  where known_to is null and sampled_at >= ($1::date - 13)::timestamp at time zone 'Asia/Shanghai'
    and sampled_at < ($1::date + 1)::timestamp at time zone 'Asia/Shanghai' group by 1 order by 1`;
const ASKED = `query S($input: StatisticsInput!) { statistics(input: $input) { __typename ... on Statistics { rows { keys values { value withheld } } } } }`;

interface Answer {
  readonly data?: {
    readonly statistics: { readonly rows?: readonly { readonly values: readonly { readonly withheld: boolean }[] }[] };
  };
}

/** Figures of 14 days and all counties, at the database and at the client, against counting the facts: rows for the table. */
export async function benchStatistics(city: City): Promise<string[][]> {
  const { pool, product } = city;
  const { rowCount } = await pool.query(
    `create table bench_county as select row_number() over (order by code) - 1 as place, code
     from (select distinct code from division where level = 'COUNTY' and kind = 'GB2260' and valid_to is null
       order by code limit ${Math.floor(TESTS / (DAYS / 2) / PER_FIGURE)}) d`,
  );
  const counties = rowCount ?? 0;
  const filled = await took(() => fill(city));
  const counted = await took(() => allCounted(city));
  await pool.query('vacuum analyze statistics_cell, nucleic_test');
  const rollUps = await median(() => atDatabase(city, ON_ROLL_UPS));
  const facts = await median(() => atDatabase(city, ON_FACTS));
  const cookie = await staffCookie(product.url, 'analyst');
  const input = { subject: 'TESTS', groupBy: ['COUNTY'], from: FIRST_ASKED, to: LAST_DAY };
  let told = 0;
  const client = await median(async () => {
    const begun = performance.now();
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie, origin: product.url },
      body: JSON.stringify({ query: ASKED, variables: { input } }),
    });
    const answer = (await response.json()) as Answer;
    const rows = answer.data?.statistics.rows ?? [];
    told = rows.filter(({ values }) => values.some(({ withheld }) => !withheld)).length;
    // where a province is hidden, so are its counties
    if (rows.length < counties * MOSTLY || told === 0)
      throw new Error(`${rows.length} figures, ${told} of them told: ${JSON.stringify(answer).slice(0, 300)}`);
    return performance.now() - begun;
  });
  const name = `14 days, ${count(counties)} counties, ${count(TESTS)} tests`;
  return [
    [`${name}: roll-ups`, `${rollUps.toFixed(0)} ms`, `${ratio(facts, rollUps)} × the facts`, '< 50 ms'],
    [`${name}: at the client`, `${client.toFixed(0)} ms`, `${count(told)} told`, ''],
    [`counting ${count(TESTS)} tests`, seconds(counted), `arrived in ${seconds(filled)}`, ''],
  ];
}

/** All at once: a day that is counted is told, and here none is told before it is whole. */
async function fill({ pool }: City): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (let from = 0; from < TESTS; from += AT_ONCE)
      await client.query(FILL, [from, Math.min(from + AT_ONCE, TESTS) - 1]);
    await client.query('commit');
  } finally {
    client.release();
  }
}

async function allCounted({ pool }: City): Promise<void> {
  const until = performance.now() + COUNTED_WITHIN_MS;
  for (;;) {
    const { rows } = await pool.query<{ open: boolean }>(
      `select exists (select from statistics_change) or exists (select from statistics_delta d join statistics_version v using (version)
         where v.known_at is null) as open`,
    );
    if (rows[0]?.open === false) return;
    if (performance.now() > until) throw new Error('the tests were not counted in time');
    await wait(500);
  }
}

async function atDatabase({ pool }: City, text: string): Promise<number> {
  const { rows } = await pool.query<{ 'QUERY PLAN': readonly { readonly 'Execution Time': number }[] }>(
    `explain (analyze, timing off, format json) ${text}`,
    [LAST_DAY],
  );
  return rows[0]?.['QUERY PLAN'][0]?.['Execution Time'] ?? Number.NaN;
}

async function took(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measure());
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}
