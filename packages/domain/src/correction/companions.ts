import type { CorrectionKind } from '../evidence/evidence.js';
import type { ClearKind, Evaluation } from '../evaluation/outcome.js';

/** A correction that, proposed together with those at hand, leads to a milder outcome (一并提出). */
export interface Companion {
  readonly kind: CorrectionKind;
  readonly factIds: readonly string[];
}

const KINDS: Partial<Record<ClearKind, CorrectionKind>> = {
  UPLOAD_TEST: 'CONFIRM_TEST_UPLOAD',
  TAKE_TEST: 'ATTACH_TEST',
  VERIFY_PHONE: 'END_BINDING_EARLY',
  DECLARE_COUNTY: 'REFINE_STAY',
  CORRECT_STAY: 'EXCLUDE_STAY',
};

/**
 * Which second correction would help: ways out that open only with the proposal at hand, proven by the judge. A way that
 * is open without it is left out, since it makes the proposal superfluous; an upload stands before a new test.
 */
export function companions(before: Evaluation, withIt: Evaluation): readonly Companion[] {
  const open = new Set(before.clears.filter(({ needs }) => needs.length === 0).map(({ kind }) => kind));
  const found = withIt.clears.flatMap(({ kind, factIds, needs }): Companion[] => {
    const correction = KINDS[kind];
    return correction === undefined || needs.length > 0 || open.has(kind) ? [] : [{ kind: correction, factIds }];
  });
  const order: readonly CorrectionKind[] = ['CONFIRM_TEST_UPLOAD', 'ATTACH_TEST', 'END_BINDING_EARLY', 'REFINE_STAY'];
  return found.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
