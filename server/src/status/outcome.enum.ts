import type {
  Advice,
  AreaExtent,
  AreaKind,
  ClearKind,
  Colour,
  DataGap,
  Determinacy,
  EvidenceRef,
  GapCode,
  HitLevel,
  PopupKind,
  Precision,
  ReasonGroup,
  RiskLevel,
  StaySource,
  Truth,
} from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export type FactKind = EvidenceRef['kind'];
export type GapOwner = DataGap['owner'];
export type DecisionTrigger = 'FACT' | 'AREA' | 'POLICY' | 'CLOCK' | 'CORRECTION' | 'INITIAL';

export const ColourEnum = apiEnum<Colour>(
  'Colour',
  {
    GREEN: '绿码: nothing abnormal found (未见异常)',
    YELLOW: '黄码: isolate at home (居家隔离)',
    RED: 'Kept for completeness; no published rule gives it',
    NONE: 'No colour: a pop-up is shown instead (弹窗)',
  },
  'The colour of a health code (健康码).',
);
export const PopupKindEnum = apiEnum<PopupKind>(
  'PopupKind',
  {
    AFFECTED_AREA: 'Was in an affected area: postpone travel',
    COMMUNITY_REPORT: 'Is in the city: report to the community',
    TEST_REQUIRED: 'A negative test is needed first',
    PHONE_UNVERIFIED: 'A bound number did not pass the itinerary check',
    VERIFY_ITINERARY: 'Declare where you were',
    DAILY_RECHECK: 'The status of the day has expired',
    DATA_GAP: 'What is known is not enough to tell; not a risk',
  },
  'What is shown instead of a colour (弹窗).',
);
export const AdviceEnum = apiEnum<Advice>('Advice', {
  NONE: null,
  POSTPONE_TRAVEL: '暂缓来京',
  HOME_ISOLATION: '居家隔离',
  REPORT_TO_COMMUNITY: '向社区报告',
  TAKE_TEST: '核酸检测',
  VERIFY_PHONE: '核验手机号',
  DECLARE_ITINERARY: '行程申报',
  DECLARE_COUNTY: '申报到过的县（市、区、旗）',
  CONTACT_HOTLINE: '拨打12345',
});
export const DeterminacyEnum = apiEnum<Determinacy>('Determinacy', {
  DETERMINATE: null,
  INDETERMINATE: 'Something needed is not known; `gaps` says what and who owns it',
});
export const TruthEnum = apiEnum<Truth>('Truth', { TRUE: null, FALSE: null, UNKNOWN: null });
export const ReasonGroupEnum = apiEnum<ReasonGroup>(
  'ReasonGroup',
  {
    DECIDING: 'The rule that decided (决定性规则)',
    FIRED: 'Also fired, and asks for less',
    OPEN: 'Cannot be told: something is not known',
    PASSED: 'Answered no',
  },
  'How the answer of a rule is read.',
);
export const HitLevelEnum = apiEnum<HitLevel>(
  'HitLevel',
  {
    IN_AREA: 'In a listed county, or finer',
    COUNTY_ONLY: 'The evidence is no finer than a county in which a smaller place is listed',
    PREFECTURE_SIBLING: 'In another county of the same prefecture',
    PREFECTURE_ONLY: 'The evidence itself is no finer than the prefecture',
    NONE: null,
  },
  'How precisely a stay meets an area (命中精度).',
);
export const PrecisionEnum = apiEnum<Precision>(
  'Precision',
  { STREET: null, COUNTY: null, PREFECTURE: null, PROVINCE: null },
  'How finely a piece of evidence names a place.',
);
export const StaySourceEnum = apiEnum<StaySource>('StaySource', {
  TELECOM: '通信大数据行程卡',
  TICKET: '购票',
  FLOW_INVESTIGATION: '流调',
  DECLARATION: '行程申报',
  VENUE_SCAN: '场所扫码',
  HOTEL: '住宿登记',
  COMMUNITY: '社区登记',
});
export const RiskLevelEnum = apiEnum<RiskLevel>('RiskLevel', { HIGH: '高风险', MEDIUM: '中风险', LOW: '低风险' });
export const AreaKindEnum = apiEnum<AreaKind>('AreaKind', {
  RISK_LEVEL: 'On the national risk list (中高风险地区)',
  AFFECTED_COUNTY: 'A county with at least one local infection',
});
export const AreaExtentEnum = apiEnum<AreaExtent>('AreaExtent', {
  WHOLE: '全域',
  PART: 'Places inside the division',
  REST: '除…以外的其他区域',
});
export const GapCodeEnum = apiEnum<GapCode>('GapCode', {
  NO_POLICY: null,
  NO_AREA_LIST: null,
  NO_PHONE: null,
  PHONE_NOT_ANSWERED: null,
  STAY_TOO_COARSE: null,
  AREA_TOO_COARSE: null,
  TEST_NOT_UPLOADED: null,
  TEST_PENDING: null,
  UNKNOWN_DIVISION: null,
  CONFLICTING_EVIDENCE: null,
  CORRECTION_SET_ASIDE: 'It would make the outcome stricter now (暂不适用)',
});
export const GapOwnerEnum = apiEnum<GapOwner>('GapOwner', {
  PERSON: null,
  TELECOM: null,
  INSTITUTION: null,
  DATA_STEWARD: null,
  POLICY_AUTHOR: null,
  HOTLINE: null,
});
export const ClearKindEnum = apiEnum<ClearKind>('ClearKind', {
  WAIT: 'Time alone clears it',
  TAKE_TEST: null,
  UPLOAD_TEST: null,
  DECLARE_ITINERARY: null,
  DECLARE_COUNTY: null,
  CORRECT_STAY: null,
  VERIFY_PHONE: null,
  BIND_PHONE: 'Bind a first number, so that the telecom source can answer',
  LEAVE_AREA: null,
  AREA_DELISTED: null,
  COMMUNITY_SCREENING: null,
  COMMUNITY_REGISTRATION: 'Nobody knows where the person was; the community records it',
});
export const FactKindEnum = apiEnum<FactKind>('FactKind', {
  STAY: null,
  TEST: null,
  PHONE: null,
  DECLARATION: null,
  COMMUNITY_TASK: null,
  CORRECTION: null,
});
export const DecisionTriggerEnum = apiEnum<DecisionTrigger>(
  'DecisionTrigger',
  { FACT: null, AREA: null, POLICY: null, CLOCK: 'Time alone changed it', CORRECTION: null, INITIAL: null },
  'What made the platform evaluate again.',
);
