import {
  type CommunityTaskState,
  type FieldTaskEnding,
  type FieldTaskKind,
  type FieldTaskState,
  type LoopAct,
} from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

/** What may be done with a task: the acts of the loop, and handling it. */
export type FieldTaskAct = LoopAct | 'ASSIGN' | 'NOT_COMING' | 'TRACED';

export const FieldTaskKindEnum = apiEnum<FieldTaskKind>(
  'FieldTaskKind',
  {
    COMMUNITY: '社区任务: registration, screening, isolation, release',
    PENDING_RESULT: '即采即走随访: let through before the result was there',
    TRACE: '立即追踪: let through, and the result is positive',
  },
  'What waits for somebody in the field.',
);
export const FieldTaskStateEnum = apiEnum<FieldTaskState>('FieldTaskState', {
  OPEN: null,
  OVERDUE: 'Past its time, and not done',
  DONE: null,
  CANCELLED: null,
});
export const FieldTaskEndingEnum = apiEnum<FieldTaskEnding>('FieldTaskEnding', {
  RELEASED: '已解除',
  NEGATIVE: 'The result was negative; it ended by itself',
  POSITIVE: 'The result was positive; a trace began',
  TRACED: '已追踪',
  NOT_COMING: '未来: the person did not come',
  WITHDRAWN: null,
});
export const CommunityStateEnum = apiEnum<CommunityTaskState>(
  'CommunityState',
  {
    DECLARED: '已申报',
    REGISTERED: '已登记',
    SCREENED: '已排查',
    ISOLATING: '居家隔离',
    RELEASED: '已解除',
  },
  'Where somebody is in the loop without contact (“零接触”管理闭环).',
);
export const CommunityActEnum = apiEnum<LoopAct | 'DECLARE'>('CommunityAct', {
  DECLARE: '申报: by the person',
  REGISTER: '登记',
  SCREEN: '排查通过',
  ISOLATE: '居家隔离, until a day',
  RELEASE: '解除',
  REVERT: '撤销: takes the last decision back, as another fact',
});
export const LoopActEnum = apiEnum<LoopAct>('LoopAct', {
  REGISTER: '登记',
  SCREEN: '排查通过; needs its basis',
  ISOLATE: '居家隔离; needs its basis and until when',
  RELEASE: '解除; needs its basis, and the isolation to be over',
  REVERT: '撤销; needs its basis',
});
export const FieldTaskActEnum = apiEnum<FieldTaskAct>('FieldTaskAct', {
  REGISTER: null,
  SCREEN: null,
  ISOLATE: null,
  RELEASE: null,
  REVERT: null,
  ASSIGN: 'Say whose it is',
  NOT_COMING: 'Close it: the person did not come',
  TRACED: 'Close it: the person was found and looked after',
});
