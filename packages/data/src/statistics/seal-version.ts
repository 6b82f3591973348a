import { formatInstant, type Instant, SMALLEST_OUTSIDE } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { OpenVersion } from './take-changes.js';

/** Every level of the places of the deltas that `which` names. */
const rolled = (which: string): string => `
  select d.subject, d.category, (l.level - 1)::smallint as level, d.day, d.path[l.level] as place, d.key,
    coalesce(d.path[l.level - 1], '') as parent, d.bucket, sum(d.n) as n, sum(d.hits) as hits
  from statistics_delta d cross join lateral generate_series(1, cardinality(d.path)) as l (level)
  where ${which} group by 1, 2, 3, 4, 5, 6, 7, 8`;

/** Adds deltas to the sums: `live` what is known, otherwise what is told outside. */
const addTo = (kind: 'LIVE' | 'TOLD', which: string): string => {
  const [n, hits] = kind === 'LIVE' ? ['n', 'hits'] : ['p_n', 'p_hits'];
  return `
  with rolled as materialized (${rolled(which)}),
  cells as (
    insert into statistics_cell as s (subject, category, level, day, place, key, parent, n, hits, p_n, p_hits)
    select subject, category, level, day, place, key, min(parent),
      ${kind === 'LIVE' ? 'sum(n), sum(hits), 0, 0' : '0, 0, sum(n), sum(hits)'}
    from rolled group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (subject, category, level, day, place, key)
    do update set ${n} = s.${n} + excluded.${n}, ${hits} = s.${hits} + excluded.${hits})
  insert into statistics_histogram as h (subject, category, level, day, place, key, bucket, n, p_n)
  select subject, category, level, day, place, key, bucket, ${kind === 'LIVE' ? 'sum(n), 0' : '0, sum(n)'}
  from rolled where bucket >= 0 group by 1, 2, 3, 4, 5, 6, 7 order by 1, 2, 3, 4, 5, 6, 7
  on conflict (subject, category, level, day, place, key, bucket) do update set ${kind === 'LIVE' ? 'n = h.n' : 'p_n = h.p_n'} + excluded.${kind === 'LIVE' ? 'n' : 'p_n'}`;
};

/** One day of one subject: what is decided together, which figures may be told. */
export interface Block {
  readonly subject: string;
  readonly day: string;
}

/** Adds what a version found to the sums. @returns the days it touched */
export async function addVersion(sql: Sql, version: string): Promise<readonly Block[]> {
  await sql.query(addTo('LIVE', 'd.version = $1'), [version]);
  const { rows } = await sql.query(
    'select distinct subject, day::text from statistics_delta where version = $1 order by 1, 2',
    [version],
  );
  return rows as Block[];
}

/** Whether a day is told outside on `today`: once it is over; a stock as soon as it is counted, and then in steps. */
export const isOver = (delta: string, today: string): string =>
  `(${delta}.day < ${today} or ${delta}.day = ${today} and ${delta}.subject = 'STATUSES')`;

/** Fewer facts than this that came or went for a cell are not told outside by themselves. */
export const SMALLEST_STEP = 10;

/**
 * Steps of days told before, of what was so (`hit`) and of what was not each by itself: ten facts, of which one was so, would tell
 * of that one. After a step there are none of them in a told cell or at least ten, since those beside it were not decided
 * for less; and there are at least ten left in one that is withheld, or more than before, since others may lie hidden with it.
 */
const STEPS_DUE = `
  select w.* from (
    select w.subject, w.category, w.day, w.place, w.key, w.hits <> 0 as hit, min(cardinality(w.path)) - 1 as level, sum(w.n) as n
    from statistics_delta w join statistics_day p using (subject, day)
    where w.released_at is null and w.known_at <= $1
    group by 1, 2, 3, 4, 5, 6 having sum(w.gross) >= ${SMALLEST_STEP}) w
  left join statistics_cell c using (subject, category, level, day, place, key)
  cross join lateral (select w.n + case when w.hit then coalesce(c.p_hits, 0) else coalesce(c.p_n - c.p_hits, 0) end as n) after
  where w.n = 0 or after.n >= ${SMALLEST_OUTSIDE} or after.n = 0 and c.s10 and c.h10
    or w.n > 0 and (not c.s10 or c.s10 is null and c.p_n <> 0)`;

export interface Release {
  /** Days told for the first time. */
  readonly told: readonly Block[];
  /** Days told before, in which something moved. */
  readonly moved: readonly Block[];
}

/**
 * Tells outside what is due at `point`: days that are over for the first time and whole; of days told before, steps of at least
 * ten facts that came or went since.
 */
export async function release(sql: Sql, point: Instant, today: string): Promise<Release> {
  const at = formatInstant(point);
  const stepped = await sql.query(
    `update statistics_delta d set released_at = $1
     from (${STEPS_DUE}) due
     where d.released_at is null and d.known_at <= $1
       and (d.subject, d.category, d.day, d.place, d.key, d.hits <> 0) = (due.subject, due.category, due.day, due.place, due.key, due.hit)
     returning d.subject, d.day::text`,
    [at],
  );
  const { rows } = await sql.query(
    `insert into statistics_day (subject, day, published_at)
     select distinct d.subject, d.day, $1::timestamptz from statistics_delta d
     where d.released_at is null and d.known_at <= $1 and ${isOver('d', '$2')}
       and not exists (select from statistics_day p where p.subject = d.subject and p.day = d.day)
     returning subject, day::text`,
    [at, today],
  );
  const blocks = rows as Block[];
  if (blocks.length > 0)
    await sql.query(
      `update statistics_delta d set released_at = $1 from unnest($2::text[], $3::date[]) as b (subject, day)
       where d.subject = b.subject and d.day = b.day and d.released_at is null and d.known_at <= $1`,
      [at, blocks.map(({ subject }) => subject), blocks.map(({ day }) => day)],
    );
  await sql.query(addTo('TOLD', 'd.released_at = $1'), [at]);
  const moved = new Map((stepped.rows as Block[]).map((block) => [`${block.subject} ${block.day}`, block]));
  return { told: blocks, moved: [...moved.values()] };
}

/**
 * Cells that outsiders hear of only now are told where what they lie in is: nothing small came into them. Those of a category
 * stay withheld. @see release
 */
export const ADOPT_NEW_CELLS = `
  with moved as materialized (
    select distinct d.subject, d.category, d.day, d.path[$1::int + 1] as place, d.key, coalesce(d.path[$1::int], '') as parent
    from statistics_delta d join unnest($3::text[], $4::date[]) as b (subject, day) using (subject, day)
    where d.released_at = $2::timestamptz and (d.category = '' and $1::int between 1 and cardinality(d.path) - 1 or d.category <> '' and $1::int = 0))
  update statistics_cell s set h10 = false, s10 = s.category = ''
  from moved m join statistics_cell u on (u.subject, u.category, u.level, u.day, u.place, u.key)
    = (m.subject, '', greatest($1::int - 1, 0), m.day, m.parent, '')
  where (s.subject, s.category, s.level, s.day, s.place, s.key) = (m.subject, m.category, $1::int, m.day, m.place, m.key)
    and s.s10 is null and s.p_n <> 0 and u.s10`;

/** Ends a turn: from now on its figures are the present ones. */
export async function sealVersion(sql: Sql, { version }: OpenVersion, from: Instant): Promise<void> {
  await sql.query('update statistics_version set known_at = $2 where version = $1', [version, formatInstant(from)]);
}
