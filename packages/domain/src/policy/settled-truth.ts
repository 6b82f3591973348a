import type { Truth } from '../evaluation/outcome.js';
import type { Condition, PolicyParameters } from './policy.js';

/** What a condition comes to before anybody is asked: the parameters alone may switch a rule off. UNKNOWN: it depends. */
export function settledTruth(condition: Condition, parameters: PolicyParameters): Truth {
  if ('setting' in condition) return parameters[condition.setting] === condition.is ? 'TRUE' : 'FALSE';
  if ('all' in condition) return joined(condition.all, 'FALSE', 'TRUE', parameters);
  if ('any' in condition) return joined(condition.any, 'TRUE', 'FALSE', parameters);
  if ('not' in condition) return NEGATED[settledTruth(condition.not, parameters)];
  return 'UNKNOWN';
}

const NEGATED: Readonly<Record<Truth, Truth>> = { TRUE: 'FALSE', FALSE: 'TRUE', UNKNOWN: 'UNKNOWN' };

/** One part that is `decisive` settles it; only when all are `neutral` is it that. */
function joined(parts: readonly Condition[], decisive: Truth, neutral: Truth, parameters: PolicyParameters): Truth {
  const truths = parts.map((part) => settledTruth(part, parameters));
  if (truths.includes(decisive)) return decisive;
  return truths.every((truth) => truth === neutral) ? neutral : 'UNKNOWN';
}
