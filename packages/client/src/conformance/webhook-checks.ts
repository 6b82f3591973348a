import { type Check, expectAll, type Outcome, skip, type Subject } from './check.js';

const BODY = JSON.stringify({ type: 'conformance.ping', timestamp: '2021-11-01T10:00:00+08:00', data: {} });
const TOLERANCE_SECONDS = 300;

interface Delivery {
  readonly id: string;
  readonly timestamp: number;
  readonly body: string;
}

/** As Standard Webhooks sign: HMAC-SHA-256 over id, time stamp and body, under the secret behind `whsec_`. */
async function signatureOf(secret: string, { id, timestamp, body }: Delivery): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.replace(/^whsec_/, '')), (letter) => letter.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${id}.${timestamp}.${body}`));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(signed)))}`;
}

async function deliver(
  subject: Subject,
  change: { readonly body?: string; readonly secondsAgo?: number } = {},
): Promise<number | null> {
  if (subject.receiver === null) return null;
  const delivery = {
    id: `msg_${crypto.randomUUID()}`,
    timestamp: Math.floor(Date.now() / 1000) - (change.secondsAgo ?? 0),
    body: BODY,
  };
  const response = await fetch(subject.receiver.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'webhook-id': delivery.id,
      'webhook-timestamp': String(delivery.timestamp),
      'webhook-signature': await signatureOf(subject.receiver.secret, delivery),
    },
    body: change.body ?? delivery.body,
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
  });
  return response.status;
}

const receiverCheck = (id: string, title: string, run: (subject: Subject) => Promise<Outcome>): Check => ({
  id,
  title,
  run: (subject) =>
    subject.receiver === null
      ? Promise.resolve(skip('--receiver and --secret are not given: your own receiver of webhooks'))
      : run(subject),
});

const isRefused = (status: number | null): boolean => status !== null && status >= 400 && status < 500;

/** Of the partner's own receiver: it takes what is signed, and nothing else. */
export const WEBHOOK_CHECKS: readonly Check[] = [
  receiverCheck('webhook.signed', 'Your receiver takes a delivery that is signed', async (subject) => {
    const status = await deliver(subject);
    return expectAll([['2xx', status !== null && status >= 200 && status < 300, true]]);
  }),
  receiverCheck('webhook.changed', 'Your receiver refuses a body that was changed on the way', async (subject) =>
    expectAll([['4xx', isRefused(await deliver(subject, { body: BODY.replace('ping', 'pong') })), true]]),
  ),
  receiverCheck('webhook.old', 'Your receiver refuses what was signed more than five minutes ago', async (subject) =>
    expectAll([['4xx', isRefused(await deliver(subject, { secondsAgo: TOLERANCE_SECONDS + 60 })), true]]),
  ),
];
