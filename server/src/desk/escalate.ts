import { inTransaction, keepClocks, lockEscalating } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { deskPolicyAt } from './desk-policy-at.js';

/** Cases of one transaction: what agents do meanwhile waits no longer than this takes. */
const AT_ONCE = 100;

export interface EscalateResult {
  readonly looked: number;
  readonly raised: number;
}

/**
 * Looks at every case of which something comes due: about to be late, late, past the hard stop, or never answered. Each is
 * brought to the supervisors once, whatever processes look at the same time. A case whose departure has come near rises here. Also where the clocks of cases are worked out
 * that were moved by something else than a command, or loaded in bulk.
 */
export async function escalate(services: Services): Promise<EscalateResult> {
  const { store, clock } = services;
  const policyAt = await deskPolicyAt(services);
  const now = clock.now();
  let [looked, raised] = [0, 0];
  for (;;) {
    const done = await inTransaction(store, async (sql) => {
      const cases = await lockEscalating(sql, now, AT_ONCE);
      for (const one of cases) raised += (await keepClocks(sql, policyAt, one, now, true))?.raised.length ?? 0;
      return cases.length;
    });
    looked += done;
    if (done < AT_ONCE) return { looked, raised };
  }
}
