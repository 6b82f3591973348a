import type { Actor } from '../access/actor.js';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import type { Args, From } from '../read/reading.js';
import { type Sql, join, sql } from '../read/sql.js';
import type { AgencyTaskFilterInput } from './agency.input.js';
import { agencyTaskReading } from './agency.read.js';

const WAITS = sql`('OPEN', 'CHASED', 'OVERDUE')`;

const conditions = (row: Sql, args: Args): readonly Sql[] => [
  ...(args.has('open') ? [sql`${row}.state in ${WAITS}`] : []),
  ...(args.has('states') ? [sql`${row}.state = any(${args.bind('states')}::text[])`] : []),
  ...(args.has('agencyId') ? [sql`${row}.agency_id = ${args.bind('agencyId')}::uuid`] : []),
  ...(args.has('kinds')
    ? [
        sql`exists (select 1 from agency a where a.id = ${row}.agency_id and a.kind = any(${args.bind('kinds')}::text[]))`,
      ]
    : []),
  ...(args.has('askedBy') ? [sql`${row}.asked_by = ${args.bind('askedBy')}::uuid`] : []),
  ...(args.has('partnerId')
    ? [sql`${row}.agency_id in (select a.id from agency a where a.partner_id = ${args.bind('partnerId')}::uuid)`]
    : []),
];

const filtered: From = ({ row, args }) => {
  const all = conditions(row, args);
  return sql`agency_task ${row} where ${all.length === 0 ? sql`true` : join(all, ' and ')}`;
};

const column = (name: Sql, type: SortKey['type']): SortKey => ({ sql: (row) => sql`${row}.${name}`, type });
const DUE_FIRST: readonly SortKey[] = [column(sql`due_at`, 'timestamptz'), column(sql`id`, 'uuid')];
const LATEST_FIRST: readonly SortKey[] = [column(sql`asked_at`, 'timestamptz'), column(sql`id`, 'uuid')];

/** A partner sees its own questions, a steward those to stewards, the desk and the auditors all of them. */
export function listedAgencyTasks(actor: Actor, filter: AgencyTaskFilterInput | null): ConnectionRead {
  const isQueue = filter?.open === true;
  return {
    reading: agencyTaskReading,
    from: filtered,
    subject: (row) => sql`${row}.person_id`,
    order: isQueue ? DUE_FIRST : LATEST_FIRST,
    descending: !isQueue,
    given: {
      open: isQueue || undefined,
      states: filter?.states,
      agencyId: filter?.agencyId,
      kinds: isStewardOnly(actor) ? ['DATA_STEWARD'] : filter?.kinds,
      askedBy: filter?.mine === true && actor.kind === 'STAFF' ? actor.id : undefined,
      partnerId: actor.kind === 'PARTNER' ? actor.id : undefined,
    },
  };
}

const isStewardOnly = ({ roles }: Actor): boolean =>
  roles.has('DATA_STEWARD') &&
  !['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR', 'AUDITOR'].some((role) => roles.has(role as never));
