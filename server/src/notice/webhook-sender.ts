import { formatInstant, fromEpochMs, type SendOutcome } from '@zhengming/domain';
import { Webhook } from 'standardwebhooks';
import type { NoticeSender, OutgoingNotice } from './notice-sender.js';
import { type PostAnswer, PostError, type PostPolicy, safePost } from './safe-post.js';

export interface WebhookSettings extends PostPolicy {
  readonly url: URL;
  /** `whsec_…` (Standard Webhooks). */
  readonly secret: string;
  /** Whether the gateway is given the number, or finds the person by our id. */
  readonly needsNumber: boolean;
}

/**
 * Sends notices to a message gateway as Standard Webhooks (https://www.standardwebhooks.com): `webhook-id` is the notice, the
 * same over every attempt. Time stamps are of the real clock, which the receiver compares with its own.
 */
export function webhookSender(settings: WebhookSettings, wallClock: () => number = Date.now): NoticeSender {
  const signer = new Webhook(settings.secret);
  return {
    needsNumber: settings.needsNumber,
    async send(notice) {
      const at = new Date(wallClock());
      const body = JSON.stringify(payload(notice, at));
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'zhengming-notices',
        'webhook-id': notice.id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': signer.sign(notice.id, at, body),
      };
      try {
        return outcomeOf(await safePost(settings.url, { body, headers }, settings));
      } catch (error) {
        if (!(error instanceof PostError)) throw error;
        return { kind: 'RETRY', error: error.fault };
      }
    },
  };
}

const payload = ({ id, kind, personId, phone, zh, en, elder }: OutgoingNotice, at: Date): object => ({
  type: 'notice.send',
  timestamp: formatInstant(fromEpochMs(at.getTime())),
  data: { noticeId: id, kind, recipient: phone === null ? { personId } : { personId, phone }, text: { zh, en, elder } },
});

const MOST_PATIENT_S = 3_600;

/** What an answer means: 2xx taken, 409 had it before, 429 and 5xx later, any other 4xx never. */
export function outcomeOf({ status, retryAfter }: Pick<PostAnswer, 'status' | 'retryAfter'>): SendOutcome {
  if (status >= 200 && status < 300) return { kind: 'SENT' };
  if (status === 409) return { kind: 'DUPLICATE' };
  if (status >= 300 && status < 400) return { kind: 'RETRY', error: 'REDIRECTED' };
  if (status === 401 || status === 403) return { kind: 'RETRY', error: 'NOT_LET_IN' };
  const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Math.min(MOST_PATIENT_S, Number(retryAfter)) : 0;
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return { kind: 'RETRY', error: 'BUSY', afterMs: seconds * 1_000 };
  return { kind: 'GIVE_UP', error: 'REFUSED' };
}
