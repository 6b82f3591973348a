import { findPolicyVersion, type PolicyVersion } from '@zhengming/data';
import {
  type AnyPolicy,
  type ComparedCase,
  ParseError,
  compareCases,
  comparePolicies,
  headline,
  parseAnyPolicy,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import { toPolicyRuleType, toPolicyTermType } from './describe-policy.js';
import type { PolicyRuleType } from './policy.type.js';
import type { PolicyTermType } from './policy-check.type.js';
import type { CaseComparisonType, PolicyComparisonType } from './policy-comparison.type.js';

/** Two versions side by side (版本对比); null when either is unknown or cannot be read. */
export async function comparePolicyVersions(
  context: Context,
  from: string,
  to: string,
): Promise<PolicyComparisonType | null> {
  const [left, right] = await Promise.all([from, to].map((key) => findPolicyVersion(context.store.pool, key)));
  const before = left ? readVersion(left) : null;
  const after = right ? readVersion(right) : null;
  if (before === null || after === null) return null;
  const { parameters, terms, rules } = comparePolicies(before.policy, after.policy);
  return {
    parameters: parameters.map(({ name, change, before: old, after: young }) => ({
      name,
      title: (young ?? old)?.title ?? { zh: name, en: name },
      before: old?.value ?? null,
      after: young?.value ?? null,
      changed: change !== 'SAME',
    })),
    terms: terms.map(({ id: name, change }) => ({
      name,
      change,
      before: termOf(before.policy, name),
      after: termOf(after.policy, name),
    })),
    rules: isDecision(before.policy, after.policy)
      ? rules.map(({ id, change }) => ({
          id,
          change,
          before: ruleOf(before.policy, id),
          after: ruleOf(after.policy, id),
        }))
      : [],
    cases: casesOf(context, before, after),
  };
}

interface ReadVersion {
  readonly policy: AnyPolicy;
  readonly cases: unknown;
}

function readVersion({ document, cases }: PolicyVersion): ReadVersion | null {
  return orNull(() => ({
    policy: parseAnyPolicy(JSON.parse(document)),
    cases: orNull(() => JSON.parse(cases) as unknown),
  }));
}

/** A text its author is still writing may be unreadable; anything else is a surprise. */
function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof ParseError || error instanceof SyntaxError) return null;
    throw error;
  }
}

const isDecision = (...policies: readonly AnyPolicy[]): boolean => policies.every(({ kind }) => kind === 'DECISION');

const ruleOf = (policy: AnyPolicy, id: string): PolicyRuleType | null => {
  if (policy.kind !== 'DECISION') return null;
  const rule = policy.rules.find((one) => one.id === id);
  return rule === undefined ? null : toPolicyRuleType(policy, rule);
};

const termOf = (policy: AnyPolicy, name: string): PolicyTermType | null =>
  policy.kind === 'DECISION' && name in policy.terms ? toPolicyTermType(policy, name) : null;

function casesOf({ divisions }: Context, before: ReadVersion, after: ReadVersion): readonly CaseComparisonType[] {
  const [left, right] = [before.policy, after.policy];
  if (left.kind !== 'DECISION' || right.kind !== 'DECISION') return [];
  const compared = orNull(() =>
    compareCases({ policy: left, cases: before.cases }, { policy: right, cases: after.cases }, divisions),
  );
  return (compared ?? []).map(({ name, of, effect, before: old, after: young }) => ({
    name,
    of,
    effect,
    before: outcomeText(old),
    after: outcomeText(young),
    changed: effect !== 'SAME',
  }));
}

const outcomeText = (outcome: ComparedCase['before']): TextType => headline(outcome);
