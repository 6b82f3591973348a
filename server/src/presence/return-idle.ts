import { forgetPresence, inTransaction, lockIdle, recordAppealEvent, updateAppeal } from '@zhengming/data';
import { plusMs, systemMove } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { deskPolicyAt } from '../desk/desk-policy-at.js';

const AT_ONCE = 100;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Gives cases back that their handler left lying (空闲退回): somebody else may take them, and the citizen does not wait for
 * a telephone that fell asleep. @returns how many
 */
export async function returnIdle(services: Services): Promise<number> {
  const { store, clock } = services;
  const now = clock.now();
  const policy = (await deskPolicyAt(services))(now);
  if (policy === null) return 0;
  await forgetPresence(store.pool, plusMs(now, -DAY_MS));
  const since = plusMs(now, -policy.parameters.idleReturnMinutes * MINUTE_MS);
  let returned = 0;
  for (;;) {
    const done = await inTransaction(store, async (sql) => {
      const idle = await lockIdle(sql, since, AT_ONCE);
      for (const { handlerId, ...appeal } of idle) {
        const state = systemMove('IN_REVIEW', 'RETURN_IDLE');
        await updateAppeal(sql, appeal, { state, handlerId: null });
        await recordAppealEvent(sql, appeal, {
          at: now,
          actorId: null,
          action: 'RETURN_IDLE',
          fromState: 'IN_REVIEW',
          toState: state,
          data: { from: handlerId, idleMinutes: policy.parameters.idleReturnMinutes },
        });
      }
      return idle.length;
    });
    returned += done;
    if (done < AT_ONCE) return returned;
  }
}
