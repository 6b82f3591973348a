import { announce, appealsToJoin, lockAppeal, setIncidentOfAppeal, type Sql } from '@zhengming/data';
import { APPEAL_STATES, type AppealState, type Instant, LIFE_CYCLE } from '@zhengming/domain';
import { systemStep } from '../appeal/system-step.js';

/** States from which the system links an appeal to an incident; what is being decided is left to who decides it. */
const JOINS: readonly AppealState[] = APPEAL_STATES.filter((state) => LIFE_CYCLE[state].system.LINK !== undefined);
const AT_ONCE = 500;

/** Links open appeals to the open incident they match (并入事件). @returns how many */
export async function joinIncidents(sql: Sql, at: Instant): Promise<number> {
  let joined = 0;
  for (const { appealId, incidentId } of await appealsToJoin(sql, JOINS, AT_ONCE)) {
    const appeal = await lockAppeal(sql, appealId);
    if (appeal === null || !JOINS.includes(appeal.state)) continue;
    await systemStep(sql, appeal, { action: 'LINK', at, data: { incidentId } });
    await setIncidentOfAppeal(sql, appeal, incidentId);
    await announce(sql, { topic: 'appeal', id: appealId });
    joined += 1;
  }
  return joined;
}
