import type { AgencyAnswer, AgencyKind, AgencyQuestion, AgencyTaskState } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export const AgencyKindEnum = apiEnum<AgencyKind>('AgencyKind', {
  LABORATORY: 'A testing institution (检测机构)',
  CARRIER: 'Railway or airline (承运单位)',
  COMMUNITY: 'A neighbourhood (社区)',
  PROVINCE: 'The health commission of another province (外省)',
  DATA_STEWARD: 'Our own data stewards (数据管理)',
});
export const AgencyQuestionEnum = apiEnum<AgencyQuestion>('AgencyQuestion', {
  RESULT_UPLOADED: 'Was the result of this sample uploaded, and when?',
  TEST_BELONGS: 'Is this sample of this person?',
  TICKET_USED: 'Was the ticket used?',
  STAY_KNOWN: 'Did the person stay there?',
  COUNTY_OF_STAY: 'In which county did the person stay?',
  AREA_RIGHT: 'Is the listed area right?',
  OTHER: 'Asked in words',
});
export const AgencyAnswerEnum = apiEnum<AgencyAnswer>('AgencyAnswer', {
  UPLOADED: 'With `time`',
  NOT_FOUND: null,
  BELONGS: null,
  BELONGS_TO_ANOTHER: null,
  TRAVELLED: null,
  REFUNDED: null,
  NOT_TRAVELLED: null,
  STAYED: null,
  NEVER_THERE: null,
  COUNTY: 'With `division`',
  FIXED: null,
  RIGHT_AS_IS: null,
  OTHER: 'In words',
});
export const AgencyTaskStateEnum = apiEnum<AgencyTaskState>('AgencyTaskState', {
  OPEN: null,
  CHASED: 'Asked again (已催办)',
  OVERDUE: null,
  ANSWERED: null,
  CANCELLED: null,
});
