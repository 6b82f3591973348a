import { checkVenue, inTransactionOrAgain, nextUncheckedVenue, policyOf, reevaluateMany } from '@zhengming/data';
import type { Services } from '../app/context.js';

const AT_ONCE = 200;

export interface ForwardedReport {
  readonly venues: number;
  /** People whose scan is doubtful now, or no longer. */
  readonly persons: number;
}

/**
 * Looks through the new scans of each venue for a code that went round (场所码被转发). One venue, one transaction, in which
 * everybody whose scan was marked is judged again; two processes take different venues.
 */
export async function checkForwardedCodes(
  services: Pick<Services, 'store' | 'clock' | 'worlds' | 'divisions'>,
): Promise<ForwardedReport> {
  const { store, clock, divisions } = services;
  const world = await services.worlds.current();
  const policy = policyOf(world, clock.now());
  // without rules nobody is judged, and no scan is doubtful; the venues wait
  if (policy === null) return { venues: 0, persons: 0 };
  const scene = { divisions, thresholds: policy.parameters.remoteScan };
  let persons = 0;
  for (let venues = 0; venues < AT_ONCE; venues += 1) {
    const now = clock.now();
    const changed = await inTransactionOrAgain(store, async (sql) => {
      const venue = await nextUncheckedVenue(sql);
      if (venue === null) return null;
      const checked = await checkVenue(sql, venue, scene, now);
      await reevaluateMany(sql, world, checked.changed, { trigger: 'FACT', triggerId: null, at: now, clock });
      return checked.changed.length;
    });
    if (changed === null) return { venues, persons };
    persons += changed;
  }
  return { venues: AT_ONCE, persons };
}
