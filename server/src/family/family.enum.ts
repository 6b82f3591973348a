import type {
  CompanionAnswer,
  CompanionReason,
  Consent,
  DelegationPurpose,
  DelegationState,
  PassGrade,
  Relation,
  ShownDocument,
} from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export const RelationEnum = apiEnum<Relation>('Relation', {
  PARENT: '父母 of the subject, a minor',
  GUARDIAN: '监护人 of the subject',
  CHILD: '子女',
  SPOUSE: '配偶',
  GRANDCHILD: '孙辈',
  RELATIVE: '其他亲属',
  CARER: '社区或养老机构照护人',
  FRIEND: '朋友',
});
export const DelegationPurposeEnum = apiEnum<DelegationPurpose>('DelegationPurpose', {
  STATUS: 'The code (健康码)',
  RECORDS: 'Tests and doses (核酸疫苗)',
  APPEAL: 'An appeal on their behalf (代为申诉)',
});
export const ConsentEnum = apiEnum<Consent>('Consent', {
  FACE: 'The subject’s own face check',
  REAL_NAME: null,
  SMS: 'Good for the code only',
  DOCUMENT_SEEN: 'The desk saw the subject’s document and heard them agree',
  GUARDIANSHIP: 'The desk saw the papers of a minor’s guardian',
});
export const DelegationStateEnum = apiEnum<DelegationState>('DelegationState', {
  PENDING: null,
  ACTIVE: null,
  ENDED: 'Ended by the subject, the holder or the desk',
  EXPIRED: null,
});
export const DelegationEndEnum = apiEnum<'SUBJECT' | 'HOLDER' | 'STAFF'>('DelegationEnd', {
  SUBJECT: 'At the wish of the subject',
  HOLDER: 'At the wish of the holder',
  STAFF: 'By the desk, of itself',
});
export const ShownDocumentEnum = apiEnum<ShownDocument>('ShownDocument', {
  ID_CARD: '居民身份证',
  SENIOR_CARD: '养老助残卡',
  PAPER: '纸质证明',
  NONE: 'Nothing',
});
export const CompanionAnswerEnum = apiEnum<CompanionAnswer>('CompanionAnswer', {
  PASS: null,
  PASS_WITH_COMPANION: null,
  PASS_REGISTERED: null,
  REGISTER_OFFLINE: 'Register offline, then let pass',
  NO_PASS: null,
});
export const CompanionReasonEnum = apiEnum<CompanionReason>('CompanionReason', {
  EMERGENCY_NEVER_WAITS: null,
  OWN_STATUS_CLEAR: null,
  OWN_STATUS_STOPS: null,
  COMPANION_CLEAR: null,
  COMPANION_NOT_CLEAR: null,
  NO_COMPANION: null,
  REGISTERED_OFFLINE: null,
  PAPER_ACCEPTED: null,
  NOTHING_SHOWN: null,
});
export const PassGradeEnum = apiEnum<PassGrade>('PassGrade', {
  VERIFIED: 'The platform told the status',
  PAPER: 'Card, paper or a companion stood in for it',
});
