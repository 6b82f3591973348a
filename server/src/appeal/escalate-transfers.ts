import {
  escalateTransfer,
  inTransaction,
  lateTransfers,
  type LateTransfer,
  lockAppeal,
  raiseEscalation,
} from '@zhengming/data';
import type { Services } from '../app/context.js';

const AT_ONCE = 100;

/** Nobody confirmed that they have it: the supervisors hear of it, once. @returns how many */
export async function escalateTransfers(services: Pick<Services, 'store' | 'clock'>): Promise<number> {
  let raised = 0;
  for (const late of await lateTransfers(services.store.pool, services.clock.now(), AT_ONCE))
    raised += (await escalate(services, late)) ? 1 : 0;
  return raised;
}

// the appeal is locked before its transfer, as by every command
const escalate = ({ store, clock }: Pick<Services, 'store' | 'clock'>, late: LateTransfer): Promise<boolean> =>
  inTransaction(store, async (sql) => {
    const at = clock.now();
    const appeal = await lockAppeal(sql, late.appealId);
    if (appeal?.state !== 'TRANSFERRED' || !(await escalateTransfer(sql, late, at))) return false;
    const { personId, state, reopenedCount: run } = appeal;
    const subject = { stage: 'RECEIPT', subjectId: late.id, due: late.receiptDue } as const;
    return raiseEscalation(sql, { personId, appealId: appeal.id, state, run, at, ...subject });
  });
