import {
  AddNoteDocument,
  AnswerTransferredDocument,
  AskCitizenDocument,
  AssignAppealDocument,
  ChangeUrgencyDocument,
  CitizenAnsweredDocument,
  CloseAppealDocument,
  ConfirmReceiptDocument,
  MergeAppealsDocument,
  ReopenAppealDocument,
  ResumeAppealDocument,
  StartReviewDocument,
  TakeBackProposalDocument,
  TransferAppealDocument,
  VerifyIdentityDocument,
  WithdrawAppealDocument,
  type Addressee,
  type AppealAction,
  type DivisionPartsFragment,
  type IdentityFact,
  type UrgencyClass,
} from '../generated/documents';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';

/** What is asked for with a move, besides the note. */
export type MoveField = 'identity' | 'hours' | 'addressee' | 'externalNumber' | 'handler' | 'urgency' | 'survivor';

/** A move of the desk that has no panel of its own. */
export interface DeskMove {
  readonly action: AppealAction;
  /** All moves answer alike; what they take is written by {@link moveInput}. */
  readonly document: typeof StartReviewDocument | { toString(): string };
  readonly fields: readonly MoveField[];
  readonly note: 'none' | 'optional' | 'needed';
  /** The next act where it is allowed; the others stand in the menu. */
  readonly main: boolean;
}

const move = (
  action: AppealAction,
  document: DeskMove['document'],
  more: Partial<Omit<DeskMove, 'action' | 'document'>> = {},
): DeskMove => ({ action, document, fields: [], note: 'optional', main: false, ...more });

/** In the order of the menu. Without fields and without a note a move is carried out at once. */
export const DESK_MOVES: readonly DeskMove[] = [
  move('VERIFY_IDENTITY', VerifyIdentityDocument, { fields: ['identity'], note: 'none' }),
  move('START_REVIEW', StartReviewDocument, { note: 'none', main: true }),
  move('RESUME', ResumeAppealDocument, { note: 'none', main: true }),
  move('CITIZEN_ANSWERED', CitizenAnsweredDocument, { note: 'needed', main: true }),
  move('CONFIRM_RECEIPT', ConfirmReceiptDocument, { fields: ['externalNumber'], main: true }),
  move('ANSWER_TRANSFER', AnswerTransferredDocument, { note: 'needed' }),
  move('CLOSE', CloseAppealDocument, { main: true }),
  move('REOPEN', ReopenAppealDocument, { note: 'needed' }),
  move('ADD_NOTE', AddNoteDocument, { note: 'needed' }),
  move('ASK_CITIZEN', AskCitizenDocument, { fields: ['hours'], note: 'needed' }),
  move('TRANSFER', TransferAppealDocument, { fields: ['addressee', 'externalNumber'], note: 'needed' }),
  move('TAKE_BACK', TakeBackProposalDocument),
  move('CHANGE_URGENCY', ChangeUrgencyDocument, { fields: ['urgency'], note: 'needed' }),
  move('ASSIGN', AssignAppealDocument, { fields: ['handler'] }),
  move('MERGE', MergeAppealsDocument, { fields: ['survivor'] }),
  move('WITHDRAW', WithdrawAppealDocument, { note: 'needed' }),
];

export const isDirect = ({ fields, note }: DeskMove): boolean => fields.length === 0 && note === 'none';

/** What is being written for a move; kept as a draft until it is sent. */
export interface MoveDraft {
  readonly note: string;
  readonly asked: readonly IdentityFact[];
  readonly matched: readonly IdentityFact[];
  readonly hours: string;
  readonly addressee: Addressee | '';
  readonly province: DivisionPartsFragment | null;
  readonly externalNumber: string;
  /** Nobody: back to the queue. */
  readonly staffId: string;
  readonly urgency: UrgencyClass | '';
  /** On the city's clock; empty: as it was. */
  readonly departureAt: string;
  readonly survivorId: string;
}

export const EMPTY_MOVE: MoveDraft = {
  note: '',
  asked: [],
  matched: [],
  hours: '24',
  addressee: '',
  province: null,
  externalNumber: '',
  staffId: '',
  urgency: '',
  departureAt: '',
  survivorId: '',
};

export const NOBODY = 'NOBODY';

/** Which field still keeps the move from being sent; null: none. */
export function missingField({ fields, note }: DeskMove, draft: MoveDraft): MoveField | 'note' | 'departureAt' | null {
  const lacks: Readonly<Record<MoveField, boolean>> = {
    identity: draft.asked.length === 0,
    hours: !/^\d{1,2}$/.test(draft.hours) || Number(draft.hours) < 1,
    addressee: draft.addressee === '' || (draft.addressee === 'PROVINCE' && draft.province === null),
    externalNumber: false,
    handler: draft.staffId === '',
    urgency: draft.urgency === '',
    survivor: draft.survivorId === '',
  };
  const found = fields.find((field) => lacks[field]);
  if (found) return found;
  if (fields.includes('urgency') && draft.departureAt !== '' && !isLocalTime(draft.departureAt)) return 'departureAt';
  return note === 'needed' && draft.note.trim() === '' ? 'note' : null;
}

/** The first two digits of a code are its province. */
const provinceOf = ({ code }: DivisionPartsFragment): string => `${code.slice(0, 2)}0000`;

/** What the API takes for a move. */
export function moveInput(
  { action, fields }: DeskMove,
  draft: MoveDraft,
  appeal: { readonly id: string; readonly version: number },
): Readonly<Record<string, unknown>> {
  const head = { appealId: appeal.id, expectedVersion: appeal.version };
  const note = draft.note.trim();
  if (action === 'VERIFY_IDENTITY') return { ...head, asked: [...draft.asked], matched: [...draft.matched] };
  if (action === 'ASK_CITIZEN') return { ...head, missing: note, hours: Number(draft.hours) };
  const has = (field: MoveField): boolean => fields.includes(field);
  return {
    ...head,
    ...(note !== '' && { note }),
    ...(has('addressee') && {
      addressee: draft.addressee,
      ...(draft.addressee === 'PROVINCE' && draft.province && { divisionCode: provinceOf(draft.province) }),
    }),
    ...(has('externalNumber') && draft.externalNumber.trim() !== '' && { externalNumber: draft.externalNumber.trim() }),
    ...(has('handler') && { staffId: draft.staffId === NOBODY ? null : draft.staffId }),
    ...(has('urgency') && {
      urgency: draft.urgency,
      ...(draft.departureAt !== '' && { departureAt: fromLocalField(draft.departureAt) }),
    }),
    ...(has('survivor') && { intoAppealId: draft.survivorId }),
  };
}
