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

/** One correction being written. Times are as the fields hold them, on the city's clock. */
export interface DraftPart {
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
  readonly productCode: string;
  readonly givenOn: string;
  readonly clinic: string;
}

/** What is proposed together: the correction in the form, those beside it, and why. */
export interface Draft extends DraftPart {
  readonly others: readonly DraftPart[];
  readonly cause: CauseCode | null;
  readonly legalBasis: string;
  readonly evidenceIds: readonly string[];
}

export const EMPTY_PART: DraftPart = {
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
  productCode: '',
  givenOn: '',
  clinic: '',
};

export const EMPTY_DRAFT: Draft = { ...EMPTY_PART, others: [], cause: null, legalBasis: '', evidenceIds: [] };

/** Field of the composer → key of the sentence that says what is wrong with it. */
export type DraftFaults = Partial<Record<string, string>>;

export type TargetKind = 'stay' | 'phone' | 'test' | 'stayOrTest';

/** What a kind of correction points at. */
export const TARGET_OF: Record<CorrectionKind, TargetKind | null> = {
  REFINE_STAY: 'stay',
  EXCLUDE_STAY: 'stay',
  END_BINDING_EARLY: 'phone',
  CONFIRM_TEST_UPLOAD: 'test',
  FIX_IDENTITY: 'stayOrTest',
  FIX_AREA: 'stay',
  ATTACH_TEST: null,
  ATTACH_DOSE: null,
  GRACE: null,
};

const LONGEST_DAYS = 14;
const LONGEST_GRACE = 3;
export const MOST_TOGETHER = 10;

export const longestDays = (kind: CorrectionKind | null): number => (kind === 'GRACE' ? LONGEST_GRACE : LONGEST_DAYS);

/** A test that was filed under somebody else is named by laboratory and sample instead of a record of this person. */
export const isStrayed = (part: DraftPart): boolean =>
  part.kind === 'FIX_IDENTITY' && part.targetIds.length === 0 && part.institution !== null;

function testFaults(part: DraftPart): DraftFaults {
  return {
    ...(!part.institution && { institution: 'institution' }),
    ...(part.sampleNumber.trim() === '' && { sample: 'sample' }),
    ...(!isLocalTime(part.sampledAt) && { sampled: 'sampled' }),
    ...(!isLocalTime(part.reportedAt) && { reported: 'reported' }),
    ...(isLocalTime(part.reportedAt) && part.reportedAt < part.sampledAt && { reported: 'order' }),
  };
}

const doseFaults = (part: DraftPart): DraftFaults => ({
  ...(part.productCode === '' && { product: 'product' }),
  ...(!/^\d{4}-\d{2}-\d{2}$/.test(part.givenOn) && { givenOn: 'givenOn' }),
  ...(!part.division && { county: 'place' }),
  ...(part.clinic.trim() === '' && { clinic: 'clinic' }),
});

const needsTarget = (part: DraftPart): boolean =>
  part.kind !== null && TARGET_OF[part.kind] !== null && part.kind !== 'FIX_AREA' && !isStrayed(part);

/** What still keeps one correction from being tried out. */
export function correctionFaults(part: DraftPart): DraftFaults {
  const { kind } = part;
  if (kind === null) return { kind: 'kind' };
  const days = Number(part.validDays);
  const most = longestDays(kind);
  return {
    ...(needsTarget(part) && part.targetIds.length === 0 && { target: 'target' }),
    ...((kind === 'REFINE_STAY' || kind === 'FIX_AREA') && !part.division && { county: 'county' }),
    ...(kind === 'GRACE' && part.ruleId === '' && { rule: 'rule' }),
    ...(!(Number.isInteger(days) && days >= 1 && days <= most) && { days: kind === 'GRACE' ? 'graceDays' : 'days' }),
    ...(kind === 'ATTACH_TEST' && testFaults(part)),
    ...(kind === 'ATTACH_DOSE' && doseFaults(part)),
    ...(isStrayed(part) && part.sampleNumber.trim() === '' && { sample: 'sample' }),
  };
}

/** The form may stand empty once something else is in the list. */
const isBlank = (draft: Draft): boolean => draft.kind === null && draft.others.length > 0;

/** What still keeps the proposal from being submitted. */
export function proposalFaults(draft: Draft): DraftFaults {
  return {
    ...(!isBlank(draft) && correctionFaults(draft)),
    ...(draft.cause === null && { cause: 'cause' }),
    ...(draft.legalBasis.trim() === '' && { basis: 'basis' }),
    ...(draft.evidenceIds.length === 0 && { evidence: 'evidence' }),
  };
}

/** One correction as the server takes it, or null while something is missing. */
export function toCorrectionInput(part: DraftPart, owner = ''): CorrectionInput | null {
  const { kind, division, institution } = part;
  if (kind === null || Object.keys(correctionFaults(part)).length > 0) return null;
  const names = kind === 'REFINE_STAY' || kind === 'FIX_AREA';
  return {
    kind,
    targetIds: [...part.targetIds],
    validDays: Number(part.validDays),
    ...(names && division && { divisionCode: division.code }),
    ...(kind === 'GRACE' && { ruleId: part.ruleId }),
    ...(kind === 'ATTACH_TEST' && institution && { test: toTest(part, institution.id) }),
    ...(kind === 'ATTACH_DOSE' &&
      division && {
        dose: {
          productCode: part.productCode,
          givenOn: part.givenOn,
          divisionCode: division.code,
          institution: part.clinic.trim(),
        },
      }),
    ...(kind === 'FIX_IDENTITY' && owner !== '' && part.targetIds.length === 1 && { belongsTo: toIdentifier(owner) }),
    ...(isStrayed(part) &&
      institution && { strayed: { institutionId: institution.id, sampleNumber: part.sampleNumber.trim() } }),
  };
}

const toIdentifier = (owner: string) => ({
  kind: owner.length === 11 ? ('PHONE' as const) : ('RESIDENT_ID' as const),
  value: owner,
});

const toTest = (part: DraftPart, institutionId: string) => ({
  institutionId,
  sampleNumber: part.sampleNumber.trim(),
  sampledAt: fromLocalField(part.sampledAt),
  reportedAt: fromLocalField(part.reportedAt),
  result: part.result,
});

/**
 * Everything that is proposed together, or null while something is missing. `owner`: whose a wrongly filed test is; kept
 * out of the draft, which is stored.
 */
export function toCorrectionInputs(draft: Draft, owner = ''): readonly CorrectionInput[] | null {
  const parts = isBlank(draft) ? draft.others : [...draft.others, draft];
  const inputs = parts.flatMap((part) => toCorrectionInput(part, owner.trim()) ?? []);
  return inputs.length < parts.length ? null : inputs;
}

/** Only what belongs to one correction. */
export const partOf = (draft: DraftPart): DraftPart => ({
  kind: draft.kind,
  targetIds: draft.targetIds,
  division: draft.division,
  ruleId: draft.ruleId,
  validDays: draft.validDays,
  institution: draft.institution,
  sampleNumber: draft.sampleNumber,
  sampledAt: draft.sampledAt,
  reportedAt: draft.reportedAt,
  result: draft.result,
  productCode: draft.productCode,
  givenOn: draft.givenOn,
  clinic: draft.clinic,
});

/** Puts the correction in the form beside the others and begins another one. */
export const oneMore = (draft: Draft, begin: Partial<DraftPart> = {}): Draft => ({
  ...draft,
  others: draft.kind === null ? draft.others : [...draft.others, partOf(draft)],
  ...EMPTY_PART,
  ...begin,
});

export const withoutPart = (draft: Draft, index: number): Draft => ({
  ...draft,
  others: draft.others.filter((_part, other) => other !== index),
});

/** Takes one of the list into the form; what stood there takes its place. */
export function editPart(draft: Draft, index: number): Draft {
  const chosen = draft.others[index];
  if (chosen === undefined) return draft;
  const rest = withoutPart(draft, index);
  return { ...rest, others: draft.kind === null ? rest.others : [...rest.others, partOf(draft)], ...chosen };
}

const EVERY_KIND = Object.keys(TARGET_OF) as readonly CorrectionKind[];

/** Every kind, those that are being proposed first: what is offered as their basis stands on top. */
export const kindsFirst = (draft: Draft): readonly CorrectionKind[] => {
  const proposed = [draft, ...draft.others].flatMap(({ kind }) => kind ?? []);
  return [...new Set([...proposed, ...EVERY_KIND])];
};
