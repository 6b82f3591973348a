import type { CorrectedFacts } from '../correction/apply-corrections.js';
import type { DivisionCode } from '../division/division.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/time.js';
import type { AreaIndex } from './area-index.js';
import type { CountedStays } from './counted-stays.js';

/** Everything a condition may look at: the facts as corrected, the areas, the policy and the instant. */
export interface Question {
  readonly corrected: CorrectedFacts;
  readonly counted: CountedStays;
  readonly areas: AreaIndex;
  /** Areas imagined to be off the list, for the way out AREA_DELISTED. */
  readonly delisted: ReadonlySet<string>;
  readonly policy: Policy;
  readonly at: Instant;
}

export const isInside = (question: Question, code: DivisionCode): boolean =>
  question.areas.divisions.contains(question.policy.jurisdiction, code);
