import type { Instant } from '@zhengming/domain';
import { formatInstant } from '@zhengming/domain';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import { AT_PLACE, COUNTED_CELLS, mayCount, openVersion, PATH, tellsFrom } from './take-changes.js';

/** A cell that is not what the facts, or its own deltas, come to. */
export interface StatisticsFault {
  readonly kind: 'FACTS' | 'SUM' | 'TOLD';
  readonly subject: string;
  readonly category: string;
  readonly day: string;
  readonly place: string;
  readonly key: string;
  readonly found: number;
  readonly expected: number;
}

export interface StatisticsReport {
  readonly cells: number;
  readonly faults: readonly StatisticsFault[];
}

/**
 * What the deltas should come to: the facts as they are known now, those whose change has not been taken up left as they were, and
 * those that have been deleted since.
 */
const EXPECTED = `
  taken as materialized (
    select source, now() as known_at, false as forgotten, day, division, 1 as sign, hit, keys, buckets from (
      select * from statistics_test union all select * from statistics_dose
      union all select * from statistics_stay union all select * from statistics_appeal
      union all select * from statistics_refusal) f where known_to is null
    union all
    select source, now(), false, day, division, -sign, hit, keys, buckets from statistics_change),
  ${COUNTED_CELLS},
  expected as (
    select subject, category, day, depth, place, key, sum(sign)::int as n, sum(sign * hit::int)::int as hits from cells
    group by 1, 2, 3, 4, 5, 6),
  told as (
    select subject, category, day, cardinality(path) as depth, place, key, min(path) as path, sum(n)::int as n, sum(hits)::int as hits
    from statistics_delta where subject <> 'STATUSES' group by 1, 2, 3, 4, 5, 6),
  compared as (
    select g.subject, g.category, g.day, coalesce(g.path, ${PATH}) as path, g.place, g.key, g.found, g.found_hits,
      g.expected + coalesce(c.forgotten, 0)::int as expected, g.expected_hits, coalesce(c.forgotten, 0) as forgotten
    from (select subject, category, day, depth, place, key, t.path, coalesce(t.n, 0) as found, coalesce(t.hits, 0) as found_hits,
        coalesce(e.n, 0) as expected, coalesce(e.hits, 0) as expected_hits
      from expected e full join told t using (subject, category, day, depth, place, key)) g
    ${AT_PLACE}
    left join statistics_cell c on (c.subject, c.category, c.level, c.day, c.place, c.key) = (g.subject, g.category, g.depth - 1, g.day, g.place, g.key))`;

const AGAINST_FACTS = `with ${EXPECTED}
  select 'FACTS' as kind, subject, category, day::text, place, key, found::float8, expected::float8 from compared
  where found <> expected or forgotten = 0 and found_hits <> expected_hits order by 2, 3, 4, 5, 6 limit 100`;

const againstDeltas = (kind: 'SUM' | 'TOLD'): string => `
  with sums as (
    select d.subject, d.category, (l.level - 1)::smallint as level, d.day, d.path[l.level] as place, d.key, sum(d.n) as n, sum(d.hits) as hits
    from statistics_delta d ${kind === 'SUM' ? 'join statistics_version v on v.version = d.version and v.known_at is not null' : ''}
    cross join lateral generate_series(1, cardinality(d.path)) as l (level)
    ${kind === 'SUM' ? '' : 'where d.released_at is not null'} group by 1, 2, 3, 4, 5, 6)
  select '${kind}' as kind, subject, category, day::text, place, key, coalesce(c.${kind === 'SUM' ? 'n' : 'p_n'}, 0)::float8 as found,
    coalesce(s.n, 0)::float8 as expected
  from statistics_cell c full join sums s using (subject, category, level, day, place, key)
  where coalesce(c.${kind === 'SUM' ? 'n' : 'p_n'}, 0) <> coalesce(s.n, 0) or coalesce(c.${kind === 'SUM' ? 'hits' : 'p_hits'}, 0) <> coalesce(s.hits, 0)
  order by 2, 3, 4, 5, 6 limit 100`;

/** Compares the figures with the facts and with their own history, on one snapshot. */
export async function verifyStatistics(store: Pick<Store, 'pool'>): Promise<StatisticsReport> {
  return inTransaction(store, async (sql) => {
    await sql.query('set transaction isolation level repeatable read, read only');
    const faults: StatisticsFault[] = [];
    for (const text of [AGAINST_FACTS, againstDeltas('SUM'), againstDeltas('TOLD')])
      faults.push(...((await sql.query(text)).rows as StatisticsFault[]));
    const { rows } = await sql.query('select count(*)::int as n from statistics_cell');
    return { cells: (rows[0] as { n: number }).n, faults };
  });
}

/** Differences from the facts become deltas; cells with deleted facts behind them are left as they are. */
const REPAIR = `with ${EXPECTED}
  insert into statistics_delta (version, known_at, subject, category, day, path, place, key, bucket, n, hits, gross)
  select $1, $2, subject, category, day, path, place, key, -1, v.n, v.hits, abs(v.n)
  from (select c.*, expected_hits - found_hits as more_hits, expected - found as more from compared c) c
  cross join lateral (values (more_hits, more_hits), (more - more_hits, 0)) as v (n, hits) where forgotten = 0 and v.n <> 0`;

/** Appends what is missing from the figures; nothing is rewritten. The next turn of the counting tells it. @returns how many cells */
export async function repairStatistics(store: Pick<Store, 'pool'>, now: Instant): Promise<number> {
  return inTransaction(store, async (sql: Sql) => {
    if (!(await mayCount(sql))) return 0;
    const open = await openVersion(sql, now);
    const { rowCount } = await sql.query(REPAIR, [open.version, formatInstant(tellsFrom(open, now))]);
    return rowCount ?? 0;
  });
}
