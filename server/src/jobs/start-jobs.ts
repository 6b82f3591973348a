import type { Instant } from '@zhengming/domain';
import { findPopulationRun, resumePopulationRun, unfinishedSimulations, updateDue } from '@zhengming/data';
import { Logger, type Runner, type TaskList, run } from 'graphile-worker';
import type { Services } from '../app/context.js';
import { workOnIncidents } from '../incident/work-on-incidents.js';
import { measurePrecisionGap } from '../precision-gap/measure-precision-gap.js';
import { runExports } from '../statistics/run-export.js';
import { keepShadowing, simulate } from '../simulation/simulate.js';
import { renewTokenKeys } from '../token/token-keys.js';
import { DESK_TIMETABLE, deskTasks } from './desk-jobs.js';
import { freeWhatTheDeadHold } from './dead-workers.js';
import { resumeDueRuns, startDueRuns } from './due-runs.js';
import { type AuditCheckJob, type PopulationJob, type SimulationJob, TASKS } from './job-queue.js';

export interface Jobs {
  /** Lets what is running end and takes nothing new. A population run stops between two batches and goes on later. */
  stop(): Promise<void>;
}

/**
 * Every minute which runs, statuses and shadow runs are due; every five which days are over and not measured; at night
 * (Beijing) the audit chain is verified and its head signed; every hour the keys of day tokens are looked after. The clock asked is the platform's, also in the demo.
 */
const TIMETABLE = `* * * * * due-statuses ?max=1&jobKey=due-statuses
* * * * * shadow-runs ?max=1&jobKey=shadow-runs
*/5 * * * * precision-gap ?max=3&jobKey=precision-gap
7 19 * * * audit-night ?fill=1d&max=3&jobKey=audit-night
37 * * * * token-keys ?max=1&jobKey=token-keys
${DESK_TIMETABLE}`;

/** Starts the workers, and takes up the population runs and simulations that an earlier process left unfinished. */
export async function startJobs(services: Services): Promise<Jobs> {
  const stopping = new AbortController();
  const alive = await freeWhatTheDeadHold(services);
  await resumeDueRuns(services);
  for (const simulationId of await unfinishedSimulations(services.store.pool)) {
    await services.jobs.simulate(services.store.pool, { simulationId });
  }
  await services.jobs.exportStatistics(services.store.pool);
  await services.jobs.measurePrecisionGap(services.store.pool);
  // figures are there with the house, not a minute later
  await services.store.pool.query(`select graphile_worker.add_job('count-statistics', job_key => 'count-statistics')`);
  // a house that is rarely open for a whole night signs whenever it opens
  await services.auditChain.anchor();
  await renewTokenKeys(services);
  const runner: Runner = await run({
    pgPool: services.store.pool,
    concurrency: 3,
    noHandleSignals: true,
    crontab: TIMETABLE,
    taskList: { ...tasks(services, stopping.signal), ...deskTasks(services, stopping.signal) },
    logger: quietLogger(services.log),
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
      // the connection goes, and with it the word that this process lives
      alive.release(true);
    },
  };
}

function tasks(services: Services, signal: AbortSignal): TaskList {
  const now = (): Instant => services.clock.now();
  return {
    async [TASKS.runPopulation](payload) {
      const { runId } = payload as PopulationJob;
      // handed over twice: once by whoever queued it, once when it was found to be due
      if ((await findPopulationRun(services.store.pool, runId))?.state === 'DONE') return;
      services.worlds.changed();
      const result = await resumePopulationRun(services.store, await services.worlds.current(), runId, { signal, now });
      services.log.info({ ...result }, 'population run');
    },
    async 'due-statuses'() {
      if (await startDueRuns(services)) return;
      const result = await updateDue(services.store, await services.worlds.current(), services.clock.now(), {
        signal,
        now,
      });
      if (result) services.log.info({ judged: result.judged, changed: result.changed }, 'due statuses');
    },
    [TASKS.simulate]: (payload) => simulate(services, payload as SimulationJob, signal),
    [TASKS.exportStatistics]: () => runExports(services, signal),
    [TASKS.verifyAudit]: (payload) => services.auditChain.check((payload as AuditCheckJob).checkId),
    async 'audit-night'() {
      await services.auditChain.check();
      await services.auditChain.anchor();
    },
    [TASKS.incidents]: () => workOnIncidents(services, { signal }),
    'shadow-runs': () => keepShadowing(services),
    'token-keys': () => renewTokenKeys(services),
    [TASKS.precisionGap]: () => measurePrecisionGap(services),
  };
}

/** Of the workers' own words only failures go to the log, without payloads. */
const quietLogger = (log: Services['log']): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error({ worker: message.split('\n')[0]?.slice(0, 200) }, 'job failed');
    else if (level === 'warning') log.warn({ worker: message.split('\n')[0]?.slice(0, 200) }, 'job warning');
  });
