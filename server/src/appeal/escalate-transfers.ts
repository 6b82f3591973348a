import { inTransaction, lockAppeal, takeUnreceivedTransfers } from '@zhengming/data';
import { LIFE_CYCLE } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { systemStep } from './system-step.js';

const AT_ONCE = 100;

/** Nobody confirmed that they have it: a supervisor hears of it, once. @returns how many */
export async function escalateTransfers({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<number> {
  const at = clock.now();
  return inTransaction(store, async (sql) => {
    const late = await takeUnreceivedTransfers(sql, at, AT_ONCE);
    for (const { appealId, addressee } of late.toSorted((a, b) => (a.appealId < b.appealId ? -1 : 1))) {
      const appeal = await lockAppeal(sql, appealId);
      if (!appeal || LIFE_CYCLE[appeal.state].system.ESCALATE === undefined) continue;
      await systemStep(sql, appeal, { action: 'ESCALATE', at, data: { why: 'RECEIPT_MISSING', addressee } });
    }
    return late.length;
  });
}
