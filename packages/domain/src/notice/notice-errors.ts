import type { Text } from '../evaluation/sentences.js';
import type { NoticeError } from './notice-life.js';

const SENTENCES: Readonly<Record<NoticeError, Text>> = {
  UNREACHABLE: { zh: '消息网关连不上。', en: 'The message gateway could not be reached.' },
  TIMED_OUT: {
    zh: '消息网关没有及时应答；可能已收到，重发不会重复。',
    en: 'The gateway did not answer in time. It may have it; sending again will not tell the person twice.',
  },
  BUSY: { zh: '消息网关繁忙，稍后自动重试。', en: 'The gateway is busy; it is tried again by itself.' },
  REFUSED: {
    zh: '消息网关拒收这条告知，请改用电话告知。',
    en: 'The gateway refused this notice. Please tell the person by phone.',
  },
  NOT_LET_IN: {
    zh: '消息网关不认我们的签名，请通知运维。',
    en: 'The gateway did not accept our signature. Please tell the operators.',
  },
  REDIRECTED: {
    zh: '消息网关要求转到别处，出于安全没有照办，请通知运维。',
    en: 'The gateway pointed elsewhere, which is not followed. Please tell the operators.',
  },
  NOT_ALLOWED_THERE: {
    zh: '消息网关的地址不在允许范围内，请通知运维。',
    en: 'The address of the gateway is not allowed. Please tell the operators.',
  },
  ANSWER_TOO_LARGE: {
    zh: '消息网关的应答异常，请通知运维。',
    en: 'The answer of the gateway was not usable. Please tell the operators.',
  },
  NO_NUMBER: {
    zh: '此人没有可用的手机号，请以其他方式告知。',
    en: 'There is no number to send to. Please tell the person in another way.',
  },
  CUT_OFF: { zh: '发送时服务中断，已自动重新排队。', en: 'The service stopped while sending; it was queued again.' },
  BOUNCED: {
    zh: '消息网关称没有送达，请改用电话告知。',
    en: 'The gateway says it did not arrive. Please tell the person by phone.',
  },
  FAULT: { zh: '发送时出错，稍后自动重试。', en: 'Something went wrong while sending; it is tried again.' },
};

/** Why a notice has not been sent yet, for whoever handles the case. */
export const noticeErrorSentence = (error: NoticeError): Text => SENTENCES[error];
