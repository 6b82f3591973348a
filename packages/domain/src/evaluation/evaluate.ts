import type { PersonFacts } from '../evidence/evidence.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/time.js';
import type { AreaIndex } from './area-index.js';
import { judge } from './judge.js';
import type { Evaluation } from './outcome.js';
import { strictness } from './strictness.js';
import { waysOut } from './ways-out.js';

/**
 * The one judge (design D2). The same facts, areas, policy and instant give the same verdict for ever: outcome, every
 * rule's answer with its evidence, what is missing, what clears it, and until when time alone leaves it so.
 */
export function evaluate(facts: PersonFacts, areas: AreaIndex, policy: Policy | null, at: Instant): Evaluation {
  const judgement = judge(facts, areas, policy, at);
  const isRestrictive = strictness(judgement) > 0;
  return { ...judgement, clears: isRestrictive ? waysOut(judgement, { facts, areas, policy, at }) : [] };
}
