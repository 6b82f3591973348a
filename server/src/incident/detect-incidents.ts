import { announce, formingIncidents, inTransaction, openIncident, signAppeals, type Sql } from '@zhengming/data';
import { DAY_MS, dayOf, type DeskPolicy, HOUR_MS, type Instant, NO_MISTAKE, plusMs } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { joinIncidents } from './join-incidents.js';
import { deskPolicy } from './on-incident.js';
import { readSign } from './read-sign.js';

const AT_ONCE = 500;
/** Appeals that came another way than through intake are read for so long: the demo, a restored database. */
const LOOKS_BACK_MS = 7 * DAY_MS;

/**
 * Opens an incident wherever enough appeals of one list, place and cause came in within the time the desk policy names,
 * and links to it whatever matches. @returns how many opened
 */
async function detect(sql: Sql, policy: DeskPolicy, now: Instant): Promise<number> {
  const { appeals: atLeast, withinHours } = policy.parameters.incident;
  const since = plusMs(now, -withinHours * HOUR_MS);
  let opened = 0;
  for (const forming of await formingIncidents(sql, { since, atLeast, without: NO_MISTAKE })) {
    const { areaVersionId, place, cause } = forming;
    const one = {
      areaVersionId,
      place,
      cause,
      origin: 'DETECTED',
      reason: null,
      openedBy: null,
      openedAt: now,
    } as const;
    const { id, isNew } = await openIncident(sql, one, dayOf(now));
    if (isNew) await announce(sql, { topic: 'incident', id });
    opened += isNew ? 1 : 0;
  }
  await joinIncidents(sql, now);
  return opened;
}

/** Reads appeals nobody has read yet, then looks for incidents. */
export async function detectIncidents(services: Services): Promise<number> {
  const now = services.clock.now();
  const policy = await deskPolicy(services, now);
  if (policy === null) return 0;
  return inTransaction(services.store, async (sql) => {
    await signAppeals(sql, { since: plusMs(now, -LOOKS_BACK_MS), most: AT_ONCE }, readSign(services));
    return detect(sql, policy, now);
  });
}

/** At intake, in the transaction that took the appeal in: the twentieth opens the incident, later ones join it. */
export async function onAppealOpened(services: Services, sql: Sql, appealId: string): Promise<void> {
  const now = services.clock.now();
  const policy = await deskPolicy(services, now);
  if (policy === null) return;
  if ((await signAppeals(sql, { appealId }, readSign(services))) > 0) await detect(sql, policy, now);
}
