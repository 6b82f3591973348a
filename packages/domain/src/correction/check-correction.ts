import type { Divisions } from '../division/division.js';
import type { Correction, CorrectionKind, PersonFacts } from '../evidence/evidence.js';
import { DAY_MS, dayOf, HOUR_MS } from '../time/time.js';
import { refines } from './apply-corrections.js';

export type CorrectionRefusal =
  | 'NO_SUCH_FACT'
  | 'NOT_INSIDE_STAY'
  | 'DIVISION_MISSING'
  | 'TEST_MISSING'
  | 'DOSE_MISSING'
  | 'DOSE_IN_THE_FUTURE'
  | 'RULE_MISSING'
  | 'NOTHING_TO_FILE_RIGHT'
  | 'TOO_LONG'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'WOULD_TIGHTEN';

/** How long a correction of a kind may last at most, and lasts when nobody says otherwise: 14 days, a grace 72 h. */
export const longestMs = (kind: CorrectionKind): number => (kind === 'GRACE' ? 72 * HOUR_MS : 14 * DAY_MS);

/** Whether a correction is well formed for these facts (domain.md §5); null when it is. */
export function checkCorrection(
  correction: Correction,
  facts: PersonFacts,
  divisions: Divisions,
): CorrectionRefusal | null {
  const length = correction.validTo - correction.validFrom;
  if (length <= 0) return 'ENDS_BEFORE_IT_BEGINS';
  if (length > longestMs(correction.kind)) return 'TOO_LONG';
  switch (correction.kind) {
    case 'REFINE_STAY':
      return checkRefinement(correction, facts, divisions);
    case 'EXCLUDE_STAY':
      return everyTargetIn(correction, facts.stays);
    case 'END_BINDING_EARLY':
      return everyTargetIn(correction, facts.phones);
    case 'CONFIRM_TEST_UPLOAD':
      return everyTargetIn(correction, facts.tests);
    case 'ATTACH_TEST':
      return correction.test === null ? 'TEST_MISSING' : null;
    case 'ATTACH_DOSE':
      return checkDose(correction);
    case 'FIX_IDENTITY':
      return checkFiling(correction, facts);
    case 'GRACE':
      return correction.ruleId === null ? 'RULE_MISSING' : null;
    case 'FIX_AREA':
      return correction.division === null ? 'DIVISION_MISSING' : null;
  }
}

function everyTargetIn(correction: Correction, facts: readonly { readonly id: string }[]): CorrectionRefusal | null {
  const known = new Set(facts.map((fact) => fact.id));
  const isComplete = correction.targetIds.length > 0 && correction.targetIds.every((id) => known.has(id));
  return isComplete ? null : 'NO_SUCH_FACT';
}

function checkRefinement(correction: Correction, facts: PersonFacts, divisions: Divisions): CorrectionRefusal | null {
  const { division } = correction;
  if (division === null) return 'DIVISION_MISSING';
  const missing = everyTargetIn(correction, facts.stays);
  if (missing !== null) return missing;
  const targets = facts.stays.filter((stay) => correction.targetIds.includes(stay.id));
  return targets.every((stay) => refines(stay, division, divisions)) ? null : 'NOT_INSIDE_STAY';
}

function checkDose({ dose, validFrom }: Correction): CorrectionRefusal | null {
  if (dose === undefined || dose === null) return 'DOSE_MISSING';
  return dose.givenOn > dayOf(validFrom) ? 'DOSE_IN_THE_FUTURE' : null;
}

/** Stays and tests may turn out to be somebody else's; a number that is, is ended early instead. */
function checkFiling(correction: Correction, facts: PersonFacts): CorrectionRefusal | null {
  if (correction.targetIds.length > 0) return everyTargetIn(correction, [...facts.stays, ...facts.tests]);
  return correction.test === null ? 'NOTHING_TO_FILE_RIGHT' : null;
}
