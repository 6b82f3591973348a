import type { Instant } from '@zhengming/domain';
import { findPopulationRun, resumePopulationRun, unfinishedSimulations, updateDue } from '@zhengming/data';
import { Logger, type Runner, type TaskList, run } from 'graphile-worker';
import { keepAgencyClock } from '../agency/keep-agency-clock.js';
import { returnPaused } from '../appeal/await-citizen.js';
import { closeNotified } from '../appeal/close-notified.js';
import { escalateTransfers } from '../appeal/escalate-transfers.js';
import type { Services } from '../app/context.js';
import { escalate } from '../desk/escalate.js';
import { returnIdle } from '../presence/return-idle.js';
import { deleteEvidence } from '../evidence/delete-evidence.js';
import { forgetOldDrafts } from '../draft/save-draft.js';
import { keepIncidents, keepRootCauses } from '../incident/keep-incidents.js';
import { workOnIncidents } from '../incident/work-on-incidents.js';
import { measurePrecisionGap } from '../precision-gap/measure-precision-gap.js';
import { countFigures, countRules } from '../indicator/count-figures.js';
import { drawQualitySample } from '../quality/draw-quality-sample.js';
import { keepShadowing, simulate } from '../simulation/simulate.js';
import { resumeDueRuns, startDueRuns } from './due-runs.js';
import { type AuditCheckJob, type PopulationJob, type SimulationJob, TASKS } from './job-queue.js';

export interface Jobs {
  /** Lets what is running end and takes nothing new. A population run stops between two batches and goes on later. */
  stop(): Promise<void>;
}

/**
 * Every minute which runs, statuses and shadow runs are due; every five which days are over and not measured; every ten who
 * has been told long ago; every five which closed cases are drawn for quality; at night (Beijing) the audit chain is verified and its head signed. The clock asked is the
 * platform's, also in the demo.
 */
const TIMETABLE = `* * * * * due-statuses ?max=1&jobKey=due-statuses
* * * * * agency-clock ?max=1&jobKey=agency-clock
23 * * * * delete-evidence ?fill=1d&max=3&jobKey=delete-evidence
*/10 * * * * close-notified ?max=1&jobKey=close-notified
* * * * * waits-over ?max=1&jobKey=waits-over
* * * * * count-figures ?max=1&jobKey=count-figures
23 * * * * count-rules ?max=3&jobKey=count-rules
*/5 * * * * quality-sample ?max=1&jobKey=quality-sample
*/15 * * * * old-drafts ?max=1&jobKey=old-drafts
* * * * * escalate ?max=1&jobKey=escalate
* * * * * return-idle ?max=1&jobKey=return-idle
* * * * * shadow-runs ?max=1&jobKey=shadow-runs
* * * * * keep-incidents ?max=1&jobKey=keep-incidents
7 * * * * root-causes ?max=1&jobKey=root-causes
*/5 * * * * precision-gap ?max=3&jobKey=precision-gap
7 19 * * * audit-night ?fill=1d&max=3&jobKey=audit-night`;

/** Starts the workers, and takes up the population runs and simulations that an earlier process left unfinished. */
export async function startJobs(services: Services): Promise<Jobs> {
  const stopping = new AbortController();
  await resumeDueRuns(services);
  for (const simulationId of await unfinishedSimulations(services.store.pool)) {
    await services.jobs.simulate(services.store.pool, { simulationId });
  }
  await services.jobs.measurePrecisionGap(services.store.pool);
  // a house that is rarely open for a whole night signs whenever it opens
  await services.auditChain.anchor();
  const runner: Runner = await run({
    pgPool: services.store.pool,
    concurrency: 3,
    noHandleSignals: true,
    crontab: TIMETABLE,
    taskList: tasks(services, stopping.signal),
    logger: quietLogger(services.log),
  });
  return {
    async stop() {
      stopping.abort();
      await runner.stop();
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
    [TASKS.verifyAudit]: (payload) => services.auditChain.check((payload as AuditCheckJob).checkId),
    async 'audit-night'() {
      await services.auditChain.check();
      await services.auditChain.anchor();
    },
    [TASKS.incidents]: () => workOnIncidents(services, { signal }),
    'keep-incidents': () => keepIncidents(services, signal),
    'root-causes': () => keepRootCauses(services),
    'shadow-runs': () => keepShadowing(services),
    [TASKS.precisionGap]: () => measurePrecisionGap(services),
    async 'old-drafts'() {
      await forgetOldDrafts(services);
    },
    async 'count-figures'() {
      await countFigures(services);
    },
    'count-rules': () => countRules(services),
    async 'quality-sample'() {
      const opened = await drawQualitySample(services);
      if (opened > 0) services.log.info({ opened }, 'cases drawn for quality');
    },
    async 'agency-clock'() {
      const report = await keepAgencyClock(services);
      if (report.chased + report.overdue > 0) services.log.info({ ...report }, 'agencies chased');
    },
    async 'delete-evidence'() {
      const report = await deleteEvidence(services);
      if (report && report.evidenceDeleted > 0) services.log.info({ ...report }, 'evidence deleted');
    },
    async 'waits-over'() {
      const returned = await returnPaused(services);
      const unreceived = await escalateTransfers(services);
      if (returned + unreceived > 0) services.log.info({ returned, unreceived }, 'waiting for others is over');
    },
    async escalate() {
      const { raised } = await escalate(services);
      if (raised > 0) services.log.info({ raised }, 'brought to the supervisors');
    },
    async 'return-idle'() {
      const returned = await returnIdle(services);
      if (returned > 0) services.log.info({ returned }, 'idle cases returned');
    },
    async 'close-notified'() {
      const closed = await closeNotified(services);
      if (closed > 0) services.log.info({ closed }, 'appeals closed after notice');
    },
  };
}

/** Of the workers' own words only failures go to the log, without payloads. */
const quietLogger = (log: Services['log']): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.error({ worker: message.split('\n')[0]?.slice(0, 200) }, 'job failed');
    else if (level === 'warning') log.warn({ worker: message.split('\n')[0]?.slice(0, 200) }, 'job warning');
  });
