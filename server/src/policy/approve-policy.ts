import { countPolicyRevision, insertPolicyApproval } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { keptNote, onPolicy } from './on-policy.js';
import type { ApprovePolicyInput } from './policy.input.js';
import { type PolicyAnswer, PolicyRefused } from './policy-refused.type.js';
import { publishPolicy } from './publish-policy.js';

/** A second person approves (批准); the last approval publishes. */
export async function approvePolicy(context: Context, input: ApprovePolicyInput): PolicyAnswer {
  const note = keptNote(input.note);
  if (note instanceof PolicyRefused) return note;
  const { key, expectedRevision } = input;
  return onPolicy(context, { key, action: 'APPROVE', expectedRevision, note }, async (command) => {
    const { sql, policy, act, isLast } = command;
    await insertPolicyApproval(sql, policy, { ...act, note });
    if (isLast) return publishPolicy(command);
    await countPolicyRevision(sql, policy);
    return null;
  });
}
