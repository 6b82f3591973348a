import type { Instant } from '@zhengming/domain';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import type { Args, From } from '../read/reading.js';
import { type Sql, join, sql } from '../read/sql.js';
import type { AppealFilterInput } from './appeal.input.js';
import { appealReading } from './appeal.read.js';

/** States in which nothing is owed any more (domain `isOver`). */
const IS_OVER = sql`('CLOSED', 'WITHDRAWN', 'MERGED')`;

/** What a filter asks of a row. `closed_at is null` is written as in the partial indexes of the queue (0025). */
const CONDITIONS: Readonly<Record<string, (row: Sql, args: Args) => Sql>> = {
  states: (row, args) => sql`${row}.state = any(${args.bind('states')}::text[])`,
  onlyOpen: (row) => sql`${row}.closed_at is null and ${row}.state not in ${IS_OVER}`,
  onlyClosed: (row) => sql`(${row}.closed_at is not null or ${row}.state in ${IS_OVER})`,
  urgency: (row, args) => sql`${row}.urgency = any(${args.bind('urgency')}::text[])`,
  handlerId: (row, args) => sql`${row}.handler_id = ${args.bind('handlerId')}::uuid`,
  unassigned: (row) => sql`${row}.handler_id is null`,
  awaitingSecond: (row) => sql`${row}.state in ('PROPOSED', 'SECOND_REVIEW')`,
  overdueAt: (row, args) =>
    sql`${row}.decided_at is null and ${row}.decide_due < ${args.bind('overdueAt')}::timestamptz`,
  soonAt: (row, args) =>
    sql`${row}.decided_at is null and ${row}.warn_at <= ${args.bind('soonAt')}::timestamptz
      and ${row}.decide_due >= ${args.bind('soonAt')}::timestamptz`,
  channels: (row, args) => sql`${row}.channel = any(${args.bind('channels')}::text[])`,
  causes: (row, args) => sql`${row}.cause = any(${args.bind('causes')}::text[])`,
  incidentId: (row, args) => sql`${row}.incident_id = ${args.bind('incidentId')}::uuid`,
  numberPart: (row, args) => sql`${row}.number like ${args.bind('numberPart')}::text`,
};

const filtered: From = ({ row, args }) => {
  const all = Object.entries(CONDITIONS).flatMap(([name, condition]) => (args.has(name) ? [condition(row, args)] : []));
  return sql`appeal ${row} where ${all.length === 0 ? sql`true` : join(all, ' and ')}`;
};

const column = (name: Sql, type: SortKey['type']): SortKey => ({ sql: (row) => sql`${row}.${name}`, type });

/** The queue (domain `compareInQueue`): class, then departure, then elder or minor, then age of the case. */
export const QUEUE: readonly SortKey[] = [
  column(sql`urgency`, 'text'),
  { sql: (row) => sql`coalesce(${row}.departure_at, 'infinity')`, type: 'timestamptz' },
  column(sql`first_in_class`, 'integer'),
  column(sql`opened_at`, 'timestamptz'),
  column(sql`id`, 'uuid'),
];

const LATEST_FIRST: readonly SortKey[] = [column(sql`opened_at`, 'timestamptz'), column(sql`id`, 'uuid')];

export interface Reader {
  readonly staffId: string;
  readonly now: Instant;
}

/** Appeals as the desk works through them. */
export function listedAppeals(filter: AppealFilterInput | null | undefined, reader: Reader): ConnectionRead {
  const isQueue = filter?.open === true;
  return {
    reading: appealReading,
    from: filtered,
    subject: (row) => sql`${row}.person_id`,
    home: (row) => sql`${row}.home_division`,
    order: isQueue ? QUEUE : LATEST_FIRST,
    descending: !isQueue,
    given: givenBy(filter, reader),
  };
}

function givenBy(
  filter: AppealFilterInput | null | undefined,
  { staffId, now }: Reader,
): Readonly<Record<string, unknown>> {
  const asked = (one: boolean | null | undefined): true | undefined => one === true || undefined;
  const search = filter?.search?.trim().toUpperCase() ?? '';
  return {
    states: filled(filter?.states),
    onlyOpen: asked(filter?.open),
    onlyClosed: filter?.open === false || undefined,
    urgency: filled(filter?.urgency),
    handlerId: filter?.mine === true ? staffId : (filter?.handlerId ?? undefined),
    unassigned: asked(filter?.unassigned),
    awaitingSecond: asked(filter?.awaitingSecondReview),
    overdueAt: filter?.overdue === true ? new Date(now) : undefined,
    soonAt: filter?.soon === true ? new Date(now) : undefined,
    channels: filled(filter?.channels),
    causes: filled(filter?.causes),
    incidentId: filter?.incidentId ?? undefined,
    // what somebody types is text, never a pattern
    numberPart: search === '' ? undefined : `%${search.replace(/[\\%_]/g, String.raw`\$&`)}%`,
  };
}

/** An empty list of a filter asks for nothing in particular. */
const filled = <T>(list: readonly T[] | null | undefined): readonly T[] | undefined =>
  list !== null && list !== undefined && list.length > 0 ? list : undefined;
