import type { Text } from '../evaluation/sentences.js';

/** Why a row about a journey or a number was not taken, whether it came in a file or in a request. */
export const FEED_PROBLEM_CODES = [
  'SOURCE_NOT_YOURS',
  'REFERENCE_MISSING',
  'EVENT_DOES_NOT_FIT',
  'EVENT_IN_THE_FUTURE',
  'PLACE_MISSING',
  'ARRIVAL_IN_THE_FUTURE',
  'CASE_NUMBER_MISSING',
  'INVALID_PHONE',
  'CHANNEL_MISSING',
  'ANSWER_MISSING',
  'ALREADY_BOUND',
  'NOT_BOUND',
  'UNBOUND_BEFORE_BOUND',
  'OLDER_THAN_KNOWN',
  'FROM_THE_FUTURE',
] as const;
export type FeedProblemCode = (typeof FEED_PROBLEM_CODES)[number];

export const FEED_PROBLEM_WORDS: Readonly<Record<FeedProblemCode, Text>> = {
  SOURCE_NOT_YOURS: {
    zh: '贵单位无权上报此来源的行程，请核对来源，或联系运营方开通权限。',
    en: 'This source is not yours to tell of; correct it, or ask the operator for the scope.',
  },
  REFERENCE_MISSING: { zh: '须有本单位的单号，至多64字。', en: 'Give your own reference, at most 64 characters.' },
  EVENT_DOES_NOT_FIT: { zh: '此来源没有这种变更。', en: 'This source has no such event.' },
  EVENT_IN_THE_FUTURE: { zh: '变更时间在将来。', en: 'The event lies in the future.' },
  PLACE_MISSING: { zh: '须有地点与到达时间。', en: 'Place and arrival are needed.' },
  ARRIVAL_IN_THE_FUTURE: { zh: '到达时间在将来。', en: 'The arrival lies in the future.' },
  CASE_NUMBER_MISSING: {
    zh: '流调须有编号，至多40字。',
    en: 'An investigation needs its number, at most 40 characters.',
  },
  INVALID_PHONE: {
    zh: '手机号应为11位中国大陆号码。',
    en: 'A mobile number has 11 digits and a known prefix.',
  },
  CHANNEL_MISSING: { zh: '绑定和解绑须写明渠道。', en: 'To bind and unbind, name the channel.' },
  ANSWER_MISSING: { zh: '核验须写明答复。', en: 'To verify, give the answer.' },
  ALREADY_BOUND: { zh: '该号码在此渠道已绑定。', en: 'The number is bound in this channel already.' },
  NOT_BOUND: {
    zh: '该号码未绑定在此人名下，请先报送绑定。',
    en: 'The number is not bound under this person; send the binding first.',
  },
  UNBOUND_BEFORE_BOUND: { zh: '解绑时间早于绑定时间。', en: 'Unbound before it was bound.' },
  OLDER_THAN_KNOWN: { zh: '已有更晚的核验答复。', en: 'A later answer is known.' },
  FROM_THE_FUTURE: { zh: '时间晚于现在。', en: 'It lies in the future.' },
};
