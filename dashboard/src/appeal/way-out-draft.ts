import type { ClearKind } from '../generated/documents';
import type { WayOut } from '../shared/decision/way-out-action';
import type { Draft } from './draft';

type Start = (wayOut: WayOut) => Partial<Draft>;

const onTargets =
  (kind: NonNullable<Draft['kind']>, cause: NonNullable<Draft['cause']>): Start =>
  ({ factIds }) => ({
    kind,
    cause,
    targetIds: factIds,
  });

const STARTS: Partial<Record<ClearKind, Start>> = {
  DECLARE_COUNTY: onTargets('REFINE_STAY', 'PRECISION_PREFECTURE'),
  CORRECT_STAY: onTargets('REFINE_STAY', 'PRECISION_PREFECTURE'),
  UPLOAD_TEST: onTargets('CONFIRM_TEST_UPLOAD', 'TEST_NOT_UPLOADED'),
  VERIFY_PHONE: onTargets('END_BINDING_EARLY', 'NUMBER_NOT_WITH_PERSON'),
  TAKE_TEST: () => ({ kind: 'ATTACH_TEST', cause: 'LAB_NOT_CONNECTED', targetIds: [] }),
};

/** The correction a way out starts with; null where only the caller, the community or time can act. */
export function wayOutDraft(wayOut: WayOut): Partial<Draft> | null {
  return STARTS[wayOut.kind]?.(wayOut) ?? null;
}
