import { inTransaction, lockAppeal } from '@zhengming/data';
import { formatInstant, HOUR_MS, plusMs } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { deskPolicyNow } from './appeal-command.js';
import { closing } from './closing.js';
import { systemStep } from './system-step.js';

const AT_ONCE = 500;

/** Closes what nobody contested. @returns how many */
export async function closeNotified(services: Services): Promise<number> {
  const { store, clock } = services;
  const now = clock.now();
  const policy = await deskPolicyNow(services, now);
  if (policy === null) return 0;
  const { rows } = await store.pool.query<{ id: string }>(
    `select id from appeal where state = 'NOTIFIED' and closed_at is null and notified_at <= $1 limit $2`,
    [formatInstant(plusMs(now, -policy.parameters.closeAfterHours * HOUR_MS)), AT_ONCE],
  );
  for (const { id } of rows) {
    await inTransaction(store, async (sql) => {
      const appeal = await lockAppeal(sql, id);
      if (appeal?.state !== 'NOTIFIED') return;
      await systemStep(sql, appeal, { action: 'CLOSE', at: now, changes: closing(policy, now) });
    });
  }
  return rows.length;
}
