import type {
  IncidentAction,
  IncidentRemedyKind,
  IncidentState,
  RootCauseKind,
  RootCauseState,
  SelectedHit,
  StopCode,
} from '@zhengming/domain';
import type { DryRunState, WaveState } from '@zhengming/data';
import { apiEnum } from '../app/api-enum.js';

export type IncidentOrigin = 'DETECTED' | 'MANUAL';
export type SelectedFact = 'STAY' | 'TEST';

export const IncidentStateEnum = apiEnum<IncidentState>('IncidentState', {
  OPEN: '已建立',
  DRAFTED: '已拟更正',
  TRYING: '试运行中',
  TRIED: '待审批: tried, awaits a second person',
  APPROVED: '已批准: the next wave may begin',
  APPLYING: '应用中',
  STOPPED: '已停止: by itself or by hand',
  UNDOING: '撤销中',
  SETTLING: '核对中: its list was corrected, people are being told',
  APPLIED: '已全部应用: awaits its review note',
  DISMISSED: '不成立',
  CLOSED: '已复盘',
});
export const IncidentOriginEnum = apiEnum<IncidentOrigin>('IncidentOrigin', { DETECTED: null, MANUAL: null });
export const IncidentActionEnum = apiEnum<IncidentAction>('IncidentAction', {
  DRAFT: null,
  DRY_RUN: null,
  CANCEL_DRY_RUN: null,
  APPROVE: null,
  SEND_BACK: null,
  START_WAVE: null,
  STOP: null,
  UNDO_WAVE: null,
  SETTLE: null,
  DISMISS: null,
  WRITE_REVIEW: null,
});
export const IncidentRemedyKindEnum = apiEnum<IncidentRemedyKind>('IncidentRemedyKind', {
  GRACE: 'A short exemption from one rule, 72 hours at most (限时豁免)',
  REFINE_STAY: 'All of them were in this county (细化行程)',
  EXCLUDE_STAY: 'None of them was there (排除行程), e.g. a batch of phantoms',
  CONFIRM_TEST_UPLOAD: 'The laboratory reported and did not upload (确认上传)',
});
export const SelectedFactEnum = apiEnum<SelectedFact>('SelectedFact', { STAY: null, TEST: null });
export const SelectedHitEnum = apiEnum<SelectedHit>('SelectedHit', {
  PREFECTURE_ONLY: null,
  PREFECTURE_SIBLING: null,
  COUNTY_ONLY: null,
  IN_AREA: null,
});
export const DryRunStateEnum = apiEnum<DryRunState>('DryRunState', {
  QUEUED: null,
  RUNNING: null,
  DONE: null,
  FAILED: null,
  CANCELLED: null,
});
export const WaveStateEnum = apiEnum<WaveState>('WaveState', {
  WAITING: null,
  RUNNING: null,
  DONE: null,
  STOPPED: '`stop` says why',
  UNDOING: null,
  UNDONE: null,
});
export const StopCodeEnum = apiEnum<StopCode>('StopCode', {
  STRICTER: 'Somebody would have come out stricter',
  DIFFERS_FROM_DRY_RUN: 'More people came out otherwise than the dry run said than may',
  JUDGE_ERRORS: 'People could not be judged',
  WORLD_CHANGED: 'Another list or policy is in force: try it again first',
  BY_HAND: null,
});
export const RootCauseKindEnum = apiEnum<RootCauseKind>('RootCauseKind', {
  BATCH: 'An import batch (数据批次)',
  AREA_VERSION: 'A list (名单版本)',
  LABORATORY: 'A laboratory (检测机构)',
  OPERATOR: 'A mobile network (运营商)',
});
export const RootCauseStateEnum = apiEnum<RootCauseState>('RootCauseState', {
  RED: null,
  GREEN: 'The rate fell',
});
