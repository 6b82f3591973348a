import { announce, inTransactionOrAgain, markFieldTasksOverdue, settleFollowUps } from '@zhengming/data';
import type { Services } from '../app/context.js';

export interface FieldTaskReport {
  readonly overdue: number;
  readonly ended: number;
  readonly traces: number;
}

/**
 * What the time and the laboratories bring about: results end follow-ups or open traces, and what is due and not done is
 * overdue, once. Locked rows are left to whoever holds them, so that two processes do nothing twice.
 */
export async function keepFieldTasks({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<FieldTaskReport> {
  const now = clock.now();
  return inTransactionOrAgain(store, async (sql) => {
    const { ended, traces } = await settleFollowUps(sql, null, now);
    const overdue = await markFieldTasksOverdue(sql, now);
    if (ended.length + traces.length + overdue.length > 0) await announce(sql, { topic: 'task' });
    return { overdue: overdue.length, ended: ended.length, traces: traces.length };
  });
}
