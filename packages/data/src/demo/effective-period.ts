import { bindingPeriod, fromEpochMs } from '@zhengming/domain';
import type { DemoPhone, Minute } from './demo-person.js';
import type { CityPlan } from './making.js';

const MINUTE = 60_000;

/** When a demo number counts; nobody of the demo city has unbound one. */
export function effectivePeriod(
  { bindingDelayDays }: CityPlan,
  boundAt: Minute,
  isFirst: boolean,
): Pick<DemoPhone, 'effectiveFrom' | 'effectiveTo'> {
  const binding = { boundAt: fromEpochMs(boundAt * MINUTE), unboundAt: null, isFirst };
  const { effectiveFrom, effectiveTo } = bindingPeriod(binding, bindingDelayDays);
  return { effectiveFrom: effectiveFrom / MINUTE, effectiveTo: effectiveTo === null ? null : effectiveTo / MINUTE };
}
