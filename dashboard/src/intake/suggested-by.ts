import type { ClearKind, RankedCauseFragment } from '../generated/documents';
import type { WayOut } from '../shared/decision/way-out-action';
import type { Suggestion } from './call-form';

/** The corrections that carry out a way out on a call. */
const BY_KIND: Partial<Record<ClearKind, readonly Suggestion['kind'][]>> = {
  DECLARE_COUNTY: ['REFINE_STAY'],
  CORRECT_STAY: ['REFINE_STAY', 'EXCLUDE_STAY'],
  UPLOAD_TEST: ['CONFIRM_TEST_UPLOAD'],
  VERIFY_PHONE: ['END_BINDING_EARLY'],
};

/** The suggestion that does what a way out says, about one of its records; null where only the caller or time can act. */
export function suggestedBy(
  { kind, factIds }: WayOut,
  causes: readonly RankedCauseFragment[],
): { readonly cause: RankedCauseFragment; readonly suggestion: Suggestion } | null {
  const kinds = BY_KIND[kind] ?? [];
  for (const cause of causes) {
    const suggestion = cause.suggestions.find(
      (one) => kinds.includes(one.kind) && one.targetIds.some((id) => factIds.includes(id)),
    );
    if (suggestion) return { cause, suggestion };
  }
  return null;
}
