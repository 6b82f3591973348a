import { inTransaction, policyOf, reevaluatePersons } from '@zhengming/data';
import type { Instant, Policy } from '@zhengming/domain';
import type { Services } from '../app/context.js';

/** What of a status row proves that it still stands (design D4). */
export interface StatusProof {
  readonly personId: string;
  readonly validUntil: Date | null;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
}

/** A status that is found out of date when it is read, and what overtook it. */
export interface StaleStatus {
  readonly personId: string;
  readonly by: 'CLOCK' | 'POLICY';
}

/**
 * Those whose time is up, and those that an edition made which is not the one in force: the run for the new one has not
 * come by yet.
 */
export function staleStatuses(
  rows: readonly StatusProof[],
  policy: Policy | null,
  now: Instant,
): readonly StaleStatus[] {
  const { id = null, version = null } = policy ?? {};
  return rows.flatMap(({ personId, validUntil, policyId, policyVersion }): readonly StaleStatus[] => {
    if (policyId !== id || policyVersion !== version) return [{ personId, by: 'POLICY' }];
    return validUntil !== null && validUntil.getTime() <= now ? [{ personId, by: 'CLOCK' }] : [];
  });
}

/** Judges persons again whose status was overtaken before a job came by; the job then finds nothing to change. */
export async function refreshStatuses(services: Services, stale: readonly StaleStatus[]): Promise<void> {
  const world = await services.worlds.current();
  const at = services.clock.now();
  const policy = policyOf(world, at);
  const causes = { CLOCK: null, POLICY: policy === null ? null : `${policy.id}@${policy.version}` };
  await inTransaction(services.store, async (sql) => {
    const { clock } = services;
    for (const by of ['CLOCK', 'POLICY'] as const) {
      const ids = stale.filter((one) => one.by === by).map(({ personId }) => personId);
      if (ids.length > 0) await reevaluatePersons(sql, world, ids, { trigger: by, triggerId: causes[by], at, clock });
    }
  });
}
