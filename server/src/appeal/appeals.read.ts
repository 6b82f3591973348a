import type { Instant } from '@zhengming/domain';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import type { Args, From } from '../read/reading.js';
import { type Sql, join, sql } from '../read/sql.js';
import type { AppealFilterInput } from './appeal.input.js';
import { appealReading } from './appeal.read.js';

/** States in which nothing is owed any more (domain `isOver`). */
const IS_OVER = sql`('CLOSED', 'WITHDRAWN', 'MERGED')`;

const conditions = (row: Sql, args: Args): readonly Sql[] => [
  ...(args.has('states') ? [sql`${row}.state = any(${args.bind('states')}::text[])`] : []),
  ...(args.has('onlyOpen') ? [sql`${row}.closed_at is null and ${row}.state not in ${IS_OVER}`] : []),
  ...(args.has('onlyClosed') ? [sql`(${row}.closed_at is not null or ${row}.state in ${IS_OVER})`] : []),
  ...(args.has('urgency') ? [sql`${row}.urgency = any(${args.bind('urgency')}::text[])`] : []),
  ...(args.has('handlerId') ? [sql`${row}.handler_id = ${args.bind('handlerId')}::uuid`] : []),
  ...(args.has('overdueAt')
    ? [sql`${row}.decided_at is null and ${row}.decide_due < ${args.bind('overdueAt')}::timestamptz`]
    : []),
  ...(args.has('search')
    ? [
        sql`(position(upper(${args.bind('search')}::text) in ${row}.number) > 0 or position(${args.bind('search')}::text in ${row}.statement) > 0)`,
      ]
    : []),
];

const filtered: From = ({ row, args }) => {
  const all = conditions(row, args);
  return sql`appeal ${row} where ${all.length === 0 ? sql`true` : join(all, ' and ')}`;
};

const column = (name: Sql, type: SortKey['type']): SortKey => ({ sql: (row) => sql`${row}.${name}`, type });

/** Young below 18 and old from 60 go first within a class (domain.md §5). */
const elderOrMinor: SortKey = {
  sql: (
    row,
  ) => sql`(select case when extract(year from ${row}.opened_at) - p.birth_year between 18 and 59 then 1 else 0 end
    from person p where p.id = ${row}.person_id)`,
  type: 'integer',
};

/** The queue: class, then departure, then elder or minor, then age of the case. */
const QUEUE: readonly SortKey[] = [
  column(sql`urgency`, 'text'),
  { sql: (row) => sql`coalesce(${row}.departure_at, 'infinity')`, type: 'timestamptz' },
  elderOrMinor,
  column(sql`opened_at`, 'timestamptz'),
  column(sql`id`, 'uuid'),
];

const LATEST_FIRST: readonly SortKey[] = [column(sql`opened_at`, 'timestamptz'), column(sql`id`, 'uuid')];

export interface Reader {
  readonly staffId: string;
  readonly now: Instant;
}

/** Appeals as the desk works through them. */
export function listedAppeals(filter: AppealFilterInput | null | undefined, { staffId, now }: Reader): ConnectionRead {
  const isQueue = filter?.open === true;
  return {
    reading: appealReading,
    from: filtered,
    subject: (row) => sql`${row}.person_id`,
    order: isQueue ? QUEUE : LATEST_FIRST,
    descending: !isQueue,
    given: {
      states: filter?.states,
      onlyOpen: isQueue || undefined,
      onlyClosed: filter?.open === false || undefined,
      urgency: filter?.urgency,
      handlerId: filter?.mine === true ? staffId : undefined,
      overdueAt: filter?.overdue === true ? new Date(now) : undefined,
      search: filter?.search?.trim() || undefined,
    },
  };
}
