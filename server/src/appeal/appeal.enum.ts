import type {
  AppealAction,
  AppealChannel,
  AppealState,
  CauseCode,
  CorrectionKind,
  IdentityGrade,
  UrgencyClass,
  Verdict,
} from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export type AppealReason =
  'PREFECTURE_PRECISION' | 'TEST_MISSING' | 'PHONE_NUMBER' | 'TICKET_NOT_TRAVELLED' | 'IDENTITY' | 'OTHER';
export type EvidenceKind =
  | 'TICKET'
  | 'BOARDING_PASS'
  | 'REFUND_RECEIPT'
  | 'HOTEL_BILL'
  | 'TOLL_RECORD'
  | 'EMPLOYER_LETTER'
  | 'COMMUNITY_LETTER'
  | 'OPERATOR_STATEMENT'
  | 'TRAVEL_CARD_SCREENSHOT'
  | 'LAB_REPORT'
  | 'VACCINATION_BOOKLET'
  | 'COMPANION_STATEMENT'
  | 'AGENCY_REPLY'
  | 'CALL_NOTE';
export type CorrectionState = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'REMOVED';
export type DeskCorrectionKind = CorrectionKind;

/** What the desk calls a state. */
export const STATE_WORDS: Readonly<Record<AppealState, string>> = {
  RECEIVED: '已受理',
  VERIFYING: '核身中',
  IN_REVIEW: '核查中',
  AWAITING_CITIZEN: '待补充',
  AWAITING_AGENCY: '待协查',
  LINKED: '并入事件',
  PROPOSED: '拟处理',
  SECOND_REVIEW: '复核中',
  DECIDED: '已决定',
  APPLIED: '已重算',
  NOTIFIED: '已告知',
  CLOSED: '已办结',
  REOPENED: '二次派单',
  TRANSFERRED: '已转办',
  MERGED: '合并',
  WITHDRAWN: '撤回',
};
export const AppealStateEnum = apiEnum<AppealState>('AppealState', STATE_WORDS);
export const AppealChannelEnum = apiEnum<AppealChannel>('AppealChannel', {
  PHONE_12345: "Citizens' hotline",
  PHONE_12326: 'Civil aviation',
  PHONE_12306: 'Railway',
  PHONE_12320: 'Health hotline',
  IN_APP_MESSAGE: null,
  MESSAGE_BOARD: null,
  WEB: null,
});
export const AppealReasonEnum = apiEnum<AppealReason>('AppealReason', {
  PREFECTURE_PRECISION: 'The evidence is no finer than the prefecture (误伤)',
  TEST_MISSING: null,
  PHONE_NUMBER: null,
  TICKET_NOT_TRAVELLED: null,
  IDENTITY: null,
  OTHER: null,
});
export const UrgencyClassEnum = apiEnum<UrgencyClass>('UrgencyClass', {
  T0: 'Stuck now, at a station, airport, checkpoint or hospital door',
  T1: 'Leaves within 24 hours',
  T2: 'Routine',
  T3: 'Needs several agencies',
});
export const IdentityGradeEnum = apiEnum<IdentityGrade>('IdentityGrade', {
  G0: 'Anonymous',
  G1: 'Number on file',
  G2: 'Number and two facts',
  G3: 'Strong',
});
export const VerdictEnum = apiEnum<Verdict>('Verdict', {
  UPHELD: null,
  OVERTURNED: null,
  PARTLY: null,
  NO_ERROR_ADVICE: null,
});
export const CauseCodeEnum = apiEnum<CauseCode>(
  'CauseCode',
  {
    PRECISION_PREFECTURE: null,
    AREA_TOO_WIDE: null,
    AREA_STALE: null,
    BASE_STATION_SPILL: null,
    PASS_THROUGH: null,
    NUMBER_NOT_WITH_PERSON: null,
    NEW_SIM_UNDER_14D: null,
    TICKET_NOT_TRAVELLED: null,
    ID_MISMATCH: null,
    TEST_NOT_UPLOADED: null,
    TEST_LATE: null,
    TEST_WRONG_ID: null,
    LAB_NOT_CONNECTED: null,
    DOSE_OTHER_PROVINCE: null,
    REMOTE_VENUE_SCAN: null,
    SYNC_DELAY: null,
    POLICY_DEFECT: null,
    CORRECT_FLAG: null,
    GUIDANCE_ONLY: null,
  },
  "Why somebody was flagged, in the desk's words.",
);
export const EvidenceKindEnum = apiEnum<EvidenceKind>('EvidenceKind', {
  TICKET: null,
  BOARDING_PASS: null,
  REFUND_RECEIPT: null,
  HOTEL_BILL: null,
  TOLL_RECORD: null,
  EMPLOYER_LETTER: null,
  COMMUNITY_LETTER: null,
  OPERATOR_STATEMENT: null,
  TRAVEL_CARD_SCREENSHOT: null,
  LAB_REPORT: null,
  VACCINATION_BOOKLET: null,
  COMPANION_STATEMENT: null,
  AGENCY_REPLY: 'What an agency answered (协查回复)',
  CALL_NOTE: null,
});
export const CorrectionKindEnum = apiEnum<DeskCorrectionKind>(
  'CorrectionKind',
  {
    REFINE_STAY: 'Prefecture to county, with evidence',
    EXCLUDE_STAY: 'Not this person, or not travelled',
    END_BINDING_EARLY: 'The number is not held any more',
    ATTACH_TEST: 'A result shown by another channel or on paper',
    CONFIRM_TEST_UPLOAD: 'A result the institution has not uploaded',
    ATTACH_DOSE: 'A dose on paper or of another province; concerns the vaccination status',
    FIX_IDENTITY: 'Filed under the wrong person: taken out here and, when it is known whose it is, given to them',
    FIX_AREA: 'The listed area itself is wrong: a request to the data steward, without effect by itself',
    GRACE: 'Suspends one named rule for at most 72 hours',
  },
  'A scoped, expiring correction of evidence; never a colour.',
);
export const CorrectionStateEnum = apiEnum<CorrectionState>('CorrectionState', {
  PROPOSED: null,
  APPROVED: null,
  REJECTED: null,
  REMOVED: null,
});
export const AppealActionEnum = apiEnum<AppealAction>('AppealAction', {
  VERIFY_IDENTITY: 'Who the caller is, as far as what matched says (核身)',
  START_REVIEW: 'A handler takes the case (开始核查)',
  ASK_CITIZEN: 'Something is missing; the clock pauses (待补充)',
  CITIZEN_ANSWERED: 'What was missing is there (已补充)',
  ASK_AGENCY: 'A task for somebody else; the clock runs on (待协查)',
  RESUME: 'Back to review without waiting any longer (恢复核查)',
  TRANSFER: 'To another hotline or a province, under the same number (转办)',
  CONFIRM_RECEIPT: 'They have it (确认签收)',
  ANSWER_TRANSFER: 'What they answered (转办回复)',
  LINK: 'Joins an incident (并入事件)',
  UNLINK: 'Stands for itself again (移出事件)',
  ADD_EVIDENCE: null,
  ADD_NOTE: null,
  PROPOSE_CORRECTION: null,
  TAKE_BACK: 'The author takes the proposal back (撤回拟处理)',
  APPROVE_CORRECTION: null,
  REJECT_CORRECTION: null,
  REMOVE_CORRECTION: 'An approved correction is taken away again (撤销更正)',
  UPHOLD: null,
  MERGE: 'Goes on under another appeal of the same person (合并)',
  WITHDRAW: null,
  CLOSE: 'The citizen is content, or the other hotline has answered (办结)',
  REOPEN: null,
  ASSIGN: 'To somebody else (指派)',
  CHANGE_URGENCY: 'More urgent, or less (调整紧急程度)',
  UNDO: 'Takes the last move back, for a few seconds (撤销)',
});
