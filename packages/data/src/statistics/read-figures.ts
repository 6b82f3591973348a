import { formatInstant, fromEpochMs, type Instant, levelOf, type StatisticsQuestion } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { bucketsOf, cellsOf, depthAbove, Parameters, type Reading, timeOf, veiledOf } from './cell-source.js';

/** One group of an answer: what of it may be told, and whether that is all. */
export interface Figure {
  readonly time: string;
  readonly place: string;
  readonly key: string;
  readonly n: number;
  readonly complete: boolean;
  readonly hits: number;
  readonly hitsComplete: boolean;
}

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The figures of a question, in the order of their groups. */
export function figuresStatement(question: StatisticsQuestion, reading: Reading, limit: number | null): Statement {
  const to = new Parameters();
  const cells = cellsOf(question, reading, to);
  const deepest = depthAbove(question);
  const veiled = deepest === null ? null : veiledOf(question, reading, deepest, to);
  const { grain, groupBy } = question;
  const groups = groupsOf(question);
  const isComplete = deepest === null ? 'true' : above(deepest);
  const text = `with cells as (${cells}),
    grouped as (select ${timeOf(grain)} as time, ${groups.place} as place, ${groups.key} as key, coalesce(min(parent), ${parentOf(question, to)}) as parent,
        coalesce(sum(n) filter (where shown), 0)::float8 as n, coalesce(bool_and(shown), true) as shown,
        coalesce(sum(hits) filter (where hits_shown), 0)::float8 as hits, coalesce(bool_and(hits_shown), true) as hits_shown
      from cells ${groupBy.length === 0 ? '' : 'group by 1, 2, 3'})
    ${veiled === null ? '' : `, veiled as materialized (select distinct ${timeOf(grain)} as time, level, place from (${veiled}) x)`}
    select g.time, g.place, g.key, g.n, g.shown and ${isComplete} as complete, g.hits, g.hits_shown and ${isComplete} as "hitsComplete"
    from grouped g
    order by g.time, g.place, g.key ${limit === null ? '' : `limit ${limit}`}`;
  return { text, values: to.values };
}

/** Whether nothing that a group lies in is withheld. */
const above = (deepest: number): string =>
  Array.from({ length: deepest + 1 }, (_, level) => {
    const place = level === deepest ? 'g.parent' : level === 0 ? `''` : `left(g.parent, 2) || '0000'`;
    return `(g.time, ${level}::smallint, ${place}) not in (select time, level, place from veiled)`;
  }).join(' and ');

/** What a place that is asked about lies in, where there is no cell of it to say so. */
function parentOf({ info, within, level, category }: StatisticsQuestion, to: Parameters): string {
  if (within === null || level !== null || category !== null || levelOf(within) === 'PROVINCE') return `''`;
  if (levelOf(within) === 'PREFECTURE') return `${to.add(`${within.slice(0, 2)}0000`)}::text`;
  return `(select parent from statistics_cell where subject = ${to.add(info.subject)} and category = '' and level = 3
    and place = ${to.add(within)} limit 1), ''`;
}

const groupsOf = ({
  level,
  category,
  groupBy,
}: StatisticsQuestion): { readonly place: string; readonly key: string } => ({
  place: level === null ? `''::text` : 'place',
  key: category !== null && groupBy.includes(category) ? 'key' : `''::text`,
});

export async function readFigures(
  sql: Sql,
  question: StatisticsQuestion,
  reading: Reading,
  limit: number | null,
): Promise<readonly Figure[]> {
  const { text, values } = figuresStatement(question, reading, limit);
  return (await sql.query(text, [...values])).rows as Figure[];
}

/** Buckets of how long it took, by group (`time place key`, with a zero byte between them). */
export async function readBuckets(
  sql: Sql,
  question: StatisticsQuestion,
  reading: Reading,
): Promise<ReadonlyMap<string, ReadonlyMap<number, number>>> {
  const to = new Parameters();
  const { place, key } = groupsOf(question);
  const { rows } = await sql.query(
    `select ${timeOf(question.grain)} as time, ${place} as place, ${key} as key, bucket, sum(n)::float8 as n
     from (${bucketsOf(question, reading, to)}) as c group by 1, 2, 3, 4`,
    to.values,
  );
  const groups = new Map<string, Map<number, number>>();
  for (const row of rows as (Figure & { bucket: number })[]) {
    const group = groups.get(groupName(row)) ?? new Map<number, number>();
    group.set(row.bucket, row.n);
    groups.set(groupName(row), group);
  }
  return groups;
}

export const groupName = ({ time, place, key }: Pick<Figure, 'time' | 'place' | 'key'>): string =>
  `${time}\u0000${place}\u0000${key}`;

/** What the figures are of. */
export interface Edition {
  /** What had been counted by then. */
  readonly asOf: Instant;
  readonly isLatest: boolean;
  /** Days that ended by then have been told; null: none has. */
  readonly completeTo: Instant | null;
}

/** The edition in force at an instant, or now; null: nothing had been counted. */
export async function editionAt(sql: Sql, subject: string, at: Instant | null): Promise<Edition | null> {
  const { rows } = await sql.query(
    `select (extract(epoch from coalesce(v.known_at, d.published_at)) * 1000)::float8 as "asOf",
       coalesce(v.known_at = (select max(known_at) from statistics_version), false) as "isLatest",
       (select (extract(epoch from (max(day) + 1)::timestamp at time zone 'Asia/Shanghai') * 1000)::float8 from statistics_day
         where subject = $2 and published_at <= coalesce($1::timestamptz, 'infinity')) as "completeTo"
     from (select max(known_at) as known_at from statistics_version where known_at <= coalesce($1::timestamptz, 'infinity')) v,
       (select max(published_at) as published_at from statistics_day where published_at <= coalesce($1::timestamptz, 'infinity')) d
     where coalesce(v.known_at, d.published_at) is not null`,
    [at === null ? null : formatInstant(at), subject],
  );
  const [found] = rows as { asOf: number; isLatest: boolean; completeTo: number | null }[];
  return found === undefined
    ? null
    : {
        asOf: fromEpochMs(found.asOf),
        isLatest: found.isLatest,
        completeTo: found.completeTo === null ? null : fromEpochMs(found.completeTo),
      };
}
