import type { Incident, IncidentDraft, Instant } from '@zhengming/domain';
import { allowedIncidentActions } from '@zhengming/domain';
import type { DryRunResult } from '@zhengming/data';
import { causeSentence } from '../appeal/cause-sentences.js';
import { staffName } from '../appeal/correction.read.js';
import { namedDivision } from '../division/division.type.js';
import type { ConnectionRead } from '../read/connection.js';
import { type From, type TypeReading, column, expression, many, mapped, NOW, one, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import { isCurrent } from './approve-incident.js';
import { sourceName } from './source-name.js';
import { toIncidentDraftType } from './incident-draft.type.js';

const ms = (at: Sql): Sql => sql`(extract(epoch from ${at}) * 1000)::bigint`;

/** What decides whether a dry run still holds, beside the lists and policies of now. */
interface Tried {
  readonly stamp: string | null;
  readonly tried: number;
  readonly drafted: number;
  readonly finishedAt: Instant | null;
}

const dryRunReading: TypeReading = reading('IncidentDryRun', {
  id: column('id'),
  state: column('state'),
  at: column('at'),
  areaVersionId: column('area_version_id'),
  policy: expression((row) => sql`${row}.policy_id || '@' || ${row}.policy_version`),
  candidates: column('candidates'),
  judged: column('judged'),
  freed: column('freed'),
  silent: column('silent'),
  unchanged: column('unchanged'),
  stricter: column('stricter'),
  unfit: column('unfit'),
  figures: mapped(column('result'), (value) => value as DryRunResult),
  finishedAt: column('finished_at'),
  isCurrent: mapped(
    expression(
      (row) => sql`json_build_object('stamp', ${row}.world_stamp, 'tried', ${row}.draft_version,
        'drafted', (select i.draft_version from incident i where i.id = ${row}.incident_id),
        'finishedAt', ${ms(sql`${row}.finished_at`)})`,
    ),
    async (value, { worlds, clock }) => {
      const { stamp, tried, drafted, finishedAt } = value as Tried;
      const dryRun = { draftVersion: tried, worldStamp: stamp, finishedAt };
      return isCurrent(dryRun, { draftVersion: drafted, world: await worlds.current(), at: clock.now() });
    },
  ),
  approver: expression(
    (row) => sql`(select ${staffName(sql`a.approver_id`)} from incident_approval a where a.dry_run_id = ${row}.id)`,
  ),
  approvedAt: expression((row) => sql`(select a.at from incident_approval a where a.dry_run_id = ${row}.id)`),
});

const done = (row: Sql): Sql => sql`(${row}.corrected + ${row}.differing + ${row}.stricter + ${row}.errors)`;

const waveReading: TypeReading = reading('IncidentWave', {
  number: column('number'),
  percent: column('percent'),
  state: column('state'),
  persons: column('persons'),
  corrected: column('corrected'),
  differing: column('differing'),
  stricter: column('stricter'),
  errors: column('errors'),
  told: column('told'),
  silent: column('silent'),
  resolved: column('resolved'),
  returned: column('returned'),
  undone: column('undone'),
  progress: expression(
    (row) => sql`case when ${row}.state in ('UNDOING', 'UNDONE')
      then ${row}.undone / greatest(${row}.corrected, 1)::float else ${done(row)} / greatest(${row}.persons, 1)::float end`,
  ),
  stop: column('stop'),
  startedBy: expression((row) => staffName(sql`${row}.started_by`)),
  startedAt: column('started_at'),
  finishedAt: column('finished_at'),
});

const eventReading: TypeReading = reading('IncidentEvent', {
  id: column('id'),
  at: column('at'),
  actor: expression((row) => staffName(sql`${row}.actor_id`)),
  action: column('action'),
  note: column('note'),
  wave: expression((row) => sql`(${row}.data ->> 'wave')::int`),
  count: expression(
    (row) => sql`coalesce(${row}.data ->> 'count', ${row}.data ->> 'corrected', ${row}.data ->> 'persons')::int`,
  ),
});

const sourceReading: TypeReading = reading('IncidentSource', {
  kind: column('kind'),
  source: column('source'),
  name: expression(sourceName),
  appeals: column('appeals'),
});

/** Corrected and not undone, over the waves of all its dry runs. */
const stands = (row: Sql, what: Sql): Sql =>
  sql`(select coalesce(sum(case when w.state = 'UNDONE' then 0 else ${what} end), 0)::int
    from incident_wave w where w.incident_id = ${row}.id)`;

const appealsIn = (row: Sql, more: Sql): Sql =>
  sql`(select count(*)::int from appeal a where a.incident_id = ${row}.id ${more})`;

const moveState = (row: Sql): Sql => sql`json_build_object('state', ${row}.state, 'draftedBy', ${row}.drafted_by,
  'isFixedByList', ${row}.fixed_by_list is not null,
  'wavesDone', (select count(*) from incident_wave w where w.incident_id = ${row}.id
    and (w.state = 'DONE' or w.state = 'STOPPED' and w.corrected > w.undone)),
  'wavesLeft', (select count(*) from incident_wave w where w.dry_run_id = ${row}.dry_run_id
    and w.state in ('WAITING', 'STOPPED')))`;

export const incidentReading: TypeReading = reading('Incident', {
  id: column('id'),
  number: column('number'),
  state: column('state'),
  origin: column('origin'),
  cause: column('cause'),
  causeText: mapped(column('cause'), (value) => causeSentence(value as never)),
  place: mapped(
    expression((row) => sql`nullif(${row}.place, '100000')`),
    namedDivision,
  ),
  areaVersionId: column('area_version_id'),
  listFrom: expression((row) => sql`(select v.in_force_from from area_version v where v.id = ${row}.area_version_id)`),
  listReplaced: {
    kind: 'value',
    sql: (row) => sql`exists (select from area_version v where v.id = ${row}.area_version_id
      and v.in_force_to <= ${NOW}::timestamptz)`,
  },
  reason: column('reason'),
  openedBy: expression((row) => staffName(sql`${row}.opened_by`)),
  openedAt: column('opened_at'),
  appealCount: expression((row) => appealsIn(row, sql``)),
  waitingCount: expression((row) => appealsIn(row, sql`and a.state = 'LINKED'`)),
  freedCount: expression((row) => sql`${stands(row, sql`w.corrected`)} + ${row}.list_freed`),
  silentCount: expression((row) => sql`${stands(row, sql`w.silent`)} + ${row}.list_silent`),
  sources: many(
    () => sourceReading,
    ({ row, parent }) => sql`(select o.kind, o.source, count(*)::int as appeals
        from appeal a join appeal_sign s on s.person_id = a.person_id and s.appeal_id = a.id,
        lateral (values ('BATCH', s.batch_id::text), ('LABORATORY', s.institution_id::text), ('OPERATOR', s.operator))
          as o (kind, source)
        where a.incident_id = ${parent}.id and o.source is not null group by 1, 2) ${row}
      where true order by ${row}.appeals desc, ${row}.kind, ${row}.source limit 10`,
  ),
  decidingRules: expression(
    (row) => sql`(select coalesce(json_agg(r.rule order by r.appeals desc, r.rule), '[]') from (
      select d.deciding_rule as rule, count(*) as appeals from appeal a
      join decision d on d.person_id = a.person_id and d.id = a.decision_id
      where a.incident_id = ${row}.id and d.deciding_rule is not null group by 1 order by 2 desc limit 10) as r)`,
  ),
  draft: mapped(column('draft'), (value, { divisions }) => toIncidentDraftType(value as IncidentDraft, divisions)),
  draftedBy: expression((row) => staffName(sql`${row}.drafted_by`)),
  draftedAt: column('drafted_at'),
  dryRun: one(
    () => dryRunReading,
    ({ row, parent }) => sql`incident_dry_run ${row} where ${row}.incident_id = ${parent}.id
      order by ${row}.requested_at desc, ${row}.id desc limit 1`,
  ),
  waves: many(
    () => waveReading,
    ({ row, parent }) => sql`incident_wave ${row} where ${row}.dry_run_id = ${parent}.dry_run_id
      order by ${row}.number limit 20`,
  ),
  events: many(
    () => eventReading,
    ({ row, parent }) => sql`incident_event ${row} where ${row}.incident_id = ${parent}.id
      order by ${row}.at desc, ${row}.id desc limit 200`,
  ),
  appliedAt: column('applied_at'),
  reviewDue: column('review_due'),
  reviewOverdue: {
    kind: 'value',
    sql: (row) => sql`coalesce(${row}.reviewed_at is null and ${row}.review_due <= ${NOW}::timestamptz, false)`,
  },
  reviewNote: column('review_note'),
  reviewedBy: expression((row) => staffName(sql`${row}.reviewed_by`)),
  closedAt: column('closed_at'),
  version: column('version'),
  allowedActions: mapped(expression(moveState), (value, { actor }) =>
    actor.kind === 'STAFF' ? allowedIncidentActions(value as Incident, { id: actor.id, roles: [...actor.roles] }) : [],
  ),
});

export const INCIDENT_READINGS: readonly TypeReading[] = [
  incidentReading,
  sourceReading,
  dryRunReading,
  waveReading,
  eventReading,
];

const listed: From = ({ row, args }) => {
  const isOpen = sql`(${row}.state not in ('DISMISSED', 'CLOSED'))`;
  return sql`incident ${row} where ${args.has('open') ? sql`${isOpen} = ${args.bind('open')}::boolean` : sql`true`}`;
};

/** Incidents, the latest first. */
export const listedIncidents = (open: boolean | null): ConnectionRead => ({
  reading: incidentReading,
  from: listed,
  order: [
    { sql: (row) => sql`${row}.opened_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  descending: true,
  given: { open: open ?? undefined },
});
