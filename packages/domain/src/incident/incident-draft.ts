import { checkCorrection, longestMs } from '../correction/check-correction.js';
import { wasSetAside } from '../correction/effect.js';
import type { DivisionCode, Divisions } from '../division/division.js';
import type { Correction, PersonFacts } from '../evidence/evidence.js';
import type { Judgement } from '../evaluation/judge.js';
import { DAY_MS, plusMs, type Instant } from '../time/time.js';
import { effectOf } from '../simulation/simulated-outcome.js';
import { checkSelector, type FactSelector, type SelectorRefusal } from './fact-selector.js';

/** What becomes of the facts that are chosen; each is an ordinary correction of one person. */
export type IncidentRemedy =
  | { readonly kind: 'GRACE'; readonly ruleId: string }
  | { readonly kind: 'REFINE_STAY'; readonly division: DivisionCode }
  | { readonly kind: 'EXCLUDE_STAY' }
  | { readonly kind: 'CONFIRM_TEST_UPLOAD' };

export type IncidentRemedyKind = IncidentRemedy['kind'];

/** What an incident corrects, for whom, for how long, on what ground (更正草案). */
export interface IncidentDraft {
  readonly selector: FactSelector;
  readonly remedy: IncidentRemedy;
  readonly validDays: number;
  readonly legalBasis: string;
}

export type DraftRefusal = SelectorRefusal | 'REMEDY_DOES_NOT_FIT' | 'LASTS_TOO_LONG';

const REMEDIES: Readonly<Record<FactSelector['fact'], readonly IncidentRemedyKind[]>> = {
  STAY: ['GRACE', 'REFINE_STAY', 'EXCLUDE_STAY'],
  TEST: ['CONFIRM_TEST_UPLOAD'],
};

/** Whether a draft could be applied to anybody; null when it could. */
export function checkIncidentDraft({ selector, remedy, validDays }: IncidentDraft): DraftRefusal | null {
  const wrong = checkSelector(selector);
  if (wrong !== null) return wrong;
  if (!REMEDIES[selector.fact].includes(remedy.kind)) return 'REMEDY_DOES_NOT_FIT';
  return validDays < 1 || validDays * DAY_MS > longestMs(remedy.kind) ? 'LASTS_TOO_LONG' : null;
}

/** The correction of one person: about the facts of theirs that were chosen. */
export const correctionOf = (
  { remedy, validDays }: Pick<IncidentDraft, 'remedy' | 'validDays'>,
  targetIds: readonly string[],
  given: { readonly id: string; readonly at: Instant },
): Correction => ({
  id: given.id,
  kind: remedy.kind,
  targetIds,
  validFrom: given.at,
  validTo: plusMs(given.at, validDays * DAY_MS),
  division: remedy.kind === 'REFINE_STAY' ? remedy.division : null,
  test: null,
  ruleId: remedy.kind === 'GRACE' ? remedy.ruleId : null,
});

/** What a draft does for one person. Nobody is corrected but those it frees. */
export type DraftEffect = 'FREED' | 'UNCHANGED' | 'STRICTER' | 'UNFIT';

export interface TriedCorrection {
  readonly effect: DraftEffect;
  readonly before: Judgement;
  /** As before when the correction does not fit. */
  readonly after: Judgement;
}

/** What the judge needs of the world, so that one and the same judge says before and after. */
export type JudgeOf = (facts: PersonFacts) => Judgement;

/**
 * Asks the judge what a correction does for somebody: FREED when the outcome becomes milder. Whoever would come out
 * stricter is never corrected (design D5), whoever it changes nothing for need not be.
 */
export function tryCorrection(
  facts: PersonFacts,
  correction: Correction,
  selector: FactSelector,
  { judge, divisions }: { readonly judge: JudgeOf; readonly divisions: Divisions },
): TriedCorrection {
  const before = judge(facts);
  const fits =
    checkCorrection(correction, facts, divisions) === null && restsOnlyOn(before, correction.targetIds, selector);
  if (!fits) return { effect: 'UNFIT', before, after: before };
  const after = judge({ ...facts, corrections: [...facts.corrections, correction] });
  const effect = wasSetAside(after, [correction]) ? 'STRICTER' : effectOf(before, after);
  return { effect: effect === 'MILDER' ? 'FREED' : effect === 'STRICTER' ? 'STRICTER' : 'UNCHANGED', before, after };
}

/** Whether every stay the outcome rests on is one of those chosen and met the list as the selector asks. */
function restsOnlyOn(judgement: Judgement, chosen: readonly string[], selector: FactSelector): boolean {
  if (selector.fact !== 'STAY' || selector.onlyHit === null) return true;
  const hits = judgement.reasons
    .filter(({ truth }) => truth !== 'FALSE')
    .flatMap(({ evidence }) => evidence)
    .filter(({ kind, hit }) => kind === 'STAY' && hit !== null && hit !== 'NONE');
  return hits.length > 0 && hits.every(({ factId, hit }) => chosen.includes(factId) && hit === selector.onlyHit);
}
