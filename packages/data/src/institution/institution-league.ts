import { formatInstant, type Instant, type TestHop } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface LeagueQuestion {
  readonly hop: TestHop;
  /** Sampled from (inclusive) to (exclusive). */
  readonly from: Instant;
  readonly to: Instant;
  /** Beginning of the codes of divisions; empty: everywhere. */
  readonly prefix: string;
  /** Only the institutions a partner answers for; null: all. */
  readonly partnerId: string | null;
  /** What has not happened by then is waiting. */
  readonly at: Instant;
  /** At most so many institutions, slowest first. */
  readonly most: number;
  /** Lines with fewer samples come last, by name: their place must not tell how slow they are. */
  readonly least: number;
}

/** How one institution did on a hop. */
export interface LeagueFigure {
  readonly institutionId: string;
  readonly name: string;
  readonly division: string;
  /** Samples whose hop has both ends. */
  readonly measured: number;
  /** Minutes; null when nothing was measured. */
  readonly p50: number | null;
  readonly p90: number | null;
  /** Samples whose hop is on. */
  readonly waiting: number;
}

export interface League {
  readonly rows: readonly LeagueFigure[];
  /** Over all institutions; null when nothing was measured. */
  readonly p50: number | null;
  readonly p90: number | null;
  readonly institutions: number;
}

/** Beginning and end of each hop, and the later marks by which it is over. All are column names of ours. */
const ENDS: Readonly<Record<TestHop, { readonly from: string; readonly to: string; readonly later: string }>> = {
  TRANSPORT: { from: 'sampled_at', to: 'received_at', later: 'coalesce(t.reported_at, t.uploaded_at, t.visible_at)' },
  ANALYSIS: { from: 'received_at', to: 'reported_at', later: 'coalesce(t.uploaded_at, t.visible_at)' },
  UPLOAD: { from: 'reported_at', to: 'uploaded_at', later: 't.visible_at' },
  SYNC: { from: 'uploaded_at', to: 'visible_at', later: 'null::timestamptz' },
};

const statement = (hop: TestHop): string => {
  const { from, to, later } = ENDS[hop];
  return `with sample as materialized (
      select t.institution_id,
        case when t.${from} is not null and t.${to} <= $3
          then greatest(extract(epoch from t.${to} - t.${from}) / 60, 0)::float8 end as lag,
        t.${from} <= $3 and coalesce(t.${to}, ${later}, 'infinity') > $3 as waits
      from nucleic_test t
      where t.known_to is null and t.sampled_at >= $1 and t.sampled_at < $2
        and ($4 = '' or t.institution_id in (select i.id from institution i where i.division_code ^@ $4))
        and ($5::uuid is null or t.institution_id in (select a.institution_id from agency a where a.partner_id = $5 and a.active))
    ), figure as (
      select institution_id, count(lag)::int as measured,
        percentile_cont(0.5) within group (order by lag) as p50, percentile_cont(0.9) within group (order by lag) as p90,
        (count(*) filter (where waits))::int as waiting
      from sample group by institution_id
    ), listed as (
      select f.*, i.name, i.division_code from figure f join institution i on i.id = f.institution_id
      where f.measured > 0 or f.waiting > 0 order by case when f.measured >= $7 then f.p90 end desc nulls last, i.name, i.id limit $6
    )
    select (select coalesce(json_agg(json_build_object('institutionId', l.institution_id, 'name', l.name,
        'division', l.division_code, 'measured', l.measured, 'p50', l.p50, 'p90', l.p90, 'waiting', l.waiting)
        order by case when l.measured >= $7 then l.p90 end desc nulls last, l.name, l.institution_id), '[]') from listed l) as rows,
      (select percentile_cont(0.5) within group (order by lag) from sample) as p50,
      (select percentile_cont(0.9) within group (order by lag) from sample) as p90,
      (select count(*)::int from figure where measured > 0 or waiting > 0) as institutions`;
};

/** How long a hop took at each institution (时延排行), slowest first; counts as they are, nothing withheld yet. */
export async function measureLeague(sql: Sql, question: LeagueQuestion): Promise<League> {
  const { hop, from, to, at, prefix, partnerId, most, least } = question;
  const found = await sql.query(statement(hop), [
    formatInstant(from),
    formatInstant(to),
    formatInstant(at),
    prefix,
    partnerId,
    most,
    least,
  ]);
  const [league] = found.rows as readonly League[];
  if (league === undefined) throw new Error('a statement of one row gave none');
  return league;
}
