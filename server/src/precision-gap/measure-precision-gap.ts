import { measurePrecisionGaps, policyOf } from '@zhengming/data';
import { formatDay, type Instant } from '@zhengming/domain';
import type { Services } from '../app/context.js';

/** When no edition covers the day, the look-back of the editions so far (14天). */
const DEFAULT_LOOK_BACK = 14;

/** Measures the days whose figures are missing or out of date; each by the look-back of the edition of that day. */
export async function measurePrecisionGap({ store, divisions, clock, worlds, log }: Services): Promise<void> {
  const world = await worlds.current();
  const lookBack = (at: Instant): number => policyOf(world, at)?.parameters.lookBackDays ?? DEFAULT_LOOK_BACK;
  const days = await measurePrecisionGaps(store.pool, divisions, clock.now(), lookBack);
  if (days.length > 0) log.info({ days: days.map(formatDay) }, 'precision gap measured');
}
