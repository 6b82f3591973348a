import type { NoticeKind, SendOutcome } from '@zhengming/domain';
import type { Services } from '../app/context.js';

/** A notice as it leaves the house. */
export interface OutgoingNotice {
  /** The same over every attempt: whoever has seen it before drops it. */
  readonly id: string;
  readonly kind: NoticeKind;
  /** Tells people apart without naming them. */
  readonly personId: string;
  /** Only for senders that need it. */
  readonly phone: string | null;
  readonly zh: string;
  readonly en: string;
  readonly elder: string;
}

/** What carries a message to a person (消息网关). It may be slow, fail, or be cut off; it never runs in a transaction. */
export interface NoticeSender {
  readonly needsNumber: boolean;
  send(notice: OutgoingNotice): Promise<SendOutcome>;
}

/** Stands in until a message gateway is connected: the log gets the number of the notice, never its text. */
export const consoleSender = (log: Services['log']): NoticeSender => ({
  needsNumber: false,
  send({ id, kind }) {
    log.info({ noticeId: id, kind }, 'notice sent to the console');
    return Promise.resolve({ kind: 'SENT' });
  },
});
