import {
  applyPeriodPlan,
  currentPeriods,
  lockPeriods,
  markPolicyPublished,
  recordPolicyEvent,
  runningEditions,
} from '@zhengming/data';
import { isRefused, planPeriods } from '@zhengming/domain';
import { checkText } from './check-text.js';
import type { PolicyCommand } from './on-policy.js';
import type { PolicyRefused } from './policy-refused.type.js';
import { policyRefusal } from './policy-refusals.js';
import { queuePolicyRun } from './queue-policy-run.js';

/**
 * Publishes a version that has its approvals (发布): checked once more against the clock and what is in force by now,
 * put in force for its period, and everybody to be judged again when that begins; all of it or nothing.
 */
export async function publishPolicy({
  sql,
  context,
  policy,
  act: given,
}: PolicyCommand): Promise<PolicyRefused | null> {
  await lockPeriods(sql);
  const act = { ...given, at: context.clock.now() };
  const checked = checkText(context, policy, await runningEditions(sql), policy.emergency);
  if (checked.policy === null || isRefused(checked.findings)) {
    return policyRefusal('CHECKS_FAIL', { findings: checked.shown.findings });
  }
  const { id, kind, jurisdiction, validFrom, validTo, supersedes } = checked.policy;
  const period = { policyKey: policy.key, policyId: id, kind, jurisdiction, from: validFrom, to: validTo };
  const plan = planPeriods(await currentPeriods(sql), { do: 'PUBLISH', period, supersedes }, act.at);
  if (!plan.ok) return policyRefusal(plan.code, { field: null });
  await markPolicyPublished(sql, policy, act.at);
  await applyPeriodPlan(sql, plan, act.at);
  const runId = await queuePolicyRun(context, sql, policy, validFrom);
  await recordPolicyEvent(sql, policy.key, { ...act, action: 'PUBLISH', data: runId === null ? {} : { runId } });
  return null;
}
