import { DAY_MS, type Instant, plusMs } from '@zhengming/domain';
import type { ConnectionRead } from '../read/connection.js';
import type { Args, From } from '../read/reading.js';
import { type Sql, join, sql } from '../read/sql.js';
import { personReading } from './person.read.js';
import type { PersonFilterInput } from './person.type.js';

/** How far back "stayed in this prefecture" looks (14天). */
const LOOK_BACK_DAYS = 14;

const statusConditions = (args: Args): readonly Sql[] => [
  ...(args.has('colour') ? [sql`s.colour = any(${args.bind('colour')}::text[])`] : []),
  ...(args.has('popup') ? [sql`s.popup = any(${args.bind('popup')}::text[])`] : []),
  ...(args.has('determinacy') ? [sql`s.determinacy = ${args.bind('determinacy')}`] : []),
];

const listed: From = ({ row, args }) => {
  const ofStatus = statusConditions(args);
  const status =
    ofStatus.length === 0
      ? sql``
      : sql` and exists (select 1 from status s where s.person_id = ${row}.id and ${join(ofStatus, ' and ')})`;
  const stayed = args.has('prefecture')
    ? sql` and ${row}.id in (select y.person_id from stay y where y.prefecture_code = ${args.bind('prefecture')}
        and (y.left_at is null or y.left_at >= ${args.bind('since')}) and y.known_to is null)`
    : sql``;
  return sql`person ${row} where ${row}.merged_into is null${status}${stayed}`;
};

/** Persons in the order they came to be known, filtered by their current status. */
export const listedPersons = (filter: PersonFilterInput | null | undefined, now: Instant): ConnectionRead => ({
  reading: personReading,
  from: listed,
  subject: (row) => sql`${row}.id`,
  order: [{ sql: (row) => sql`${row}.id`, type: 'uuid' }],
  given: {
    colour: filter?.colour,
    popup: filter?.popup,
    determinacy: filter?.determinacy,
    prefecture: filter?.prefecture,
    ...(filter?.prefecture ? { since: new Date(plusMs(now, -LOOK_BACK_DAYS * DAY_MS)) } : {}),
  },
});
