import { type Instant, type PlanResult, type RunningPeriod, planPeriods } from '@zhengming/domain';

/** What a change would do to the periods now: an end at an instant, or (null) a roll-back at once. */
export const planOfChange = (
  policyKey: string,
  validTo: Instant | null,
  running: readonly RunningPeriod[],
  now: Instant,
): PlanResult =>
  validTo === null
    ? planPeriods(running, { do: 'ROLL_BACK', policyKey }, now)
    : planPeriods(running, { do: 'END', policyKey, at: validTo }, now);
