import { countPolicyRevision, currentPeriods, insertPolicyChange, type NewPolicyChange } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { keptReason, onPolicy } from './on-policy.js';
import { planOfChange } from './plan-of-change.js';
import type { EndPolicyInput, RollBackPolicyInput } from './policy.input.js';
import { type PolicyAnswer, PolicyRefused } from './policy-refused.type.js';
import { policyRefusal } from './policy-refusals.js';

/** Proposes that a version ends earlier than it would (提前终止). */
export const endPolicy = (context: Context, { key, validTo, reason, emergency }: EndPolicyInput): PolicyAnswer =>
  propose(context, key, { kind: 'END', validTo, reason, emergency: emergency ?? false });

/** Proposes that the version before runs again (回退). */
export const rollBackPolicy = (context: Context, { key, reason, emergency }: RollBackPolicyInput): PolicyAnswer =>
  propose(context, key, { kind: 'ROLL_BACK', validTo: null, reason, emergency: emergency ?? false });

async function propose(context: Context, key: string, change: NewPolicyChange): PolicyAnswer {
  const reason = keptReason(change.reason);
  if (reason instanceof PolicyRefused) return reason;
  return onPolicy(context, { key, action: change.kind, note: reason }, async ({ sql, policy, act }) => {
    const plan = planOfChange(key, change.validTo, await currentPeriods(sql), act.at);
    if (!plan.ok) return policyRefusal(plan.code);
    await insertPolicyChange(sql, policy, { ...change, reason }, act);
    await countPolicyRevision(sql, policy);
    return null;
  });
}
