import { dayOf, formatInstant, plusMs, startOf, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { PRESENT_FOR_MS } from './presence.repository.js';

/** A case of the wall: what a supervisor needs to give it to somebody, and nothing of the person. */
const CASE = (row: string): string => `json_build_object('id', ${row}.id, 'number', ${row}.number,
  'urgency', ${row}.urgency, 'state', ${row}.state, 'openedAt', ${row}.opened_at, 'departureAt', ${row}.departure_at,
  'decideDue', case when ${row}.decided_at is null then ${row}.decide_due end, 'handlerId', ${row}.handler_id, 'version', ${row}.version)`;

/** As the index of the queue has it (migration 0025). */
const ORDER = (row: string): string =>
  `${row}.urgency, coalesce(${row}.departure_at, 'infinity'), ${row}.first_in_class, ${row}.opened_at, ${row}.id`;

/** Cases of the jurisdiction of whoever looks; $4 beginnings of codes */
const HERE = (row: string): string => `${row}.home_division ^@ any ($4::text[])`;
const EVERYWHERE = (): string => 'true';

/** $1 now, $2 midnight, $3 who was last seen before is gone */
function wall(here: (row: string) => string): string {
  const OPEN = (row: string): string => `${row}.closed_at is null and ${here(row)}`;
  const OWED = (row: string): string => `${OPEN(row)} and ${row}.decided_at is null`;
  return `with ages as (
    select a.urgency, count(*)::int as open, min(a.opened_at) as oldest,
      percentile_cont(0.9) within group (order by extract(epoch from $1::timestamptz - a.opened_at) / 60) as p90
    from appeal a where ${OPEN('a')} group by grouping sets ((a.urgency), ())
  ), loads as (
    select a.handler_id, count(*)::int as open from appeal a
    where ${OPEN('a')} and a.handler_id is not null group by a.handler_id
  ), late as (
    select a.urgency, a.handler_id, a.decide_due < $1 as overdue, count(*)::int as n from appeal a
    where ${OWED('a')} and a.warn_at <= $1 group by 1, 2, 3
  ), free as (
    select a.urgency, count(*)::int as n from appeal a where ${OPEN('a')} and a.handler_id is null group by a.urgency
  ), decided as (
    select a.handler_id, count(*)::int as n from appeal a where a.decided_at >= $2 and a.decided_at is not null
      and ${here('a')} group by a.handler_id
  )
  select $1::timestamptz as at,
    (select p90 from ages where urgency is null) as "ageP90Minutes",
    (select json_agg(json_build_object('urgency', c.urgency, 'open', coalesce(g.open, 0),
        'unassigned', coalesce(f.n, 0), 'ageP90Minutes', g.p90, 'oldestOpenedAt', g.oldest,
        'soon', (select coalesce(sum(l.n), 0) from late l where l.urgency = c.urgency and not l.overdue),
        'overdue', (select coalesce(sum(l.n), 0) from late l where l.urgency = c.urgency and l.overdue)) order by c.urgency)
      from unnest(array['T0', 'T1', 'T2', 'T3']) c (urgency)
      left join ages g on g.urgency = c.urgency left join free f on f.urgency = c.urgency) as classes,
    (select coalesce(json_agg(json_build_object('staffId', u.id, 'name', u.name, 'open', coalesce(w.open, 0),
        'present', exists (select from presence p where p.staff_id = u.id and p.seen_at >= $3),
        'decidedToday', coalesce(d.n, 0),
        'soon', (select coalesce(sum(l.n), 0) from late l where l.handler_id = u.id and not l.overdue),
        'overdue', (select coalesce(sum(l.n), 0) from late l where l.handler_id = u.id and l.overdue),
        'cases', (select coalesce(json_agg(x.j), '[]') from (select ${CASE('a')} as j from appeal a
          where ${OPEN('a')} and a.handler_id = u.id order by ${ORDER('a')} limit 12) x))
        order by coalesce(w.open, 0) desc, u.name), '[]')
      from staff_user u left join loads w on w.handler_id = u.id left join decided d on d.handler_id = u.id
      where w.open > 0 or (u.active and 'HANDLER' = any(u.roles))) as agents,
    (select coalesce(json_agg(x.j), '[]') from (select ${CASE('a')} as j
      from (select * from appeal b where ${OPEN('b')} and b.handler_id is null order by ${ORDER('b')} limit 200) a
      where a.state in ('RECEIVED', 'VERIFYING', 'IN_REVIEW', 'REOPENED') order by ${ORDER('a')} limit 30) x) as waiting,
    (select ${CASE('a')} from appeal a where ${OPEN('a')} and a.urgency = 'T0'
      and a.opened_at = (select oldest from ages where urgency = 'T0') order by a.id limit 1) as "oldestT0",
    (select coalesce(json_agg(y.j order by y.at desc, y.id desc), '[]') from (
      select distinct on (e.appeal_id, e.subject_id) e.id, e.at, json_build_object('id', e.id, 'stage', e.stage,
        'due', e.due, 'at', e.at, 'acknowledgedBy', null, 'acknowledgedAt', null, 'appeal', ${CASE('a')}) as j
      from (select * from escalation where acknowledged_at is null order by at desc limit 200) e
      join appeal a on a.person_id = e.person_id and a.id = e.appeal_id
      where ${OWED('a')} order by e.appeal_id, e.subject_id, e.due desc) y) as escalations,
    (select count(*)::int from appeal_transfer t where t.received_at is null and t.ended_at is null and exists (
      select from appeal a where a.person_id = t.person_id and a.id = t.appeal_id and ${here('a')}))
      as "transfersWithoutReceipt",
    (select count(*)::int from incident i where i.state not in ('DISMISSED', 'CLOSED')) as "openIncidents"`;
}

const WALL = { name: 'desk-wall', text: wall(EVERYWHERE) };
const WALL_HERE = { name: 'desk-wall-here', text: wall(HERE) };

/**
 * The wall as one statement reads it; instants are text as PostgreSQL writes them in JSON. `prefixes`: with what the
 * codes of the divisions begin whose cases are shown; null: everywhere's.
 */
export async function readWall(
  sql: Sql,
  now: Instant,
  prefixes: readonly string[] | null,
): Promise<Readonly<Record<string, unknown>>> {
  const values = [now, startOf(dayOf(now)), plusMs(now, -PRESENT_FOR_MS)].map(formatInstant);
  const { rows } = await sql.query<Record<string, unknown>>(
    prefixes === null ? { ...WALL, values } : { ...WALL_HERE, values: [...values, [...prefixes]] },
  );
  const [found] = rows;
  if (found === undefined) throw new Error('an aggregate answered without a row');
  return found;
}
