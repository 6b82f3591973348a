import { formingIncidents } from '@zhengming/data';
import { HOUR_MS, NO_MISTAKE, NOWHERE, plusMs } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { causeSentence } from '../appeal/cause-sentences.js';
import { toDivisionType } from '../division/division.type.js';
import type { FormingIncidentType } from './incident.type.js';
import { deskPolicy } from './on-incident.js';

/** From so many on a group is shown: fewer are a coincidence. */
const SHOWN_FROM = 3;

/** What may become an incident within the time the desk policy names, counted towards its threshold. */
export async function forming(context: Context): Promise<readonly FormingIncidentType[]> {
  const now = context.clock.now();
  const policy = await deskPolicy(context, now);
  if (policy === null) return [];
  const { appeals: threshold, withinHours } = policy.parameters.incident;
  const since = plusMs(now, -withinHours * HOUR_MS);
  const found = await formingIncidents(context.store.pool, { since, atLeast: SHOWN_FROM, without: NO_MISTAKE });
  return found.map(({ place, ...one }) => ({
    ...one,
    place: place === NOWHERE ? null : toDivisionType(context.divisions, place),
    causeText: causeSentence(one.cause),
    threshold,
    withinHours,
  }));
}
