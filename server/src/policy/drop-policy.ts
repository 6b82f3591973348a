import { markPolicyDropped } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { keptReason, onPolicy } from './on-policy.js';
import type { PolicyReasonInput } from './policy.input.js';
import { type PolicyAnswer, PolicyRefused } from './policy-refused.type.js';

/** Sends a submitted version back to its author (退回), with what is to be repaired. Its approvals no longer count. */
export const returnPolicy = (context: Context, input: PolicyReasonInput): PolicyAnswer =>
  drop(context, input, 'RETURN', 'DRAFT');

/** Gives a draft up (废弃). It stays on record. */
export const discardPolicy = (context: Context, input: PolicyReasonInput): PolicyAnswer =>
  drop(context, input, 'DISCARD', 'DISCARDED');

async function drop(
  context: Context,
  { key, expectedRevision, reason }: PolicyReasonInput,
  action: 'RETURN' | 'DISCARD',
  to: 'DRAFT' | 'DISCARDED',
): PolicyAnswer {
  const note = keptReason(reason);
  if (note instanceof PolicyRefused) return note;
  return onPolicy(context, { key, action, expectedRevision, note }, async ({ sql, policy, act }) => {
    await markPolicyDropped(sql, policy, to, act.at);
    return null;
  });
}
