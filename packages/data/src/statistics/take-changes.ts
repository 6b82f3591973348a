import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** The turn of the counting that is under way. */
export interface OpenVersion {
  readonly version: string;
  /** What the turn before was told from; null: this is the first. */
  readonly floor: Instant | null;
}

/** Only one counts at a time; another leaves it to the first. */
const COUNTING_LOCK = 7_140_047;

export async function mayCount(sql: Sql): Promise<boolean> {
  const { rows } = await sql.query('select pg_try_advisory_xact_lock($1) as mine', [COUNTING_LOCK]);
  return (rows[0] as { mine: boolean }).mine;
}

/** The turn that is under way, begun now if there is none. */
export async function openVersion(sql: Sql, now: Instant): Promise<OpenVersion> {
  await sql.query(
    `insert into statistics_version (begun_at) select $1 where not exists (select from statistics_version where known_at is null)`,
    [formatInstant(now)],
  );
  const { rows } = await sql.query(
    `select version::text, (select (extract(epoch from max(known_at)) * 1000)::float8 from statistics_version) as floor
     from statistics_version where known_at is null`,
  );
  const [found] = rows as { version: string; floor: number | null }[];
  if (found === undefined) throw new Error('no version of the statistics is open');
  return { version: found.version, floor: found.floor as Instant | null };
}

/**
 * When figures are told from: now, and later than anything told before, so that what was told stays as it was. Only the
 * first turn of all goes back: what it finds was known on its day.
 */
export const tellsFrom = ({ floor }: OpenVersion, now: Instant): Instant =>
  (floor === null ? now : Math.max(now, floor + 1)) as Instant;

/** Which place a code is at each level: country, province, prefecture, county. A municipality is its own prefecture. */
const PLACES = `
  located as not materialized (
    select t.*, case when t.division ~ '^[1-8]\\d{5}' then left(t.division, 6) else '000000' end as county from taken t),
  placed as materialized (
    select c.county, left(c.county, 2) || '0000' as province,
      case when left(c.county, 2) in ('11', '12', '31', '50') or substr(c.county, 3) = '0000' then left(c.county, 2) || '0000'
        else coalesce((select d.prefecture_code from division d where d.code = c.county and d.prefecture_code is not null
            order by d.valid_from desc limit 1), left(c.county, 4) || '00') end as prefecture
    from (select distinct county from located) c)`;

/** In which cells a fact of each source counts: how deep their places go, which key, which bucket. */
const BY_SOURCE: Readonly<Record<string, readonly string[]>> = {
  TEST: [
    `('TESTS', '', 4, '', -1::smallint)`,
    `('TESTS', 'CHANNEL', 2, t.keys[1], -1)`,
    `('TESTS', 'RESULT', 2, t.keys[2], -1)`,
    `('TESTS', 'AGE_BAND', 2, t.keys[3], -1)`,
    `('TESTS', 'INSTITUTION', 2, t.keys[4], -1)`,
    `('UPLOAD_LAG', '', 3, '', t.buckets[5])`,
    `('UPLOAD_LAG', 'INSTITUTION', 2, t.keys[4], t.buckets[5])`,
    `('UPLOAD_LAG', 'HOP', 2, 'TRANSPORT', t.buckets[1])`,
    `('UPLOAD_LAG', 'HOP', 2, 'ANALYSIS', t.buckets[2])`,
    `('UPLOAD_LAG', 'HOP', 2, 'UPLOAD', t.buckets[3])`,
    `('UPLOAD_LAG', 'HOP', 2, 'SYNC', t.buckets[4])`,
  ],
  DOSE: [
    `('VACCINATIONS', '', 4, '', -1::smallint)`,
    `('VACCINATIONS', 'PRODUCT', 2, t.keys[1], -1)`,
    `('VACCINATIONS', 'SOURCE', 2, t.keys[2], -1)`,
    `('VACCINATIONS', 'AGE_BAND', 2, t.keys[3], -1)`,
  ],
  STAY: [
    `('STAYS', '', 4, '', -1::smallint)`,
    `('STAYS', 'SOURCE', 2, t.keys[1], -1)`,
    `('STAYS', 'AGE_BAND', 2, t.keys[2], -1)`,
  ],
  APPEAL: [
    `('APPEALS', '', 3, '', t.buckets[1])`,
    ...['CAUSE', 'VERDICT', 'SOURCE', 'POLICY_VERSION', 'AREA_VERSION', 'RULE'].map(
      (category, index) => `('APPEALS', '${category}', 2, t.keys[${index + 1}], t.buckets[1])`,
    ),
  ],
  REFUSAL: [
    `('REFUSALS', '', 3, '', -1::smallint)`,
    `('REFUSALS', 'VENUE_TYPE', 2, t.keys[1], -1)`,
    `('REFUSALS', 'VERDICT', 2, t.keys[2], -1)`,
  ],
};

const CELLS = `
  cells as not materialized (
    ${Object.entries(BY_SOURCE)
      .map(
        ([source, cells]) => `select t.known_at, t.forgotten, t.sign, t.hit, t.day, c.subject, c.category, c.depth,
      case c.depth when 4 then t.county when 3 then p.prefecture else p.province end as place, coalesce(c.key, 'UNKNOWN') as key, c.bucket
    from located t join placed p using (county)
    cross join lateral (values ${cells.join(', ')}) as c (subject, category, depth, key, bucket)
    where t.source = '${source}' and c.bucket is not null`,
      )
      .join(' union all ')})`;

/** What `taken` (source, known_at, forgotten, day, division, sign, hit, keys, buckets) counts as, cell by cell, in `cells`. */
export const COUNTED_CELLS = `${PLACES}, ${CELLS}`;

/** From the country down to the place of a row `g` (place, depth), beside {@link AT_PLACE}. */
export const PATH = `case g.depth when 2 then array['', g.place] when 3 then array['', left(g.place, 2) || '0000', g.place]
  else array['', q.province, q.prefecture, g.place] end`;
export const AT_PLACE = `left join placed q on g.depth = 4 and q.county = g.place`;

/**
 * What was so and what was not are deltas of their own: they are told outside each by itself.
 * $1 the version, $2 the instant it is told from, $3 how many at once, $4 whether it is the first turn of all.
 */
const TAKE = `
  with taken as materialized (
    delete from statistics_change where ctid = any (array(select ctid from statistics_change limit $3))
    returning source, forgotten, day, division, sign, hit, keys, buckets,
      case when $4 and isfinite(known_at) then least($2::timestamptz,
        (date_trunc('day', known_at at time zone 'Asia/Shanghai') + interval '1 day') at time zone 'Asia/Shanghai')
      else $2::timestamptz end as known_at),
  ${COUNTED_CELLS},
  kept as (
    insert into statistics_delta (version, known_at, subject, category, day, path, place, key, bucket, n, hits, gross)
    select $1, g.known_at, g.subject, g.category, g.day, ${PATH}, g.place, g.key, g.bucket, g.n, g.hits, g.gross
    from (select known_at, subject, category, day, depth, place, key, bucket, sum(sign) as n, sum(sign * hit::int) as hits, count(*) as gross
      from cells where not forgotten group by 1, 2, 3, 4, 5, 6, 7, 8, hit having sum(sign) <> 0) g
    ${AT_PLACE}),
  gone as (
    update statistics_cell s set forgotten = s.forgotten + f.n
    from (select g.subject, g.category, (${PATH})[level] as place, level - 1 as level, g.day, g.key, sum(g.n) as n
      from (select subject, category, day, depth, place, key, -sum(sign) as n from cells where forgotten group by 1, 2, 3, 4, 5, 6) g
      ${AT_PLACE} cross join lateral generate_series(1, g.depth) as level group by 1, 2, 3, 4, 5, 6) f
    where (s.subject, s.category, s.level, s.day, s.place, s.key) = (f.subject, f.category, f.level, f.day, f.place, f.key))
  select count(*)::int as n from taken`;

/** Takes up at most so many changes. What has been deleted stays in the figures and is only noted. @returns how many */
export async function takeChanges(sql: Sql, open: OpenVersion, from: Instant, atOnce: number): Promise<number> {
  const { rows } = await sql.query(TAKE, [open.version, formatInstant(from), atOnce, open.floor === null]);
  const taken = (rows[0] as { n: number }).n;
  if (taken > 0)
    await sql.query('update statistics_version set changes = changes + $2 where version = $1', [open.version, taken]);
  return taken;
}
