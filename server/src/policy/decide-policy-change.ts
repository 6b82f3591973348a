import {
  applyPeriodPlan,
  countPolicyRevision,
  currentPeriods,
  findPolicyVersion,
  insertChangeApproval,
  lockPeriods,
  markChangeDecided,
  type PolicyChange,
  recordPolicyEvent,
} from '@zhengming/data';
import type { PeriodPlan } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { keptReason, onPolicy, type PolicyCommand } from './on-policy.js';
import { planOfChange } from './plan-of-change.js';
import type { PolicyChangeInput, PolicyReasonInput } from './policy.input.js';
import { type PolicyAnswer, PolicyRefused } from './policy-refused.type.js';
import { policyRefusal } from './policy-refusals.js';
import { queuePolicyRun } from './queue-policy-run.js';

/** A second person approves a proposed end or roll-back; the last approval carries it out. */
export function approvePolicyChange(context: Context, { key, expectedRevision }: PolicyChangeInput): PolicyAnswer {
  return onPolicy(context, { key, action: 'APPROVE_CHANGE', expectedRevision }, async (command) => {
    const { sql, policy, act, isLast } = command;
    const change = changeOf(command);
    await insertChangeApproval(sql, change, act);
    await countPolicyRevision(sql, policy);
    return isLast ? carryOut(command, change) : null;
  });
}

/** Turns a proposed end or roll-back down. */
export async function rejectPolicyChange(context: Context, input: PolicyReasonInput): PolicyAnswer {
  const note = keptReason(input.reason);
  if (note instanceof PolicyRefused) return note;
  const { key, expectedRevision } = input;
  return onPolicy(context, { key, action: 'REJECT_CHANGE', expectedRevision, note }, async (command) => {
    await markChangeDecided(command.sql, changeOf(command), 'REJECTED', command.act);
    await countPolicyRevision(command.sql, command.policy);
    return null;
  });
}

/** The table of moves lets nobody decide on a change that is not there. */
function changeOf({ policy }: PolicyCommand): PolicyChange {
  if (policy.change === null) throw new Error('a change was decided that nobody proposed');
  return policy.change;
}

/** Changes the periods and queues the judging of everybody for when that shows; all of it or nothing. */
async function carryOut(command: PolicyCommand, change: PolicyChange): Promise<PolicyRefused | null> {
  const { sql, context, policy } = command;
  await lockPeriods(sql);
  const act = { ...command.act, at: context.clock.now() };
  const plan = planOfChange(policy.key, change.validTo, await currentPeriods(sql), act.at);
  if (!plan.ok) return policyRefusal(plan.code, { field: null });
  await applyPeriodPlan(sql, plan, act.at);
  await markChangeDecided(sql, change, 'APPLIED', act);
  const back = change.kind === 'ROLL_BACK' ? await versionBack(command, plan) : null;
  const runs = back ?? policy;
  const runId = await queuePolicyRun(context, sql, runs, change.validTo ?? act.at);
  const data = runId === null ? {} : { runId };
  await recordPolicyEvent(sql, policy.key, { ...act, action: 'APPLY_CHANGE', data });
  if (back !== null) await recordPolicyEvent(sql, back.key, { ...act, action: 'RUN_AGAIN', data });
  return null;
}

/** The version that runs again in its place. */
async function versionBack({ sql, policy }: PolicyCommand, { open }: PeriodPlan) {
  const back = open.find(({ policyKey }) => policyKey !== policy.key);
  return back === undefined ? null : findPolicyVersion(sql, back.policyKey);
}
