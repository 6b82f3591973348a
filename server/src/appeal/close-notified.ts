import { inTransaction, lockAppeal, recordAppealEvent, updateAppeal } from '@zhengming/data';
import { SILENCE_MS, formatInstant, plusMs, systemMove } from '@zhengming/domain';
import type { Services } from '../app/context.js';

const AT_ONCE = 500;

/** Closes what nobody contested. @returns how many */
export async function closeNotified({ store, clock }: Services): Promise<number> {
  const now = clock.now();
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from appeal where state = 'NOTIFIED' and closed_at is null and notified_at <= $1 limit $2`,
    [formatInstant(plusMs(now, -SILENCE_MS)), AT_ONCE],
  );
  for (const { id } of rows) {
    await inTransaction(store, async (sql) => {
      const appeal = await lockAppeal(sql, id);
      if (appeal?.state !== 'NOTIFIED') return;
      const state = systemMove(appeal.state, 'CLOSE');
      await updateAppeal(sql, appeal, { state, closedAt: now });
      await recordAppealEvent(sql, appeal, {
        at: now,
        actorId: null,
        action: 'CLOSE',
        fromState: appeal.state,
        toState: state,
      });
    });
  }
  return rows.length;
}
