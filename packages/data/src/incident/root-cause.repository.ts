import {
  formatDay,
  formatInstant,
  plusDays,
  ROOT_CAUSE_DAYS,
  rootCauseState,
  startOf,
  type CalendarDay,
  type CauseCode,
  type Instant,
  type RootCauseKind,
  type RootCauseLimits,
} from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** How many appeals of the last seven days lead back to one source. */
export interface RootCause {
  readonly kind: RootCauseKind;
  readonly source: string;
  readonly cause: CauseCode;
  readonly appeals: number;
}

/** Appeals by what they lead back to; one appeal leads to several sources, e.g. a batch and a network. */
const COUNTED = `select o.kind, o.source, coalesce(a.cause, s.cause) as cause, count(*)::int as appeals
  from appeal_sign s join appeal a on a.person_id = s.person_id and a.id = s.appeal_id,
  lateral (values ('BATCH', s.batch_id::text), ('AREA_VERSION', s.area_version_id::text),
    ('LABORATORY', s.institution_id::text), ('OPERATOR', s.operator)) as o (kind, source)
  where s.opened_at >= $1 and s.opened_at < $2 and o.source is not null
    and coalesce(a.cause, s.cause) <> all ($3::text[]) and a.state not in ('WITHDRAWN', 'MERGED')
  group by 1, 2, 3`;

/** What staff call the source of `c`: file of a batch, name of a laboratory, hour of a list. */
const SOURCE_NAME = `coalesce(case c.kind
  when 'BATCH' then (select b.source || ' ' || b.file_name from import_batch b where b.id::text = c.source)
  when 'LABORATORY' then (select l.name from institution l where l.id::text = c.source)
  when 'AREA_VERSION' then (select to_char(v.list_time at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')
    from area_version v where v.id::text = c.source)
  end, left(c.source, case c.kind when 'OPERATOR' then 40 else 8 end))`;

const weekUntil = (until: Instant): readonly [string, string] => [
  formatInstant((until - ROOT_CAUSE_DAYS * 86_400_000) as Instant),
  formatInstant(until),
];

/** The sources that most appeals of the week lead back to. */
export async function topRootCauses(
  sql: Sql,
  { until, most, without }: { readonly until: Instant; readonly most: number; readonly without: readonly CauseCode[] },
): Promise<readonly (RootCause & { readonly name: string })[]> {
  const found = await sql.query(
    `select c.*, ${SOURCE_NAME} as name from (${COUNTED}) as c order by c.appeals desc, c.kind, c.source, c.cause limit $4`,
    [...weekUntil(until), without, most],
  );
  return found.rows as (RootCause & { readonly name: string })[];
}

/** A red task with the rate of the week. */
interface Task {
  readonly id: string;
  readonly worst: number;
  readonly appeals: number;
  readonly total: number;
}

/**
 * Looks at the rates of the week up to the end of `day` (to now while the day lasts): opens a task for every source above
 * the threshold, keeps the rate of every red task, and ends those whose rate fell. Idempotent for a day.
 * @returns how many tasks opened and ended
 */
export async function reviewRootCauses(
  sql: Sql,
  review: {
    readonly day: CalendarDay;
    readonly now: Instant;
    readonly limits: RootCauseLimits;
    readonly without: readonly CauseCode[];
  },
): Promise<{ readonly opened: number; readonly ended: number }> {
  const { day, now, limits, without } = review;
  const until = Math.min(startOf(plusDays(day, 1)), now) as Instant;
  const week = weekUntil(until);
  const opened = await sql.query(
    `insert into root_cause_task (id, kind, source, cause, state, per_week, worst, opened_at)
     select gen_random_uuid(), c.kind, c.source, c.cause, 'RED', $4, c.appeals, $5 from (${COUNTED}) as c where c.appeals >= $4
     on conflict (kind, source, cause) where state = 'RED'
       do update set worst = greatest(root_cause_task.worst, excluded.worst)
     returning (xmax = 0) as "isNew"`,
    [...week, without, limits.perWeek, formatInstant(now)],
  );
  const rates = await sql.query(
    `select t.id, t.worst, coalesce(c.appeals, 0) as appeals,
       (select count(*)::int from appeal_sign s where s.opened_at >= $1 and s.opened_at < $2) as total
     from root_cause_task t left join (${COUNTED}) as c using (kind, source, cause) where t.state = 'RED'`,
    [...week, without],
  );
  let ended = 0;
  for (const task of rates.rows as Task[]) {
    await sql.query(
      `insert into root_cause_rate (task_id, day, appeals, total) values ($1, $2, $3, $4)
       on conflict (task_id, day) do update set appeals = excluded.appeals, total = excluded.total`,
      [task.id, formatDay(day), task.appeals, task.total],
    );
    if (rootCauseState({ now: task.appeals, worst: task.worst }, limits) === 'RED') continue;
    ended += 1;
    await sql.query(
      `update root_cause_task set state = 'GREEN', green_at = $2, version = version + 1 where id = $1 and state = 'RED'`,
      [task.id, formatInstant(now)],
    );
  }
  return { opened: (opened.rows as { isNew: boolean }[]).filter(({ isNew }) => isNew).length, ended };
}

/** What a steward did about it; the task stays red all the same. @returns false when it is of another version */
export async function noteRootCause(
  sql: Sql,
  one: {
    readonly id: string;
    readonly expectedVersion: number;
    readonly note: string;
    readonly by: string;
    readonly at: Instant;
  },
): Promise<boolean> {
  const done = await sql.query(
    `update root_cause_task set note = $3, noted_by = $4, noted_at = $5, version = version + 1
     where id = $1 and version = $2`,
    [one.id, one.expectedVersion, one.note, one.by, formatInstant(one.at)],
  );
  return done.rowCount === 1;
}
