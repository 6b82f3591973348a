import type { Condition, Policy, Rule } from '../policy/policy.js';
import { allOf, answer, anyOf, negate, type Answer } from './kleene.js';
import { phonesVerified } from './phone-conditions.js';
import type { Question } from './question.js';
import { stayedIn } from './stayed-in.js';
import { qualifyingTest } from './test-conditions.js';
import {
  communityScreened,
  declaredItinerary,
  entering,
  inJurisdiction,
  leftJurisdiction,
} from './travel-conditions.js';

/** Answers of one evaluation by slot, so that a condition several rules share is asked once. */
export type Answers = (Answer | undefined)[];

/** Asks one condition of one person. */
export type Asker = (question: Question, answers: Answers) => Answer;

/** What is asked of a person, worked out once per policy: a population run asks it by the million. */
const compiled = new WeakMap<Policy, readonly CompiledRule[]>();

export interface CompiledRule {
  readonly rule: Rule;
  readonly ask: Asker;
}

/** The rules of a policy in their order, ready to be asked. Equal conditions share a slot, wherever they stand. */
export function compiledRules(policy: Policy): readonly CompiledRule[] {
  let rules = compiled.get(policy);
  if (rules === undefined) {
    const known = new Map<string, Asker>();
    rules = policy.rules.map((rule) => ({ rule, ask: askerOf(rule.when, known) }));
    compiled.set(policy, rules);
  }
  return rules;
}

function askerOf(condition: Condition, known: Map<string, Asker>): Asker {
  const key = JSON.stringify(condition);
  const shared = known.get(key);
  if (shared !== undefined) return shared;
  const anew = compile(condition, known);
  const slot = known.size;
  const asker: Asker = (question, answers) => (answers[slot] ??= anew(question, answers));
  known.set(key, asker);
  return asker;
}

function compile(condition: Condition, known: Map<string, Asker>): Asker {
  if ('all' in condition) return combined(condition.all, allOf, known);
  if ('any' in condition) return combined(condition.any, anyOf, known);
  if ('not' in condition) {
    const inner = askerOf(condition.not, known);
    return (question, answers) => negate(inner(question, answers));
  }
  if ('stayedIn' in condition) return (question) => stayedIn(question, condition.stayedIn);
  if ('qualifyingTest' in condition) return qualifyingTest;
  if ('phonesVerified' in condition) return phonesVerified;
  if ('declaredItinerary' in condition) return declaredItinerary;
  if ('entering' in condition) return entering;
  if ('leftJurisdiction' in condition) return leftJurisdiction;
  if ('inJurisdiction' in condition) return inJurisdiction;
  if ('communityScreened' in condition) return communityScreened;
  return ({ policy }) => answer(policy.parameters[condition.setting] === condition.is ? 'TRUE' : 'FALSE');
}

function combined(
  conditions: readonly Condition[],
  combine: (answers: readonly Answer[]) => Answer,
  known: Map<string, Asker>,
): Asker {
  const askers = conditions.map((one) => askerOf(one, known));
  return (question, answers) => combine(askers.map((ask) => ask(question, answers)));
}
