import {
  type CommunityTaskState,
  type FieldTaskKind,
  type FieldTaskState,
  loopActs,
  type LoopActor,
} from '@zhengming/domain';
import { divisionPrefix } from '@zhengming/data';
import type { Actor } from '../access/actor.js';
import { agencyReading } from '../agency/agency.read.js';
import type { Context } from '../app/context.js';
import { namedDivision } from '../division/division.type.js';
import { personReading } from '../person/person.read.js';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import {
  type Args,
  column,
  expression,
  type From,
  many,
  mapped,
  one,
  reading,
  type TypeReading,
} from '../read/reading.js';
import { join, type Sql, sql } from '../read/sql.js';
import type { FieldTaskAct } from './field-task.enum.js';
import type { FieldTaskFilterInput } from './field-task.input.js';

/** As whom somebody acts: a supervisor decides, a handler writes down, a partner is the community. */
export function loopActor({ actor }: Pick<Context, 'actor'>): LoopActor | null {
  if (actor.kind === 'PARTNER') return 'COMMUNITY';
  if (actor.roles.has('SUPERVISOR')) return 'SUPERVISOR';
  return actor.roles.has('HANDLER') ? 'HANDLER' : null;
}

interface Standing {
  readonly kind: FieldTaskKind;
  readonly state: FieldTaskState;
  readonly loopState: CommunityTaskState | null;
  /** Some community is responsible; nobody decides for none. */
  readonly isAssigned: boolean;
}

const waits = (state: FieldTaskState): boolean => state === 'OPEN' || state === 'OVERDUE';

/** What whoever asks may do with a task as it is now. */
export function fieldTaskActs(
  { kind, state, loopState, isAssigned }: Standing,
  as: LoopActor | null,
): readonly FieldTaskAct[] {
  if (as === null || state === 'CANCELLED') return [];
  if (kind === 'TRACE') return waits(state) && as !== 'COMMUNITY' ? ['TRACED'] : [];
  if (kind === 'PENDING_RESULT' || loopState === null) return [];
  const acts = isAssigned ? loopActs({ state: loopState, until: null }, as) : [];
  if (!waits(state)) return acts.filter((act) => act === 'REVERT');
  const isEarly = loopState === 'DECLARED' || loopState === 'REGISTERED';
  return [...acts, ...(as === 'COMMUNITY' ? [] : (['ASSIGN'] as const)), ...(isEarly ? (['NOT_COMING'] as const) : [])];
}

export const communityDecisionReading = reading('CommunityDecision', {
  id: column('id'),
  state: column('state'),
  act: column('act'),
  community: column('community'),
  decidedAt: column('decided_at'),
  decidedBy: column('decided_by'),
  basis: column('basis'),
  statementHash: expression((row) => sql`encode(${row}.statement_hash, 'hex')`),
  signed: expression((row) => sql`${row}.signature is not null`),
  reverses: column('reverses'),
});

export const fieldTaskReading: TypeReading = reading('FieldTask', {
  id: column('id'),
  personId: column('person_id'),
  kind: column('kind'),
  state: column('state'),
  loopState: column('loop_state'),
  community: one(
    () => agencyReading,
    ({ row, parent }) => sql`agency ${row} where ${row}.id = ${parent}.agency_id`,
  ),
  division: mapped(column('division_code'), namedDivision),
  personName: expression((row) => sql`(select p.masked_name from person p where p.id = ${row}.person_id)`),
  personIdNumber: expression((row) => sql`(select p.masked_id_number from person p where p.id = ${row}.person_id)`),
  arrivalAt: column('arrival_at'),
  until: column('until'),
  sampleNumber: column('sample_number'),
  openedAt: column('opened_at'),
  dueAt: column('due_at'),
  overdueAt: column('overdue_at'),
  endedAt: column('ended_at'),
  ending: column('ending'),
  note: column('note'),
  version: column('version'),
  allowedActs: mapped(
    expression(
      (row) => sql`json_build_object('kind', ${row}.kind, 'state', ${row}.state, 'loopState', ${row}.loop_state,
        'isAssigned', ${row}.agency_id is not null)`,
    ),
    (value, context) => fieldTaskActs(value as Standing, loopActor(context)),
  ),
  decisions: many(
    () => communityDecisionReading,
    ({ row, parent }) => sql`community_task ${row} where ${row}.person_id = ${parent}.person_id
      and ${row}.task_id = ${parent}.id and ${row}.known_to is null order by ${row}.decided_at, ${row}.id limit 50`,
  ),
});

personReading.extend({
  communityDecisions: many(
    () => communityDecisionReading,
    ({ row, parent }) => sql`community_task ${row} where ${row}.person_id = ${parent}.id and ${row}.known_to is null
      order by ${row}.decided_at desc, ${row}.id desc limit 50`,
  ),
  fieldTasks: many(
    () => fieldTaskReading,
    ({ row, parent }) => sql`field_task ${row} where ${row}.person_id = ${parent}.id
      order by ${row}.opened_at desc, ${row}.id desc limit 20`,
  ),
});

export const FIELD_TASK_READINGS: readonly TypeReading[] = [communityDecisionReading, fieldTaskReading];

const WAITS = sql`('OPEN', 'OVERDUE')`;

const conditions = (row: Sql, args: Args): readonly Sql[] => [
  ...(args.has('open') ? [sql`${row}.state in ${WAITS}`] : []),
  ...(args.has('overdue') ? [sql`${row}.state = 'OVERDUE'`] : []),
  ...(args.has('unassigned') ? [sql`${row}.agency_id is null and ${row}.kind = 'COMMUNITY'`] : []),
  ...(args.has('kinds') ? [sql`${row}.kind = any(${args.bind('kinds')}::text[])`] : []),
  ...(args.has('loopStates') ? [sql`${row}.loop_state = any(${args.bind('loopStates')}::text[])`] : []),
  ...(args.has('agencyId') ? [sql`${row}.agency_id = ${args.bind('agencyId')}::uuid`] : []),
  ...(args.has('within') ? [sql`${row}.division_code ^@ ${args.bind('within')}::text`] : []),
  ...(args.has('partnerId')
    ? [sql`${row}.agency_id in (select a.id from agency a where a.partner_id = ${args.bind('partnerId')}::uuid)`]
    : []),
];

const filtered: From = ({ row, args }) => {
  const all = conditions(row, args);
  return sql`field_task ${row} where ${all.length === 0 ? sql`true` : join(all, ' and ')}`;
};

const key = (name: Sql, type: SortKey['type']): SortKey => ({ sql: (row) => sql`${row}.${name}`, type });
const DUE_FIRST: readonly SortKey[] = [key(sql`due_at`, 'timestamptz'), key(sql`id`, 'uuid')];
const LATEST_FIRST: readonly SortKey[] = [key(sql`opened_at`, 'timestamptz'), key(sql`id`, 'uuid')];

/** Those that wait, due first; all of them, latest first. A community sees its own. */
export function listedFieldTasks(actor: Actor, filter: FieldTaskFilterInput | null): ConnectionRead {
  const isQueue = filter?.open === true;
  return {
    reading: fieldTaskReading,
    from: filtered,
    subject: (row) => sql`${row}.person_id`,
    order: isQueue ? DUE_FIRST : LATEST_FIRST,
    descending: !isQueue,
    given: {
      open: isQueue || undefined,
      overdue: filter?.overdue === true || undefined,
      unassigned: filter?.unassigned === true || undefined,
      kinds: filter?.kinds ?? undefined,
      loopStates: filter?.loopStates ?? undefined,
      agencyId: filter?.agencyId ?? undefined,
      within: filter?.within ? divisionPrefix(filter.within) : undefined,
      partnerId: actor.kind === 'PARTNER' ? actor.id : undefined,
    },
  };
}
