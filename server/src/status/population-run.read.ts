import type { ConnectionRead } from '../read/connection.js';
import { column, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { runCause } from './decision-cause.read.js';

export const populationRunReading = reading('PopulationRun', {
  id: column('id'),
  state: column('state'),
  trigger: column('trigger'),
  cause: runCause,
  evaluatedAt: column('evaluated_at'),
  error: column('error'),
  candidates: column('candidates'),
  judged: column('judged'),
  changed: column('changed'),
  startedAt: column('started_at'),
  finishedAt: column('finished_at'),
});

/** Runs, the latest first. */
export const listedRuns: ConnectionRead = {
  reading: populationRunReading,
  from: ({ row }) => sql`population_run ${row} where true`,
  order: [{ sql: (row) => sql`${row}.id`, type: 'uuid' }],
  descending: true,
  given: {},
};
