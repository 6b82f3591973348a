import { announce, inTransaction, openIncident as open } from '@zhengming/data';
import { dayOf, NOWHERE } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { joinIncidents } from './join-incidents.js';
import type { OpenIncidentInput } from './incident.input.js';
import { incidentRefusal } from './incident-refusals.js';
import { isCity } from './is-city.js';

/** Somebody sees that many are misled by one cause, and does not wait for the twentieth. @returns its id */
export async function openIncident(context: Context, input: OpenIncidentInput): Promise<string | Refusal> {
  const wrong = checkText(input.reason, 'input.reason');
  if (wrong) return wrong;
  const place = input.place ?? NOWHERE;
  if (place !== NOWHERE && !isCity(context.divisions, place)) return incidentRefusal('UNKNOWN_PLACE', 'input.place');
  const now = context.clock.now();
  const world = await context.worlds.current();
  return inTransaction(context.store, async (sql) => {
    const areaVersionId = input.areaVersionId ?? world.areas.versionAt(now)?.id ?? null;
    const known = await sql.query('select 1 from area_version where id = $1', [areaVersionId]);
    if (areaVersionId !== null && known.rowCount === 0) return incidentRefusal('UNKNOWN_LIST');
    const opened = await open(
      sql,
      {
        areaVersionId,
        place,
        cause: input.cause,
        origin: 'MANUAL',
        reason: withoutNumbers(input.reason),
        openedBy: signedIn(context).id,
        openedAt: now,
      },
      dayOf(now),
    );
    if (!opened.isNew) return incidentRefusal('ALREADY_OPEN');
    await joinIncidents(sql, now);
    await announce(sql, { topic: 'incident', id: opened.id });
    return opened.id;
  });
}
