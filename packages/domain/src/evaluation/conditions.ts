import type { Condition } from '../policy/policy.js';
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

/** Answers of one evaluation, so that a condition several rules share is asked once. */
export type AnswerCache = Map<Condition, Answer>;

/** Asks a condition tree; the same object is asked once per evaluation. */
export function ask(question: Question, condition: Condition, cache: AnswerCache): Answer {
  const known = cache.get(condition);
  if (known) return known;
  const found = askAnew(question, condition, cache);
  cache.set(condition, found);
  return found;
}

function askAnew(question: Question, condition: Condition, cache: AnswerCache): Answer {
  if ('all' in condition) return allOf(condition.all.map((one) => ask(question, one, cache)));
  if ('any' in condition) return anyOf(condition.any.map((one) => ask(question, one, cache)));
  if ('not' in condition) return negate(ask(question, condition.not, cache));
  if ('stayedIn' in condition) return stayedIn(question, condition.stayedIn);
  if ('qualifyingTest' in condition) return qualifyingTest(question, condition.qualifyingTest);
  if ('phonesVerified' in condition) return phonesVerified(question);
  if ('declaredItinerary' in condition) return declaredItinerary(question);
  if ('entering' in condition) return entering(question);
  if ('leftJurisdiction' in condition) return leftJurisdiction(question);
  if ('inJurisdiction' in condition) return inJurisdiction(question);
  if ('communityScreened' in condition) return communityScreened(question);
  return answer(question.policy.parameters[condition.setting] === condition.is ? 'TRUE' : 'FALSE');
}
