import type {
  AppealChannel,
  AppealReason,
  CauseCode,
  CorrectionInput,
  DivisionPartsFragment,
  EvidenceKind,
  OpenAppealInput,
  RankedCauseFragment,
} from '../generated/documents';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import type { IdentityCheck } from './identity-check';

export type Suggestion = RankedCauseFragment['suggestions'][number];

/** What is written down during a call. Kept on the server while it is typed. */
export interface CallForm {
  /** Whom the call is about; null: nobody yet. */
  readonly personId: string | null;
  readonly channel: AppealChannel;
  readonly reason: AppealReason;
  readonly statement: string;
  readonly departure: string;
  readonly stuckNow: boolean;
  readonly external: string;
  /** The correction that goes with it; null: only an appeal. */
  readonly cause: CauseCode | null;
  readonly suggestion: Suggestion | null;
  readonly county: DivisionPartsFragment | null;
  readonly evidenceKind: EvidenceKind;
  readonly evidenceText: string;
  readonly legalBasis: string;
}

export const EMPTY_CALL: CallForm = {
  personId: null,
  channel: 'PHONE_12345',
  reason: 'PREFECTURE_PRECISION',
  statement: '',
  departure: '',
  stuckNow: false,
  external: '',
  cause: null,
  suggestion: null,
  county: null,
  evidenceKind: 'CALL_NOTE',
  evidenceText: '',
  legalBasis: '个人信息保护法第四十六条',
};

const REASONS: Partial<Record<CauseCode, AppealReason>> = {
  TEST_NOT_UPLOADED: 'TEST_MISSING',
  TEST_LATE: 'TEST_MISSING',
  TEST_WRONG_ID: 'IDENTITY',
  LAB_NOT_CONNECTED: 'TEST_MISSING',
  NUMBER_NOT_WITH_PERSON: 'PHONE_NUMBER',
  NEW_SIM_UNDER_14D: 'PHONE_NUMBER',
  TICKET_NOT_TRAVELLED: 'TICKET_NOT_TRAVELLED',
  ID_MISMATCH: 'IDENTITY',
  PRECISION_PREFECTURE: 'PREFECTURE_PRECISION',
};

/** What an appeal about a cause is filed under. */
export const reasonOf = (cause: CauseCode | undefined): AppealReason => (cause && REASONS[cause]) ?? 'OTHER';

/** The form as the likeliest cause fills it in. */
export function fillIn(form: CallForm, personId: string, cause: RankedCauseFragment | null): CallForm {
  const suggestion = cause?.suggestions[0] ?? null;
  const county = suggestion?.counties.find(({ listed, source }) => !listed && source !== null)?.division ?? null;
  return {
    ...form,
    personId,
    reason: reasonOf(cause?.code),
    cause: suggestion === null ? null : (cause?.code ?? null),
    suggestion,
    county,
  };
}

/** The form as the caller goes on: a county they name is chosen, when it is the only one that is not listed. */
export function hear(form: CallForm, statement: string): CallForm {
  const named = (form.suggestion?.counties ?? []).filter(
    ({ listed, division }) => !listed && statement.includes(division.name),
  );
  const [only, another] = named;
  return only && !another ? { ...form, statement, county: only.division } : { ...form, statement };
}

/** Corrections that can be written from the call alone; the others need a report, a booklet, a number. */
const FROM_A_CALL: ReadonlySet<Suggestion['kind']> = new Set([
  'REFINE_STAY',
  'EXCLUDE_STAY',
  'END_BINDING_EARLY',
  'CONFIRM_TEST_UPLOAD',
  'GRACE',
]);

export const isFromACall = ({ kind }: Suggestion): boolean => FROM_A_CALL.has(kind);

const isOutside = (channel: AppealChannel): boolean => channel !== 'PHONE_12345' && channel !== 'WEB';

export type CallFault = 'needStatement' | 'needCounty' | 'needIdentity' | 'needExternal';

/** What still keeps the call from being taken. */
export function callFaults(form: CallForm, check: IdentityCheck | null): readonly CallFault[] {
  const wrong: Readonly<Record<CallFault, boolean>> = {
    needIdentity: check === null,
    needStatement: form.statement.trim() === '',
    needCounty: form.suggestion?.kind === 'REFINE_STAY' && form.county === null,
    needExternal: isOutside(form.channel) && form.external.trim() === '',
  };
  return (Object.keys(wrong) as CallFault[]).filter((fault) => wrong[fault]);
}

export function toOpenAppeal(form: CallForm, personId: string, check: IdentityCheck): OpenAppealInput {
  const { channel, reason, statement, departure, stuckNow, external } = form;
  return {
    personId,
    channel,
    reason,
    statement: statement.trim(),
    stuckNow,
    ...(isLocalTime(departure) && { departureAt: fromLocalField(departure) }),
    ...(external.trim() !== '' && { externalReference: external.trim() }),
    ...(check.grade === 'G0'
      ? { identityGrade: 'G0' }
      : { identityAsked: [...check.facts], identityMatched: [...check.facts] }),
  };
}

/** The correction as the server takes it, for as long as its kind lasts; null when the call is only to be taken. */
export function toCorrection({ suggestion, county }: CallForm): CorrectionInput | null {
  if (suggestion === null || !isFromACall(suggestion)) return null;
  return {
    kind: suggestion.kind,
    targetIds: [...suggestion.targetIds],
    ...(suggestion.kind === 'REFINE_STAY' && county && { divisionCode: county.code }),
    ...(suggestion.ruleId !== null && { ruleId: suggestion.ruleId }),
  };
}
