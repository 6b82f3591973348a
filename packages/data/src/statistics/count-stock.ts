import { dayOf, formatDay, formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { OpenVersion } from './take-changes.js';

/** A look at everybody is not made more often, but for a new day. By the machine's clock: that of a demo may stand still. */
const EVERY_MINUTES = 55;

const NOW_COUNTED = `
  select s.colour, coalesce(s.popup, 'NONE') as popup, coalesce(s.policy_id || ' ' || s.policy_version, 'NONE') as policy,
    coalesce(s.area_version_id::text, 'NONE') as list, statistics_age(p.birth_year, $2::date) as age,
    case when p.home_division ~ '^[1-8]\\d{5}' then left(p.home_division, 6) else '000000' end as division,
    count(*)::int as n, count(*) filter (where s.popup is not null or s.colour in ('YELLOW', 'RED'))::int as hits
  from status s join person p on p.id = s.person_id group by 1, 2, 3, 4, 5, 6`;

const COUNT = `
  with counted as materialized (${NOW_COUNTED}),
  placed as (select c.*, left(division, 2) || '0000' as province,
      case when left(division, 2) in ('11', '12', '31', '50') or substr(division, 3, 4) = '0000' then left(division, 2) || '0000'
        else coalesce((select d.prefecture_code from division d where d.code = c.division and d.prefecture_code is not null
          order by d.valid_from desc limit 1), left(division, 4) || '00') end as prefecture from counted c),
  cells as (
    select v.category, v.path, v.key, sum(n)::int as n, sum(hits)::int as hits
    from placed p cross join lateral (values ('', array['', p.province, p.prefecture, p.division], ''),
      ('COLOUR', array['', p.province], p.colour), ('POPUP', array['', p.province], p.popup),
      ('POLICY_VERSION', array['', p.province], p.policy), ('AREA_VERSION', array['', p.province], p.list),
      ('AGE_BAND', array['', p.province], p.age)) as v (category, path, key)
    group by 1, 2, 3),
  before as (
    select category, path, key, sum(n)::int as n, sum(hits)::int as hits from statistics_delta
    where subject = 'STATUSES' and day = $2 group by 1, 2, 3),
  changed as (
    select category, path, key, coalesce(c.n, 0) - coalesce(b.n, 0) as n, coalesce(c.hits, 0) - coalesce(b.hits, 0) as hits
    from cells c full join before b using (category, path, key))
  insert into statistics_delta (version, known_at, subject, category, day, path, place, key, n, hits, gross)
  select $1, $3, 'STATUSES', category, $2, path, path[cardinality(path)], key, v.n, v.hits, abs(v.n)
  from changed c cross join lateral (values (c.hits, c.hits), (c.n - c.hits, 0)) as v (n, hits) where v.n <> 0`;

/** Counts everybody's status for today, as the difference from the last count of today. @returns whether it was due */
export async function countStock(sql: Sql, open: OpenVersion, from: Instant, now: Instant): Promise<boolean> {
  const today = formatDay(dayOf(now));
  const { rowCount } = await sql.query(
    `insert into statistics_stock (day, counted_at) values ($1, clock_timestamp())
     on conflict (singleton) do update set day = excluded.day, counted_at = excluded.counted_at
     where statistics_stock.day <> excluded.day
       or statistics_stock.counted_at < clock_timestamp() - make_interval(mins => ${EVERY_MINUTES})`,
    [today],
  );
  if ((rowCount ?? 0) === 0) return false;
  await sql.query(COUNT, [open.version, today, formatInstant(from)]);
  return true;
}
