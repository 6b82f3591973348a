import {
  type CountedFigure,
  formatInstant,
  type IndicatorCode,
  indicatorDefinition,
  type IndicatorDimension,
  type Instant,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { type Dimension, type IndicatorSource, MINUTES_BY, SOURCES } from './indicator-sources.js';

export interface IndicatorQuestion {
  readonly code: IndicatorCode;
  /** null: one figure for all. */
  readonly by: IndicatorDimension | null;
  readonly from: Instant;
  /** Not included. */
  readonly to: Instant;
  readonly now: Instant;
  /** Only this key of the breakdown, e.g. one's own. */
  readonly only?: string | null;
}

interface Row {
  readonly key: string;
  readonly cases: string;
  readonly hits: string | null;
  readonly value: string | null;
  readonly p90: string | null;
}

/** More groups than anybody reads; those with most cases. */
const MOST_ROWS = 500;

/** What an indicator comes to, counted and not yet fit to be shown: small figures are withheld by whoever shows them. */
export async function countIndicator(sql: Sql, question: IndicatorQuestion): Promise<readonly CountedFigure[]> {
  const { code, from, to, now, only = null } = question;
  const text = statementOf(question);
  const { rows } = await sql.query<Row>(text, [formatInstant(from), formatInstant(to), formatInstant(now), only]);
  const { unit } = indicatorDefinition(code);
  return rows.map(({ key, cases, hits, value, p90 }) => ({
    key,
    cases: Number(cases),
    value: unit === 'COUNT' ? Number(cases) : unit === 'SHARE' ? share(hits, cases) : numberOf(value),
    p90: unit === 'MINUTES' ? numberOf(p90) : null,
  }));
}

const share = (hits: string | null, cases: string): number | null =>
  Number(cases) === 0 ? null : Number(hits) / Number(cases);
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

/** `$4` is bound everywhere, so that every statement takes the same four. */
const BOUND = `(select $1::timestamptz, $2::timestamptz, $3::timestamptz, $4::text) as bound`;

function statementOf({ code, by }: IndicatorQuestion): string {
  if (code === 'REFUSAL_COMPLAINTS') return REFUSALS(by === 'VENUE');
  if (code === 'FALSE_STOP_RATE') return FALSE_STOPS(by === 'RULE');
  const source: IndicatorSource = SOURCES[code];
  const dimension = by === null ? TOTAL : by === 'DAY' ? dayOf(source) : source.dimensions[by];
  if (dimension === undefined) throw new RangeError(`${code} is not told by ${String(by)}`);
  const minutes = (by === null ? undefined : MINUTES_BY[by]) ?? source.minutes;
  const hits = source.hit === undefined ? 'null' : `count(*) filter (where ${source.hit})`;
  const [middle, high] = source.percentiles ?? [0.5, 0.9];
  const percentile = (at: number): string =>
    minutes === undefined ? 'null' : `percentile_cont(${at}) within group (order by ${minutes})`;
  const isCounted = minutes === undefined ? 'true' : `(${minutes}) is not null`;
  const groups =
    by === null
      ? ''
      : `and ${dimension.key} is not null group by 1 order by ${IN_ORDER.has(by) ? '1' : '2 desc, 1'} limit ${MOST_ROWS}`;
  return `select ${dimension.key} as key, count(*) as cases, ${hits} as hits, ${percentile(middle)} as value, ${percentile(high)} as p90
    from ${source.from} ${dimension.join ?? ''} cross join ${BOUND}
    where ${source.where} and ${isCounted} and ($4::text is null or ${dimension.key} = $4)
    ${groups}`;
}

/** Told in their own order; the others by how many cases stand behind them. */
const IN_ORDER: ReadonlySet<IndicatorDimension> = new Set(['DAY', 'HOP', 'CLASS', 'RISK']);

const TOTAL: Dimension = { key: `''::text` };
const dayOf = ({ at }: IndicatorSource): Dimension => ({
  key: `to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`,
});

/** Complaints of the span for each 100,000 checks that partners made on its days; without a check there is no figure. */
const REFUSALS = (byVenue: boolean): string => `
  with checks as (select sum(calls) as n from partner_usage where operation ~ 'checkStatus'
    and day >= ($1::timestamptz at time zone 'Asia/Shanghai')::date and day < ($2::timestamptz at time zone 'Asia/Shanghai')::date + 1)
  select ${byVenue ? 'c.venue_kind' : `''::text`} as key, count(*) as cases, null as hits,
    round(count(*) * 100000.0 / nullif((select n from checks), 0), 2) as value, null as p90
  from refusal_complaint c cross join ${BOUND}
  where c.opened_at >= $1 and c.opened_at < $2 and c.state <> 'WITHDRAWN' and $3::timestamptz is not null
    and ($4::text is null or c.venue_kind = $4)
  ${byVenue ? 'group by 1 order by 2 desc, 1 limit 500' : ''}`;

/** Freed by an appeal in the span, of these and those the rule stops now. */
const FALSE_STOPS = (byRule: boolean): string => `
  with freed as (select f.deciding_rule as rule_id, count(distinct f.person_id) as n from appeal_figure f
    where f.decided_at >= $1 and f.decided_at < $2 and f.verdict in ('OVERTURNED', 'PARTLY') and f.deciding_rule is not null
    group by 1),
  rules as (select coalesce(r.rule_id, f.rule_id) as rule_id, coalesce(r.stopped, 0) as stopped, coalesce(f.n, 0) as freed
    from rule_figure r full join freed f on f.rule_id = r.rule_id)
  select ${byRule ? 'rule_id' : `''::text`} as key, coalesce(sum(stopped + freed), 0) as cases, coalesce(sum(freed), 0) as hits,
    null as value, null as p90
  from rules cross join ${BOUND} where $3::timestamptz is not null and ($4::text is null or rule_id = $4)
  ${byRule ? 'group by 1 order by 2 desc, 1 limit 500' : ''}`;
