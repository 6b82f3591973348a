import type { Sql } from '@zhengming/data';

/** What can be asked of the workers. Asked inside a transaction, it happens if and only if that commits. */
export interface JobQueue {
  /** Judges a queued population run; each run by one worker only. */
  runPopulation(sql: Sql, run: PopulationJob): Promise<void>;
  /** Judges a queued simulation. */
  simulate(sql: Sql, simulation: SimulationJob): Promise<void>;
  /** Measures the precision gap anew: another list is in force. */
  measurePrecisionGap(sql: Sql): Promise<void>;
  /** Makes the files of figures that wait, one after the other. */
  exportStatistics(sql: Sql): Promise<void>;
  /** Takes up dry runs and waves of incidents that were just asked for. */
  workOnIncidents(sql: Sql): Promise<void>;
  /** Verifies the whole audit chain. */
  verifyAudit(sql: Sql, check: AuditCheckJob): Promise<void>;
}

export interface PopulationJob {
  readonly runId: string;
}
export interface AuditCheckJob {
  readonly checkId: string;
}
export interface SimulationJob {
  readonly simulationId: string;
}

export const TASKS = {
  runPopulation: 'run-population',
  simulate: 'simulate',
  precisionGap: 'precision-gap',
  verifyAudit: 'verify-audit',
  incidents: 'incidents',
  exportStatistics: 'export-statistics',
} as const;

const ADD = `select graphile_worker.add_job(identifier => $1, payload => $2::json, queue_name => $3, job_key => $4, max_attempts => $5)`;

/** The queue in the database itself (graphile-worker); its tables are made by {@link prepareJobs}. */
export const jobQueue: JobQueue = {
  // one queue name: runs are judged one after the other, each with all the cores
  async runPopulation(sql, run) {
    await sql.query(ADD, [TASKS.runPopulation, JSON.stringify(run), 'population', `run:${run.runId}`, 5]);
  },
  // a queue of their own: what people meet never waits for a simulation
  async simulate(sql, simulation) {
    await sql.query(ADD, [
      TASKS.simulate,
      JSON.stringify(simulation),
      'simulation',
      `simulation:${simulation.simulationId}`,
      3,
    ]);
  },
  async measurePrecisionGap(sql) {
    await sql.query(ADD, [TASKS.precisionGap, '{}', null, TASKS.precisionGap, 3]);
  },
  // no queue name: who died holding it would keep everybody waiting; of two workers a lock lets one in
  async workOnIncidents(sql) {
    await sql.query(ADD, [TASKS.incidents, '{}', null, TASKS.incidents, 5]);
  },
  // as above
  async exportStatistics(sql) {
    await sql.query(ADD, [TASKS.exportStatistics, '{}', null, TASKS.exportStatistics, 5]);
  },
  async verifyAudit(sql, check) {
    await sql.query(ADD, [TASKS.verifyAudit, JSON.stringify(check), TASKS.verifyAudit, `check:${check.checkId}`, 3]);
  },
};
