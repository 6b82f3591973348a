import { classOf } from '@zhengming/domain';
import type { AppealCommand, AppealStep } from '../appeal/appeal-command.js';

/**
 * What needs several bodies is a class of its own (T3), with more time, by the rules of the desk's policy. Who is stuck
 * or leaves soon stays as urgent as they are. Clocks are worked out from the history, which says so.
 */
export function classForAgencies(
  { appeal, policy, now }: AppealCommand,
  agencies: number,
): Required<Pick<AppealStep, 'changes' | 'data'>> | null {
  if (appeal.urgency !== 'T2') return null;
  const { urgency } = classOf(policy, { stuckNow: false, departureAt: appeal.departureAt, agencies }, now);
  if (urgency !== 'T3') return null;
  return { changes: { urgency }, data: { urgency: { from: appeal.urgency, to: urgency } } };
}
