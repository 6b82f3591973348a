import {
  announce,
  inTransaction,
  reviewRootCauses,
  settlingIncidents,
  recordIncidentEvent,
  unfinishedDryRuns,
  unfinishedWaves,
  updateIncident,
} from '@zhengming/data';
import { dayOf, formatInstant, NO_MISTAKE } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { detectIncidents } from './detect-incidents.js';
import { deskPolicy } from './on-incident.js';
import { workOnIncidents } from './work-on-incidents.js';

/**
 * Every minute: looks for incidents, reminds of review notes, and takes up what a process that died left behind. What was
 * asked for is taken up at once by its own job; this is the net below it.
 */
export async function keepIncidents(services: Services, signal: AbortSignal): Promise<void> {
  const opened = await detectIncidents(services);
  if (opened > 0) services.log.info({ opened }, 'incidents detected');
  await escalateReviews(services);
  const { pool } = services.store;
  const left = (await unfinishedDryRuns(pool)).length + (await unfinishedWaves(pool)).length;
  if (left + (await settlingIncidents(pool)).length > 0) await workOnIncidents(services, { signal });
}

/** A review note that is overdue is said on the timeline and to whoever looks at the wall; once. */
async function escalateReviews({ store, clock }: Services): Promise<void> {
  const now = clock.now();
  await inTransaction(store, async (sql) => {
    const due = await sql.query(
      `select id from incident where review_due <= $1 and reviewed_at is null and review_escalated_at is null
       and state in ('APPLIED', 'STOPPED') for update skip locked`,
      [formatInstant(now)],
    );
    for (const { id } of due.rows as { id: string }[]) {
      await updateIncident(sql, id, { reviewEscalatedAt: now });
      await recordIncidentEvent(sql, id, { at: now, actorId: null, action: 'REVIEW_OVERDUE' });
      await announce(sql, { topic: 'incident', id });
      await announce(sql, { topic: 'wall' });
    }
  });
}

/** Every hour: the rate of every source of appeals, over the last seven days. */
export async function keepRootCauses(services: Services): Promise<void> {
  const now = services.clock.now();
  const policy = await deskPolicy(services, now);
  if (policy === null) return;
  const changed = await inTransaction(services.store, async (sql) => {
    const result = await reviewRootCauses(sql, {
      day: dayOf(now),
      now,
      limits: policy.parameters.rootCause,
      without: NO_MISTAKE,
    });
    if (result.opened + result.ended > 0) await announce(sql, { topic: 'task' });
    return result;
  });
  if (changed.opened + changed.ended > 0) services.log.info({ ...changed }, 'root causes');
}
