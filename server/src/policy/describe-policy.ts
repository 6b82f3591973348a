import {
  type AnyPolicy,
  type CaseResult,
  type Policy,
  type PolicyFinding,
  type Rule,
  describeParameters,
  factsRead,
  findingSentence,
  ruleLines,
  termLines,
} from '@zhengming/domain';
import type { PolicyRuleType } from './policy.type.js';
import type {
  PolicyCaseResultType,
  PolicyCheckType,
  PolicyFindingType,
  PolicyParameterType,
  PolicyTermType,
} from './policy-check.type.js';

/** What a policy says, in words. */
type Described = Pick<PolicyCheckType, 'parameters' | 'terms' | 'rules' | 'factsRead'>;

const NOTHING: Described = { parameters: [], terms: [], rules: [], factsRead: [] };

export function describePolicy(policy: AnyPolicy | null): Described {
  if (policy === null) return NOTHING;
  const parameters: readonly PolicyParameterType[] = describeParameters(policy);
  const said = { ...NOTHING, parameters, factsRead: factsRead(policy) };
  if (policy.kind !== 'DECISION') return said;
  return { ...said, terms: termsOf(policy), rules: policy.rules.map((rule) => toPolicyRuleType(policy, rule)) };
}

const termsOf = (policy: Policy): readonly PolicyTermType[] =>
  Object.keys(policy.terms).map((name) => toPolicyTermType(policy, name));

export const toPolicyTermType = (policy: Policy, name: string): PolicyTermType => ({
  name,
  title: policy.terms[name]?.title ?? { zh: name, en: name },
  lines: termLines(policy, name),
});

export const toPolicyRuleType = (policy: Policy, { id, title, when, then }: Rule): PolicyRuleType => ({
  id,
  title,
  colour: then.colour,
  popup: then.popup,
  popupCode: then.popupCode,
  advice: then.advice,
  lines: ruleLines(policy, when),
});

export const toPolicyFindingType = (finding: PolicyFinding): PolicyFindingType => ({
  code: finding.code,
  severity: finding.severity,
  path: finding.path,
  line: finding.line,
  column: finding.column,
  caseName: finding.caseName,
  message: findingSentence(finding),
});

export const toPolicyCaseResultType = ({ name, differences }: CaseResult): PolicyCaseResultType => ({
  name,
  passed: differences.length === 0,
  differences,
});
