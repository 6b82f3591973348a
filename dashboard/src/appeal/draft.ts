import type {
  CauseCode,
  CorrectionInput,
  CorrectionKind,
  DivisionPartsFragment,
  InstitutionPartsFragment,
  TestResult,
} from '../generated/documents';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';

/** A correction being written. Times are as the fields hold them, on the city's clock. */
export interface Draft {
  readonly kind: CorrectionKind | null;
  readonly targetIds: readonly string[];
  readonly division: DivisionPartsFragment | null;
  readonly ruleId: string;
  readonly validDays: string;
  readonly institution: InstitutionPartsFragment | null;
  readonly sampleNumber: string;
  readonly sampledAt: string;
  readonly reportedAt: string;
  readonly result: TestResult;
  readonly cause: CauseCode | null;
  readonly legalBasis: string;
  readonly evidenceIds: readonly string[];
}

export const EMPTY_DRAFT: Draft = {
  kind: null,
  targetIds: [],
  division: null,
  ruleId: '',
  validDays: '14',
  institution: null,
  sampleNumber: '',
  sampledAt: '',
  reportedAt: '',
  result: 'NEGATIVE',
  cause: null,
  legalBasis: '',
  evidenceIds: [],
};

/** Field of the composer → key of the sentence that says what is wrong with it. */
export type DraftFaults = Partial<Record<string, string>>;

/** What a kind of correction points at. */
export const TARGET_OF: Record<CorrectionKind, 'stay' | 'phone' | 'test' | null> = {
  REFINE_STAY: 'stay',
  EXCLUDE_STAY: 'stay',
  END_BINDING_EARLY: 'phone',
  CONFIRM_TEST_UPLOAD: 'test',
  ATTACH_TEST: null,
  GRACE: null,
};

const MAX_DAYS = 14;

function testFaults(draft: Draft): DraftFaults {
  return {
    ...(!draft.institution && { institution: 'institution' }),
    ...(draft.sampleNumber.trim() === '' && { sample: 'sample' }),
    ...(!isLocalTime(draft.sampledAt) && { sampled: 'sampled' }),
    ...(!isLocalTime(draft.reportedAt) && { reported: 'reported' }),
    ...(isLocalTime(draft.reportedAt) && draft.reportedAt < draft.sampledAt && { reported: 'order' }),
  };
}

/** What still keeps the correction itself from being tried out. */
export function correctionFaults(draft: Draft): DraftFaults {
  const { kind } = draft;
  if (kind === null) return { kind: 'kind' };
  const days = Number(draft.validDays);
  return {
    ...(TARGET_OF[kind] !== null && draft.targetIds.length === 0 && { target: 'target' }),
    ...(kind === 'REFINE_STAY' && !draft.division && { county: 'county' }),
    ...(kind === 'GRACE' && draft.ruleId === '' && { rule: 'rule' }),
    ...(!(Number.isInteger(days) && days >= 1 && days <= MAX_DAYS) && { days: 'days' }),
    ...(kind === 'ATTACH_TEST' && testFaults(draft)),
  };
}

/** What still keeps the proposal from being submitted. */
export function proposalFaults(draft: Draft): DraftFaults {
  return {
    ...correctionFaults(draft),
    ...(draft.cause === null && { cause: 'cause' }),
    ...(draft.legalBasis.trim() === '' && { basis: 'basis' }),
    ...(draft.evidenceIds.length === 0 && { evidence: 'evidence' }),
  };
}

/** The correction as the server takes it, or null while something is missing. */
export function toCorrectionInput(draft: Draft): CorrectionInput | null {
  const { kind, division, institution } = draft;
  if (kind === null || Object.keys(correctionFaults(draft)).length > 0) return null;
  return {
    kind,
    targetIds: [...draft.targetIds],
    validDays: Number(draft.validDays),
    ...(kind === 'REFINE_STAY' && division && { divisionCode: division.code }),
    ...(kind === 'GRACE' && { ruleId: draft.ruleId }),
    ...(kind === 'ATTACH_TEST' &&
      institution && {
        test: {
          institutionId: institution.id,
          sampleNumber: draft.sampleNumber.trim(),
          sampledAt: fromLocalField(draft.sampledAt),
          reportedAt: fromLocalField(draft.reportedAt),
          result: draft.result,
        },
      }),
  };
}
