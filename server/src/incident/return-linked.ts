import { appealsOfIncident, letStandAlone, lockAppeal, setIncidentOfAppeal, type Sql } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { systemStep } from '../appeal/system-step.js';

const NOTE =
  '事件未解决此人的全部问题，退回单独核查 / the incident does not settle this case; back to review by itself';
const AT_ONCE = 500;

/** Sends an appeal back that has another reason than the incident; it does not join again. */
export async function returnAppealOf(sql: Sql, appealId: string, at: Instant): Promise<boolean> {
  const appeal = await lockAppeal(sql, appealId);
  if (appeal?.state !== 'LINKED') return false;
  await systemStep(sql, appeal, { action: 'RETURN', at, note: NOTE });
  await setIncidentOfAppeal(sql, appeal, null);
  await letStandAlone(sql, appeal);
  return true;
}

/** Sends back whatever still waits for an incident. @returns how many */
export async function returnLinked(sql: Sql, incidentId: string, at: Instant): Promise<number> {
  let returned = 0;
  for (;;) {
    const waiting = await appealsOfIncident(sql, incidentId, 'LINKED', AT_ONCE);
    for (const id of waiting) returned += (await returnAppealOf(sql, id, at)) ? 1 : 0;
    if (waiting.length < AT_ONCE) return returned;
  }
}
