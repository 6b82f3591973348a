import { policyAt, type Instant } from '@zhengming/domain';
import { shippedPolicies } from '../policy/shipped-policies.js';
import type { CityPlan } from './making.js';

/**
 * The plan of a city whose present is `at`. Numbers take effect as the decision policy of that day says.
 * @throws RangeError when no decision policy covers the day
 */
export function cityPlan(seed: number, at: Instant): CityPlan {
  const decisions = shippedPolicies().flatMap(({ policy }) => (policy.kind === 'DECISION' ? [policy] : []));
  const policy = policyAt(decisions, at);
  if (policy === null) throw new RangeError('no decision policy covers the present of the demo city');
  return { seed, now: Math.floor(at / 60_000), bindingDelayDays: policy.parameters.bindingDelayDays };
}
