import { runningEditions } from '@zhengming/data';
import { type AnyPolicy, type PolicyFinding, type RunningEdition, checkPolicy } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { describePolicy, toPolicyCaseResultType, toPolicyFindingType } from './describe-policy.js';
import { isTooDeep } from './nesting.js';
import { type PolicyText, placeFindings } from './place-findings.js';
import type { PolicyCheckType } from './policy-check.type.js';

/** What the checks say of a text now, against what is in force. */
export interface CheckedText {
  readonly policy: AnyPolicy | null;
  readonly findings: readonly PolicyFinding[];
  readonly shown: PolicyCheckType;
}

export function checkText(
  { divisions, clock }: Pick<Context, 'divisions' | 'clock'>,
  given: PolicyText,
  running: readonly RunningEdition[],
  emergency: boolean,
): CheckedText {
  const text = { document: readable(given.document), cases: readable(given.cases) };
  const checked = checkPolicy({
    documentText: text.document,
    casesText: text.cases,
    running,
    divisions,
    now: clock.now(),
    emergency,
  });
  const findings = placeFindings(checked.findings, text);
  const shown = {
    ...describePolicy(checked.policy),
    findings: findings.map(toPolicyFindingType),
    caseResults: checked.caseResults.map(toPolicyCaseResultType),
  };
  return { policy: checked.policy, findings, shown };
}

/** A text that no reader could descend into is as good as none. */
const readable = (text: string): string => (isTooDeep(text) ? '' : text);

/** Checks a text while it is written (即时检查); nothing is stored. */
export async function checkPolicyText(context: Context, text: PolicyText): Promise<PolicyCheckType> {
  return checkText(context, text, await runningEditions(context.store.pool), false).shown;
}
