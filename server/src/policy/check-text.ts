import { runningEditions } from '@zhengming/data';
import { type AnyPolicy, type PolicyFinding, type RunningEdition, checkPolicy, isAboutCases } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { describePolicy, toPolicyCaseResultType, toPolicyFindingType } from './describe-policy.js';
import { type PolicyText, placeFindings } from './place-findings.js';
import { excessOf } from './policy-text.js';
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
  const excess = excessOf(given);
  // a text that no reader could work through is as good as none
  const text = {
    document: excess.document === null ? given.document : '',
    cases: excess.cases === null ? given.cases : '',
  };
  const checked = checkPolicy({
    documentText: text.document,
    casesText: text.cases,
    running,
    divisions,
    now: clock.now(),
    emergency,
  });
  const findings = placeFindings(
    checked.findings.map((found) => namingExcess(found, excess)),
    text,
  );
  const shown = {
    ...describePolicy(checked.policy),
    findings: findings.map(toPolicyFindingType),
    caseResults: checked.caseResults.map(toPolicyCaseResultType),
  };
  return { policy: checked.policy, findings, shown };
}

/** A text that was not read is told what it has too much of, not that it is no JSON. */
function namingExcess(found: PolicyFinding, excess: ReturnType<typeof excessOf>): PolicyFinding {
  const detail = isAboutCases(found) ? excess.cases : excess.document;
  return detail === null ? found : { ...found, detail };
}

/** Checks a text while it is written (即时检查); nothing is stored. */
export async function checkPolicyText(context: Context, text: PolicyText): Promise<PolicyCheckType> {
  return checkText(context, text, await runningEditions(context.store.pool), false).shown;
}
