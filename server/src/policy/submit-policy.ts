import { currentPeriods, markPolicySubmitted, runningEditions, type Sql } from '@zhengming/data';
import { type AnyPolicy, isRefused } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { checkText } from './check-text.js';
import { keptReason, onPolicy } from './on-policy.js';
import type { SubmitPolicyInput } from './policy.input.js';
import { type PolicyAnswer, PolicyRefused } from './policy-refused.type.js';
import { policyRefusal } from './policy-refusals.js';

/** Puts a draft before the approvers (提交), once its own cases and every check pass. */
export async function submitPolicy(context: Context, input: SubmitPolicyInput): PolicyAnswer {
  const reason = emergencyReason(input);
  if (reason instanceof PolicyRefused) return reason;
  const { key, expectedRevision } = input;
  const command = { key, action: 'SUBMIT', expectedRevision, note: reason } as const;
  return onPolicy(context, command, async ({ sql, policy, act }) => {
    const checked = checkText(context, policy, await runningEditions(sql), reason !== null);
    if (checked.policy === null || isRefused(checked.findings)) {
      return policyRefusal('CHECKS_FAIL', { findings: checked.shown.findings });
    }
    if (await isElsewhere(sql, checked.policy)) return policyRefusal('OTHER_JURISDICTION');
    await markPolicySubmitted(sql, policy, reason, act.at);
    return null;
  });
}

function emergencyReason({ emergency, reason }: SubmitPolicyInput): string | null | PolicyRefused {
  if (emergency !== true) return null;
  return (reason ?? '').trim() === '' ? policyRefusal('REASON_MISSING') : keptReason(reason ?? '');
}

/** The judge decides by one jurisdiction: a decision policy for another would decide for people it is not about. */
async function isElsewhere(sql: Sql, { kind, jurisdiction }: AnyPolicy): Promise<boolean> {
  if (kind !== 'DECISION') return false;
  const running = (await currentPeriods(sql)).filter((period) => period.kind === kind);
  return running.some((period) => period.jurisdiction !== jurisdiction);
}
