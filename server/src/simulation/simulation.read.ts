import type { SimulationResult } from '@zhengming/domain';
import { staffName } from '../appeal/correction.read.js';
import { toDivisionType } from '../division/division.type.js';
import type { ConnectionRead } from '../read/connection.js';
import { type TypeReading, column, expression, many, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { toSimulationResultType } from './simulation-result.read.js';
import { type EtaState, etaSeconds } from './eta.js';
import { type ActionState, allowedSimulationActions } from './simulation-actions.js';
import { errorText } from './simulation-refusals.js';

const simulationVariantReading: TypeReading = reading('SimulationVariant', {
  label: column('label'),
  policy: column('policy'),
  parameters: column('parameters'),
  areaVersionId: column('area_version_id'),
  document: column('document'),
  result: mapped(column('result'), (value, { divisions }) =>
    toSimulationResultType(divisions, value as SimulationResult),
  ),
});

export const simulationReading: TypeReading = reading('Simulation', {
  id: column('id'),
  label: column('label'),
  kind: column('kind'),
  state: column('state'),
  asOf: column('as_of'),
  knownAt: column('known_at'),
  prefectures: mapped(column('prefectures'), (value, { divisions }) =>
    (value as readonly string[]).map((code) => toDivisionType(divisions, code)),
  ),
  requestedBy: expression((row) => staffName(sql`${row}.requested_by`)),
  requestedAt: column('requested_at'),
  startedAt: column('started_at'),
  finishedAt: column('finished_at'),
  total: column('total'),
  judged: column('judged'),
  restarts: column('restarts'),
  etaSeconds: mapped(
    expression(
      (row) => sql`json_build_object('state', ${row}.state, 'total', ${row}.total, 'judged', ${row}.judged,
        'startedAt', (extract(epoch from ${row}.started_at) * 1000)::bigint)`,
    ),
    (value, { clock }) => etaSeconds(value as EtaState, clock.now()),
  ),
  error: mapped(column('error'), (value) => errorText(String(value))),
  variants: many(
    () => simulationVariantReading,
    ({ row, parent }) => sql`(select one.place, one.variant ->> 'label' as label, one.variant -> 'policy' as policy,
        one.variant -> 'parameters' as parameters, one.variant ->> 'areaVersionId' as area_version_id,
        one.variant ->> 'document' as document,
        ${parent}.results -> (one.place - 1)::int as result
      from json_array_elements(${parent}.variants) with ordinality as one (variant, place)) ${row}
      where true order by ${row}.place limit 4`,
  ),
  allowedActions: mapped(
    expression(
      (row) => sql`json_build_object('state', ${row}.state, 'kind', ${row}.kind, 'requestedBy', ${row}.requested_by)`,
    ),
    (value, context) => allowedSimulationActions(value as ActionState, context.actor),
  ),
});

export const SIMULATION_READINGS: readonly TypeReading[] = [simulationReading, simulationVariantReading];

/** What people asked for, the latest first. */
export const SIMULATIONS: ConnectionRead = {
  reading: simulationReading,
  from: ({ row }) => sql`simulation ${row} where ${row}.kind = 'WHAT_IF'`,
  order: [
    { sql: (row) => sql`${row}.requested_at`, type: 'timestamptz' },
    { sql: (row) => sql`${row}.id`, type: 'uuid' },
  ],
  descending: true,
};
