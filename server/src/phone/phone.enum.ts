import type { BindingChannel, BindingEvent, BindingState, BindingVerification, NumberHint } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export const BindingChannelEnum = apiEnum<BindingChannel>('BindingChannel', {
  WECHAT: '微信',
  ALIPAY: '支付宝',
  BAIDU: '百度',
  BEIJINGTONG: '北京通',
});
export const BindingEventEnum = apiEnum<BindingEvent['kind']>('BindingEventKind', {
  BIND: 'Bound under the name of the person (绑定)',
  UNBIND: 'Unbound (解绑)',
  VERIFY: 'The operator answered whether the travel card is good (核验)',
});
export const BindingVerificationEnum = apiEnum<BindingVerification>('BindingVerification', {
  VERIFIED: null,
  UNVERIFIED: 'The check failed: off for long, not theirs any more',
  UNKNOWN: 'Not asked, or no answer',
});
export const BindingStateEnum = apiEnum<BindingState>('BindingState', {
  PENDING: 'Bound, and does not count yet (待生效)',
  ACTIVE: 'Counts (生效中)',
  ENDING: 'Unbound, and still counts (解绑待失效)',
  ENDED: 'Counts no more (已失效)',
});
export const NumberHintEnum = apiEnum<NumberHint>('NumberHint', {
  NO_NUMBER: null,
  UNVERIFIED: null,
  NOT_ANSWERED: null,
  REQUEST_WAITING: null,
  MANY_NUMBERS: 'Each is checked; on a bad network that takes too long',
  NOT_YET_COUNTING: null,
  STILL_COUNTING: null,
});
