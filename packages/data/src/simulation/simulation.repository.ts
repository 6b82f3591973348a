import { formatInstant, type DivisionCode, type Instant, type SimulationResult } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { SimulationVariant } from './simulation-variant.js';

export type SimulationState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** Why a simulation came to nothing. */
export type SimulationError = 'TOO_FEW_PEOPLE' | 'JUDGING_FAILED';

/** A row of `simulation` (试算). */
export interface Simulation {
  readonly id: string;
  readonly kind: 'WHAT_IF' | 'SHADOW';
  readonly state: SimulationState;
  readonly asOf: Instant;
  /** Facts, lists and policies as they were known at this instant. */
  readonly knownAt: Instant;
  /** Empty: everybody. */
  readonly prefectures: readonly DivisionCode[];
  readonly variants: readonly SimulationVariant[];
  readonly shadowRunId: string | null;
  readonly requestedBy: string | null;
  readonly judged: number;
  readonly total: number | null;
  readonly restarts: number;
}

export type NewSimulation = Omit<Simulation, 'state' | 'judged' | 'total' | 'restarts'> & {
  readonly label: string;
  readonly requestedAt: Instant;
};

/** Puts a simulation on the list; whoever wants it done calls `runSimulation`. */
export async function queueSimulation(sql: Sql, simulation: NewSimulation): Promise<void> {
  await sql.query(
    `insert into simulation (id, label, kind, state, as_of, known_at, prefectures, variants, shadow_run_id, requested_by,
       requested_at)
     values ($1, $2, $3, 'QUEUED', $4, $5, $6, $7, $8, $9, $10)`,
    [
      simulation.id,
      simulation.label,
      simulation.kind,
      formatInstant(simulation.asOf),
      formatInstant(simulation.knownAt),
      simulation.prefectures,
      JSON.stringify(simulation.variants),
      simulation.shadowRunId,
      simulation.requestedBy,
      formatInstant(simulation.requestedAt),
    ],
  );
}

const ms = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;
const COLUMNS = `id, kind, state, ${ms('as_of')} as "asOf", ${ms('known_at')} as "knownAt", prefectures, variants,
  shadow_run_id as "shadowRunId", requested_by as "requestedBy", judged, total, restarts`;

type Row = Omit<Simulation, 'asOf' | 'knownAt'> & { readonly asOf: string; readonly knownAt: string };

export async function findSimulation(sql: Sql, id: string): Promise<Simulation | null> {
  const found = await sql.query(`select ${COLUMNS} from simulation where id = $1`, [id]);
  const row = found.rows[0] as Row | undefined;
  if (row === undefined) return null;
  return { ...row, asOf: Number(row.asOf) as Instant, knownAt: Number(row.knownAt) as Instant };
}

/** Simulations that were queued or cut off, oldest first: to be run after a start. */
export async function unfinishedSimulations(sql: Sql): Promise<readonly string[]> {
  const found = await sql.query(`select id from simulation where state in ('QUEUED', 'RUNNING') order by id`);
  return (found.rows as { id: string }[]).map(({ id }) => id);
}

/** How many simulations of a person are queued or running. */
export async function countOpenSimulations(sql: Sql, requestedBy: string): Promise<number> {
  const found = await sql.query(
    `select count(*)::int as open from simulation where requested_by = $1 and kind = 'WHAT_IF' and state in ('QUEUED', 'RUNNING')`,
    [requestedBy],
  );
  return (found.rows[0] as { open: number }).open;
}

/** @returns false when it is over already */
export async function cancelSimulation(sql: Sql, id: string, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update simulation set state = 'CANCELLED', finished_at = $2 where id = $1 and state in ('QUEUED', 'RUNNING')`,
    [id, formatInstant(at)],
  );
  return done.rowCount === 1;
}

/** Takes a simulation up, from the beginning when it was cut off before. @returns false when it is over already */
export async function markSimulationStarted(sql: Sql, id: string, total: number, at: Instant): Promise<boolean> {
  const done = await sql.query(
    `update simulation set restarts = restarts + case state when 'RUNNING' then 1 else 0 end, state = 'RUNNING',
       started_at = $3, total = $2, judged = 0 where id = $1 and state in ('QUEUED', 'RUNNING')`,
    [id, total, formatInstant(at)],
  );
  return done.rowCount === 1;
}

/** @returns false when somebody cancelled it meanwhile */
export async function markSimulated(sql: Sql, id: string, more: number): Promise<boolean> {
  const done = await sql.query(`update simulation set judged = judged + $2 where id = $1 and state = 'RUNNING'`, [
    id,
    more,
  ]);
  return done.rowCount === 1;
}

/** What a shadow run shows over time. */
const FIGURES = ['persons', 'changed', 'stricter', 'milder', 'restrictedBefore', 'restrictedAfter'] as const;

/**
 * Keeps the results. Of a shadow run the figures of every hour are kept, and the samples of the latest only.
 * @returns false when somebody cancelled it meanwhile
 */
export async function markSimulationDone(
  sql: Sql,
  id: string,
  results: readonly SimulationResult[],
  at: Instant,
): Promise<boolean> {
  const found = await sql.query(
    `with done as (
       update simulation set state = 'DONE', results = $2, finished_at = $3 where id = $1 and state = 'RUNNING'
       returning id, shadow_run_id, as_of, results
     ), figures as (
       insert into shadow_figure (shadow_run_id, at, simulation_id, figures)
       select shadow_run_id, as_of, id, (select jsonb_object_agg(key, value) from jsonb_each(results -> 0) where key = any($4))
       from done where shadow_run_id is not null
     ), earlier as (
       update simulation s set results = jsonb_set(s.results, '{0,samples}', '[]')
       from done where s.shadow_run_id = done.shadow_run_id and s.id <> done.id and s.results #> '{0,samples}' <> '[]'
     )
     select from done`,
    [id, JSON.stringify(results), formatInstant(at), FIGURES],
  );
  return found.rowCount === 1;
}

/** How many it would have been is not kept: it may be what must not be known. */
export async function markSimulationFailed(sql: Sql, id: string, error: SimulationError, at: Instant): Promise<void> {
  await sql.query(
    `update simulation set state = 'FAILED', error = $2, total = null, judged = 0, finished_at = $3
     where id = $1 and state in ('QUEUED', 'RUNNING')`,
    [id, error, formatInstant(at)],
  );
}
