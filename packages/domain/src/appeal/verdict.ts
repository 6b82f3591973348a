import type { Evaluation } from '../evaluation/outcome.js';
import { strictness } from '../evaluation/strictness.js';
import type { Verdict } from './appeal.js';

type Outcome = Pick<Evaluation, 'colour' | 'popup' | 'determinacy'>;

/** Whether there is anything to appeal against (可申诉): a green that rests on nothing unknown leaves nothing. */
export const isAppealable = (outcome: Outcome): boolean =>
  strictness(outcome) > 0 || outcome.determinacy === 'INDETERMINATE';

/** Whether judging again brought what the preview promised; if not, the case goes back (domain.md §5, APPLIED). */
export const isAsPromised = (result: Outcome, promised: Outcome): boolean =>
  result.colour === promised.colour && result.popup === promised.popup && result.determinacy === promised.determinacy;

/** The verdict an approved correction amounts to: cleared, milder, or no error found. */
export function verdictOf(before: Outcome, after: Outcome): Exclude<Verdict, 'UPHELD'> {
  if (strictness(after) >= strictness(before)) return 'NO_ERROR_ADVICE';
  return strictness(after) === 0 ? 'OVERTURNED' : 'PARTLY';
}
