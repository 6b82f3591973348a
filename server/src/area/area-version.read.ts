import type { AreaVersionState, DivisionSuggestion, HeldReason } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { staffName } from '../appeal/correction.read.js';
import { namedDivision, toDivisionType } from '../division/division.type.js';
import type { ConnectionRead } from '../read/connection.js';
import { type From, type TypeReading, column, expression, many, mapped, one, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import { populationRunReading } from '../status/population-run.read.js';
import { areaPreview, rollBackPreview } from './area-preview.js';
import type {
  AreaSuggestionType,
  AreaVersionAction,
  HeldReasonType,
  ResolutionCountType,
} from './area-version.type.js';

const areaReviewItemReading: TypeReading = reading('AreaReviewItem', {
  id: column('id'),
  province: column('province'),
  city: column('city'),
  county: column('county'),
  level: expression((row) => sql`nullif(${row}.level, '')`),
  entries: column('entries'),
  sample: column('sample'),
  suggestions: mapped(column('suggestions'), (value, { divisions }): readonly AreaSuggestionType[] =>
    (value as readonly DivisionSuggestion[]).map(({ division, why }) => ({
      division: toDivisionType(divisions, division),
      why,
    })),
  ),
  division: mapped(column('division_code'), namedDivision),
  decision: column('decision'),
  reason: column('reason'),
  decidedBy: expression((row) => staffName(sql`${row}.decided_by`)),
  decidedAt: column('decided_at'),
});

const sequenceOf = (id: Sql): Sql => sql`(select o.sequence from area_version o where o.id = ${id})`;

/** A version that takes another back, as the proposal that it is. */
const areaRollBackReading: TypeReading = reading('AreaRollBack', {
  id: column('id'),
  sequence: column('sequence'),
  state: column('state'),
  rollsBack: column('rolls_back'),
  rollsBackSequence: expression((row) => sequenceOf(sql`${row}.rolls_back`)),
  restores: column('restores'),
  restoresSequence: expression((row) => sequenceOf(sql`${row}.restores`)),
  reason: column('roll_back_reason'),
  proposedBy: expression((row) => staffName(sql`${row}.prepared_by`)),
  proposedAt: column('received_at'),
  approvedBy: expression((row) => staffName(sql`${row}.published_by`)),
  approvedAt: column('published_at'),
});

/** A figure or document of the batch a version came in with. */
const ofBatch = (row: Sql, what: Sql): Sql =>
  sql`(select ${what} from import_batch b where b.id = ${row}.import_batch_id)`;
const placesAt = (level: Sql) =>
  expression((row) => sql`coalesce(${ofBatch(row, sql`(b.report -> 'counts' ->> ${level})::int`)}, 0)`);

const actionState = (row: Sql): Sql =>
  sql`json_build_object('state', ${row}.state, 'preparedBy', ${row}.prepared_by, 'unresolved', ${row}.unresolved_count,
    'canRollBack', ${row}.in_force_from is not null and ${row}.in_force_to is null
      and exists (select from area_version o where o.in_force_to <= ${row}.in_force_from)
      and not exists (select from area_version o where o.rolls_back = ${row}.id and o.state = 'READY'))`;

export const areaVersionReading: TypeReading = reading('AreaVersion', {
  id: column('id'),
  sequence: column('sequence'),
  listTime: column('list_time'),
  receivedAt: column('received_at'),
  state: column('state'),
  source: expression((row) => ofBatch(row, sql`b.source`)),
  fileName: expression((row) => ofBatch(row, sql`b.file_name`)),
  held: mapped(
    expression((row) => sql`coalesce(${row}.held, '[]')`),
    (value): readonly HeldReasonType[] => value as readonly HeldReason[],
  ),
  entryCount: column('entry_count'),
  resolvedCount: column('resolved_count'),
  unresolvedCount: column('unresolved_count'),
  high: placesAt(sql`'high'`),
  medium: placesAt(sql`'medium'`),
  low: placesAt(sql`'low'`),
  resolution: mapped(
    expression((row) => sql`coalesce(${ofBatch(row, sql`b.report -> 'methods'`)}, '{}')`),
    (value): readonly ResolutionCountType[] =>
      Object.entries(value as Readonly<Record<string, number>>)
        .map(([method, entries]) => ({ method, entries }))
        .sort((a, b) => b.entries - a.entries),
  ),
  preparedBy: expression((row) => staffName(sql`${row}.prepared_by`)),
  publishedBy: expression((row) => staffName(sql`${row}.published_by`)),
  publishedAt: column('published_at'),
  inForceFrom: column('in_force_from'),
  inForceTo: column('in_force_to'),
  publishReason: column('publish_reason'),
  version: column('version'),
  allowedActions: mapped(expression(actionState), (value, context) => allowedActions(value as ActionState, context)),
  reviewItems: many(
    () => areaReviewItemReading,
    ({ row, parent }) =>
      sql`area_review_item ${row} where ${row}.area_version_id = ${parent}.id
        order by ${row}.decision nulls first, ${row}.entries desc, ${row}.id limit 500`,
  ),
  preview: mapped(column('id'), (value, context) => areaPreview(context, String(value))),
  rollBackPreview: mapped(column('id'), (value, context) => rollBackPreview(context, String(value))),
  rollBack: one(
    () => areaRollBackReading,
    ({ row, parent }) => sql`area_version ${row} where ${row}.id = ${parent}.id and ${row}.rolls_back is not null`,
  ),
  rolledBackBy: one(
    () => areaRollBackReading,
    ({ row, parent }) =>
      sql`area_version ${row} where ${row}.rolls_back = ${parent}.id and ${row}.state in ('READY', 'PUBLISHED') limit 1`,
  ),
  run: one(
    () => populationRunReading,
    ({ row, parent }) =>
      sql`population_run ${row} where ${row}.trigger = 'AREA' and ${row}.trigger_id = ${parent}.id::text
        order by ${row}.id desc limit 1`,
  ),
});

export const AREA_VERSION_READINGS: readonly TypeReading[] = [
  areaVersionReading,
  areaReviewItemReading,
  areaRollBackReading,
];

interface ActionState {
  readonly state: AreaVersionState;
  readonly preparedBy: string | null;
  readonly unresolved: number;
  /** In force, another was before it, and nobody has proposed it yet. */
  readonly canRollBack: boolean;
}

/** What a steward may do with a version now; the store refuses everything else again. */
function allowedActions(version: ActionState, { actor }: Context): readonly AreaVersionAction[] {
  if (actor.kind !== 'STAFF' || !actor.roles.has('DATA_STEWARD')) return [];
  const isDraft = ['IN_REVIEW', 'HELD', 'READY'].includes(version.state);
  return [
    ...(isDraft && version.state !== 'READY' && version.unresolved > 0 ? (['RESOLVE'] as const) : []),
    ...(version.state === 'HELD' ? (['RELEASE'] as const) : []),
    ...(version.state === 'READY' && version.preparedBy !== actor.id ? (['PUBLISH'] as const) : []),
    ...(isDraft ? (['REJECT'] as const) : []),
    ...(version.canRollBack ? (['ROLL_BACK'] as const) : []),
  ];
}

const byArrival: From = ({ row, args }) =>
  args.has('state')
    ? sql`area_version ${row} where ${row}.state = any(${args.bind('state')}::text[])`
    : sql`area_version ${row} where true`;

/** Versions, the latest arrival first. */
export const listedVersions = (state: readonly AreaVersionState[] | null): ConnectionRead => ({
  reading: areaVersionReading,
  from: byArrival,
  order: [{ sql: (row) => sql`${row}.sequence`, type: 'bigint' }],
  descending: true,
  given: { state },
});
