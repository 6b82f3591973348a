import { staffName } from '../appeal/correction.read.js';
import { type TypeReading, column, expression, many, mapped, one, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import type { Actor } from '../access/actor.js';
import { MAY_SHADOW } from '../access/permissions.js';
import { simulationReading } from './simulation.read.js';
import type { ShadowRunAction, ShadowRunState } from './simulation.enum.js';

const shadowFigureReading: TypeReading = reading('ShadowFigure', {
  at: column('at'),
  persons: expression((row) => sql`${row}.figures -> 'persons'`),
  changed: expression((row) => sql`${row}.figures -> 'changed'`),
  stricter: expression((row) => sql`${row}.figures -> 'stricter'`),
  milder: expression((row) => sql`${row}.figures -> 'milder'`),
  restrictedBefore: expression((row) => sql`${row}.figures -> 'restrictedBefore'`),
  restrictedAfter: expression((row) => sql`${row}.figures -> 'restrictedAfter'`),
});

export const shadowRunReading: TypeReading = reading('ShadowRun', {
  id: column('id'),
  policy: expression(
    (row) => sql`json_build_object('key', ${row}.policy_key, 'id', ${row}.policy_id, 'version', ${row}.policy_version,
      'title', ${row}.policy_title)`,
  ),
  state: column('state'),
  takesOverAt: column('takes_over_at'),
  startedBy: expression((row) => sql`coalesce(${staffName(sql`${row}.started_by`)}, '')`),
  startedAt: column('started_at'),
  endedAt: column('ended_at'),
  nextAt: column('next_at'),
  figures: many(
    () => shadowFigureReading,
    ({ row, parent }) =>
      sql`(select * from (select * from shadow_figure f where f.shadow_run_id = ${parent}.id order by f.at desc limit 336)
        as latest) ${row} where true order by ${row}.at`,
  ),
  simulation: one(
    () => simulationReading,
    ({ row, parent }) =>
      sql`simulation ${row} where ${row}.shadow_run_id = ${parent}.id order by ${row}.id desc limit 1`,
  ),
  allowedActions: mapped(column('state'), (value, { actor }) => allowedShadowActions(value as ShadowRunState, actor)),
});

export const SHADOW_RUN_READINGS: readonly TypeReading[] = [shadowRunReading, shadowFigureReading];

const allowedShadowActions = (state: ShadowRunState, { roles }: Actor): readonly ShadowRunAction[] =>
  state === 'ACTIVE' && MAY_SHADOW.some((role) => roles.has(role)) ? ['STOP'] : [];
