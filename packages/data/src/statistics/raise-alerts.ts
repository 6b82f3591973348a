import {
  dayOf,
  findJump,
  formatDay,
  formatInstant,
  type Instant,
  isJumpOver,
  type JumpRule,
  plusDays,
  quantile,
  type SpanFigure,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { announce } from '../desk/announce.js';
import type { Store } from '../orm/store.js';
import { inTransaction, type Sql } from '../orm/transaction.js';
import type { StoredAlert } from './alert.repository.js';

type AlertKind = StoredAlert['kind'];

interface Watch {
  readonly kind: AlertKind;
  readonly rule: JumpRule;
  /** Days of a span, and how many spans are looked back at. */
  readonly days: number;
  readonly spans: number;
  read(sql: Sql, watch: Watch, today: string): Promise<ReadonlyMap<string, readonly SpanFigure[]>>;
}

/** The median of so few tells nobody's case: the fewest cases are more than what is withheld outside. */
export const WATCHES: readonly Watch[] = [
  {
    kind: 'OVERTURN_RATE',
    rule: { fewestCases: 20, fewestSpans: 4, leastRise: 0.15, leastFactor: 1 },
    days: 7,
    spans: 9,
    read: readShares,
  },
  {
    kind: 'INSTITUTION_LAG',
    rule: { fewestCases: 20, fewestSpans: 4, leastRise: 60, leastFactor: 1.5 },
    days: 3,
    spans: 10,
    read: readLags,
  },
];

const ALERT_LOCK = 7_140_049;

/** Opens and closes alerts by the figures of now. @returns how many changed */
export async function raiseAlerts(store: Pick<Store, 'pool'>, now: Instant): Promise<number> {
  return inTransaction(store, async (sql) => {
    const { rows } = await sql.query('select pg_try_advisory_xact_lock($1) as mine', [ALERT_LOCK]);
    if (!(rows[0] as { mine: boolean }).mine) return 0;
    let changed = 0;
    for (const watch of WATCHES) changed += await keepWatch(sql, watch, now);
    return changed;
  });
}

async function keepWatch(sql: Sql, watch: Watch, now: Instant): Promise<number> {
  const figures = await watch.read(sql, watch, formatDay(dayOf(now)));
  const { rows } = await sql.query(
    'select id, subject, usual from analyst_alert where kind = $1 and closed_at is null for update',
    [watch.kind],
  );
  const open = new Map((rows as { id: string; subject: string; usual: number }[]).map((one) => [one.subject, one]));
  let changed = 0;
  for (const [subject, [latest, ...before]] of figures) {
    if (latest === undefined) continue;
    const alert = open.get(subject);
    if (alert === undefined) {
      const jump = findJump(latest, before, watch.rule);
      if (jump?.isJump === true) changed += await openAlert(sql, watch.kind, subject, latest, jump.usual, now);
    } else if (isJumpOver(latest, alert.usual, watch.rule)) {
      await sql.query('update analyst_alert set closed_at = $2, last_seen_at = $2 where id = $1', [
        alert.id,
        formatInstant(now),
      ]);
      await announce(sql, { topic: 'alert', id: alert.id });
      changed += 1;
    } else {
      await sql.query('update analyst_alert set last_seen_at = $2 where id = $1', [alert.id, formatInstant(now)]);
    }
  }
  return changed;
}

async function openAlert(
  sql: Sql,
  kind: AlertKind,
  subject: string,
  latest: SpanFigure,
  usual: number,
  now: Instant,
): Promise<number> {
  const id = uuidv7();
  const { rowCount } = await sql.query(
    `insert into analyst_alert (id, kind, subject, value, usual, cases, raised_at, last_seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7) on conflict (kind, subject) where closed_at is null do nothing`,
    [id, kind, subject, latest.value, usual, latest.cases, formatInstant(now)],
  );
  if (rowCount === 1) await announce(sql, { topic: 'alert', id });
  return rowCount ?? 0;
}

/** Spans by subject, the latest first; $1 the last day, $2 days of a span, $3 how many spans. */
const SPAN = `(($1::date - day) / $2::int)`;

/** Overturned of those decided, by the rule that stopped the person. */
async function readShares(sql: Sql, { days, spans }: Watch, today: string): ReturnType<Watch['read']> {
  const { rows } = await sql.query(
    `select key, ${SPAN} as span, sum(n)::float8 as cases, sum(hits)::float8 as hits from statistics_cell
     where subject = 'APPEALS' and category = 'RULE' and level = 0 and key <> 'NONE' and day > $1::date - $2::int * $3::int and day <= $1::date
     group by 1, 2`,
    [today, days, spans],
  );
  return bySubject(
    (rows as { key: string; span: number; cases: number; hits: number }[]).map(({ key, span, cases, hits }) => ({
      key,
      span,
      figure: { cases, value: cases === 0 ? 0 : hits / cases },
    })),
    spans,
  );
}

/** The median lag of what an institution sampled; today is left out, since only what was quick is visible. */
async function readLags(sql: Sql, { days, spans }: Watch, today: string): ReturnType<Watch['read']> {
  const yesterday = formatDay(plusDays(dayOf(Date.parse(`${today}T00:00:00+08:00`) as Instant), -1));
  const { rows } = await sql.query(
    `select key, span, json_object_agg(bucket, n) as buckets from (
       select key, ${SPAN} as span, bucket, sum(n)::float8 as n from statistics_histogram
       where subject = 'UPLOAD_LAG' and category = 'INSTITUTION' and level = 0
         and day > $1::date - $2::int * $3::int and day <= $1::date
       group by 1, 2, 3) as b group by 1, 2`,
    [yesterday, days, spans],
  );
  return bySubject(
    (rows as { key: string; span: number; buckets: Record<string, number> }[]).map(({ key, span, buckets }) => {
      const counted = new Map(Object.entries(buckets).map(([bucket, n]) => [Number(bucket), n]));
      const cases = [...counted.values()].reduce((all, n) => all + n, 0);
      return { key, span, figure: { cases, value: quantile(counted, 0.5) ?? 0 } };
    }),
    spans,
  );
}

const NOTHING: SpanFigure = { value: 0, cases: 0 };

function bySubject(
  rows: readonly { readonly key: string; readonly span: number; readonly figure: SpanFigure }[],
  spans: number,
): ReadonlyMap<string, readonly SpanFigure[]> {
  const subjects = new Map<string, SpanFigure[]>();
  for (const { key, span, figure } of rows) {
    const list = subjects.get(key) ?? Array.from({ length: spans }, () => NOTHING);
    list[span] = figure;
    subjects.set(key, list);
  }
  return subjects;
}
