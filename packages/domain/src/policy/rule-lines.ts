import type { Text } from '../evaluation/sentences.js';
import { conditionText } from './policy-text.js';
import type { Condition, Policy } from './policy.js';

export const RULE_OPERATORS = ['ALL', 'ANY', 'NOT', 'TERM', 'FACT'] as const;
export type RuleOperator = (typeof RULE_OPERATORS)[number];

/** One line of a rule as it is read by people: how far in it stands, what it joins, and its words. */
export interface RuleLine {
  readonly depth: number;
  readonly operator: RuleOperator;
  readonly text: Text;
  /** The name of the term; null: no term. */
  readonly term: string | null;
}

const JOINED: Readonly<Record<'ALL' | 'ANY' | 'NOT', Text>> = {
  ALL: { zh: '以下全部满足', en: 'all of these' },
  ANY: { zh: '以下任一满足', en: 'any of these' },
  NOT: { zh: '以下不满足', en: 'not this' },
};

/**
 * A condition tree as indented sentences. A term is one line under its name; to unfold one, ask for the condition of the
 * term itself.
 */
export const ruleLines = (policy: Policy, condition: Condition): readonly RuleLine[] => lines(policy, condition, 0);

/** A term unfolded: what it stands for, not its name. */
export function termLines(policy: Policy, name: string): readonly RuleLine[] {
  const term = policy.terms[name];
  return term === undefined ? [] : unnamed(policy, term.when, 0);
}

function lines(policy: Policy, condition: Condition, depth: number): readonly RuleLine[] {
  const term = Object.entries(policy.terms).find(([, one]) => one.when === condition);
  if (term !== undefined) return [{ depth, operator: 'TERM', text: term[1].title, term: term[0] }];
  return unnamed(policy, condition, depth);
}

function unnamed(policy: Policy, condition: Condition, depth: number): readonly RuleLine[] {
  const joined = (operator: 'ALL' | 'ANY' | 'NOT', parts: readonly Condition[]): readonly RuleLine[] => [
    { depth, operator, text: JOINED[operator], term: null },
    ...parts.flatMap((part) => lines(policy, part, depth + 1)),
  ];
  if ('all' in condition) return joined('ALL', condition.all);
  if ('any' in condition) return joined('ANY', condition.any);
  if ('not' in condition) return joined('NOT', [condition.not]);
  // looked up without the terms: a term that is a single fact is read as that fact here
  return [{ depth, operator: 'FACT', text: conditionText({ ...policy, terms: {} }, condition), term: null }];
}
