import { findDuplicates } from '@zhengming/data';
import type { TaskList } from 'graphile-worker';
import { keepAgencyClock } from '../agency/keep-agency-clock.js';
import { returnPaused } from '../appeal/await-citizen.js';
import { interruptImports } from '@zhengming/data';
import { closeNotified } from '../appeal/close-notified.js';
import { escalateTransfers } from '../appeal/escalate-transfers.js';
import { tellEndings } from '../appeal/tell-endings.js';
import { escalate } from '../desk/escalate.js';
import { returnIdle } from '../presence/return-idle.js';
import { purgeDue } from '../retention/purge-due.js';
import { deleteEvidence } from '../evidence/delete-evidence.js';
import { forgetOldDrafts } from '../draft/save-draft.js';
import { keepFieldTasks } from '../community/keep-field-tasks.js';
import { checkForwardedCodes } from '../venue/check-forwarded-codes.js';
import { keepIncidents, keepRootCauses } from '../incident/keep-incidents.js';
import { countFigures, countRules } from '../indicator/count-figures.js';
import { drawQualitySample } from '../quality/draw-quality-sample.js';
import { statisticsTasks } from '../statistics/statistics-jobs.js';
import { forgetOldEvents, tellPartners } from '../webhook/tell-partners.js';
import type { Services } from '../app/context.js';
import { synchronise } from '../connector/synchronise.js';

/** What the desk does by itself: clocks and waits, what was told long ago, figures, the sample for quality, incidents. */
export const DESK_TIMETABLE = `* * * * * agency-clock ?max=1&jobKey=agency-clock
43 18 * * * purge-due ?fill=1d&max=3&jobKey=purge-due
23 * * * * delete-evidence ?fill=1d&max=3&jobKey=delete-evidence
*/10 * * * * close-notified ?max=1&jobKey=close-notified
* * * * * find-duplicates ?max=1&jobKey=find-duplicates
* * * * * waits-over ?max=1&jobKey=waits-over
* * * * * count-figures ?max=1&jobKey=count-figures
* * * * * count-statistics ?max=1&jobKey=count-statistics
23 * * * * count-rules ?max=3&jobKey=count-rules
*/5 * * * * quality-sample ?max=1&jobKey=quality-sample
*/5 * * * * interrupted-imports ?max=1&jobKey=interrupted-imports
*/15 * * * * tell-partners ?max=1&jobKey=tell-partners
17 * * * * forget-partner-events ?fill=1d&max=3&jobKey=forget-partner-events
*/15 * * * * old-drafts ?max=1&jobKey=old-drafts
*/10 * * * * tell-endings ?max=1&jobKey=tell-endings
* * * * * field-tasks ?max=1&jobKey=field-tasks
* * * * * forwarded-codes ?max=1&jobKey=forwarded-codes
* * * * * escalate ?max=1&jobKey=escalate
* * * * * return-idle ?max=1&jobKey=return-idle
* * * * * keep-incidents ?max=1&jobKey=keep-incidents
* * * * * synchronise ?max=1&jobKey=synchronise
7 * * * * root-causes ?max=1&jobKey=root-causes`;

export const deskTasks = (services: Services, signal: AbortSignal): TaskList => ({
  ...clockTasks(services),
  ...recordTasks(services, signal),
  ...figureTasks(services),
  ...statisticsTasks(services, signal),
  'keep-incidents': () => keepIncidents(services, signal),
  'root-causes': () => keepRootCauses(services),
  async synchronise() {
    const { asked, added, silent } = await synchronise(services, { signal });
    if (added > 0 || silent.length > 0) services.log.info({ asked, added, silent }, 'asked other platforms');
  },
  async 'purge-due'() {
    const end = await purgeDue(services, signal);
    if (end?.state === 'DONE')
      services.log.info({ run: end.runId, tables: end.tables }, 'purged what was past its term');
  },
});

const clockTasks = (services: Services): TaskList => ({
  async 'tell-partners'() {
    await tellPartners(services);
  },
  async 'forget-partner-events'() {
    const gone = await forgetOldEvents(services);
    if (gone > 0) services.log.info({ gone }, 'events of partners forgotten');
  },
  async 'interrupted-imports'() {
    const gone = await interruptImports(services.store.pool, services.clock.now());
    if (gone > 0) services.log.warn({ gone }, 'deliveries were cut off');
  },
  async 'old-drafts'() {
    await forgetOldDrafts(services);
  },
  async 'agency-clock'() {
    const report = await keepAgencyClock(services);
    if (report.chased + report.overdue > 0) services.log.info({ ...report }, 'agencies chased');
  },
  async 'field-tasks'() {
    const report = await keepFieldTasks(services);
    if (report.overdue + report.ended + report.traces > 0) services.log.info({ ...report }, 'field tasks kept');
  },
  async 'forwarded-codes'() {
    const report = await checkForwardedCodes(services);
    if (report.persons > 0) services.log.info({ ...report }, 'forwarded venue codes found');
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
  async 'tell-endings'() {
    const told = await tellEndings(services);
    if (told > 0) services.log.info({ told }, 'told that a correction ends');
  },
  async 'close-notified'() {
    const closed = await closeNotified(services);
    if (closed > 0) services.log.info({ closed }, 'appeals closed after notice');
  },
});

const recordTasks = ({ store, clock, log }: Services, signal: AbortSignal): TaskList => ({
  async 'find-duplicates'() {
    const { looked, found } = await findDuplicates(store, clock.now(), { signal });
    if (found > 0) log.info({ looked, found }, 'records that may be of one person');
  },
});

const figureTasks = (services: Services): TaskList => ({
  async 'count-figures'() {
    await countFigures(services);
  },
  'count-rules': () => countRules(services),
  async 'quality-sample'() {
    const opened = await drawQualitySample(services);
    if (opened > 0) services.log.info({ opened }, 'cases drawn for quality');
  },
});
