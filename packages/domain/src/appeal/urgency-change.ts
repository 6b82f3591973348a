import type { Actor } from './appeal.js';
import { URGENCY_CLASSES, type UrgencyClass } from '../desk/desk-policy.js';

const rank = (urgency: UrgencyClass): number => URGENCY_CLASSES.indexOf(urgency);

export const moreUrgent = (a: UrgencyClass, b: UrgencyClass): UrgencyClass => (rank(a) <= rank(b) ? a : b);

export type UrgencyRefusal = 'SAME_CLASS' | 'ONLY_A_SUPERVISOR_LOWERS';

/** Anybody at the desk may hurry a case; to give it more time takes a SUPERVISOR. */
export function checkUrgencyChange(from: UrgencyClass, to: UrgencyClass, actor: Actor): UrgencyRefusal | null {
  if (from === to) return 'SAME_CLASS';
  return rank(to) < rank(from) || actor.roles.includes('SUPERVISOR') ? null : 'ONLY_A_SUPERVISOR_LOWERS';
}
