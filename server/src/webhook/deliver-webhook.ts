import {
  type DeliveryEnd,
  dropDelivery,
  findChange,
  inTransaction,
  putAttempt,
  secretsOf,
  type StatusChange,
  switchEndpoint,
  takeDelivery,
  type TakenDelivery,
  tellOnce,
  type WebhookAttempt,
} from '@zhengming/data';
import { formatInstant, type Instant, isGivenUp, nextAttempt, WEBHOOK_PATIENCE } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { withoutNumbers } from '../appeal/free-text.js';
import { PostError, safePost } from '../notice/safe-post.js';
import { changePayload } from '../watch/status-changed.type.js';
import { recordTold } from '../watch/record-told.js';
import { signedHeaders } from './webhook-secret.js';

type House = Pick<Services, 'store' | 'clock' | 'audit' | 'log' | 'webhooks'>;

/** Longer than any attempt may take: who is still sending then is taken for dead. */
const LEASE_MS = 120_000;
const LONGEST_ANSWER = 64 * 1_024;
/** What of an answer is kept for the partner to read. */
const KEPT_ANSWER = 300;
const MOST_PATIENT_S = 3_600;
/** RFC 9110: nobody is there any more, and nobody will be. */
const GONE = 410;

export const takeDueDelivery = (house: House): Promise<TakenDelivery | null> =>
  takeDelivery(house.store.pool, house.clock.now(), LEASE_MS);

/**
 * Sends a delivery that was taken, and writes down what came of it: a short transaction after, none in between. Whoever dies
 * in between leaves a lease that runs out; it is then sent again under the same `webhook-id`.
 */
export async function deliverWebhook(
  house: House,
  taken: TakenDelivery,
  random: () => number = Math.random,
): Promise<void> {
  const change = taken.personId === null ? null : await findChange(house.store.pool, taken.eventId);
  // whom it was about was erased
  if (taken.personId !== null && change === null) return dropDelivery(house.store.pool, taken);
  const data = change === null ? taken.payload : changePayload(change);
  const timestamp = formatInstant(change?.changedAt ?? taken.createdAt);
  const result = await attempt(house, taken, JSON.stringify({ type: taken.type, timestamp, data }));
  await settle(house, taken, result, { jitter: random(), change });
}

interface Result extends WebhookAttempt {
  readonly retryAfterMs: number;
}

async function attempt(house: House, taken: TakenDelivery, body: string): Promise<Result> {
  const { store, webhooks, clock } = house;
  const ciphers = await secretsOf(store.pool, taken.endpointId, clock.now());
  const began = performance.now();
  const ended = (more: Partial<Result>): Result => ({
    at: clock.now(),
    durationMs: Math.round(performance.now() - began),
    status: null,
    error: null,
    answer: null,
    retryAfterMs: 0,
    ...more,
  });
  try {
    const url = new URL(taken.url);
    const secrets = ciphers.map((cipher) => store.keyring.decrypt(cipher));
    const headers = signedHeaders(secrets, { id: taken.eventId, sentAt: new Date(), body });
    const {
      status,
      retryAfter,
      body: text,
    } = await safePost(url, { body, headers }, { ...webhooks, hosts: [url.host], longestAnswer: LONGEST_ANSWER });
    const seconds = /^\d{1,6}$/.test(retryAfter ?? '') ? Math.min(MOST_PATIENT_S, Number(retryAfter)) : 0;
    const answer = readable(text);
    return ended({ status, answer, error: faultOfStatus(status), retryAfterMs: seconds * 1_000 });
  } catch (error) {
    if (error instanceof PostError) return ended({ error: error.fault });
    house.log.error(
      { deliveryId: taken.id, fault: error instanceof Error ? error.name : 'unknown' },
      'a webhook could not be made',
    );
    return ended({ error: 'FAULT' });
  }
}

function faultOfStatus(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  // a redirect is not followed: who answers there is somebody else
  return status >= 300 && status < 400 ? 'REDIRECTED' : 'REFUSED';
}

/** For people to read: no control characters, no numbers, not long. */
function readable(text: string): string | null {
  const plain = withoutNumbers(text.replace(/[\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')).slice(0, KEPT_ANSWER);
  return plain === '' ? null : plain;
}

interface Settling {
  readonly jitter: number;
  readonly change: StatusChange | null;
}

async function settle(house: House, taken: TakenDelivery, result: Result, { jitter, change }: Settling): Promise<void> {
  const { at } = result;
  const end = endOf(taken, result, jitter);
  const isOurs = await inTransaction(house.store, async (sql) => {
    const { ours, failingSince } = await putAttempt(sql, taken, result, end);
    const isOver = result.status === GONE || isGivenUp(failingSince, at);
    if (ours && end.state !== 'DELIVERED' && isOver) {
      await switchEndpoint(sql, taken.endpointId, 'FAILING', at);
      await tellDisabled(sql, taken, at);
    }
    return ours;
  });
  if (isOurs && end.state === 'DELIVERED' && change !== null) recordTold(house, taken.clientId, change);
}

/** Whoever has another address is told there that this one is sent nothing more; the portal says so too. */
const tellDisabled = (
  sql: Parameters<typeof tellOnce>[0],
  { endpointId, clientId }: TakenDelivery,
  at: Instant,
): Promise<number> =>
  tellOnce(
    sql,
    `disabled:${endpointId}:${at}`,
    {
      type: 'webhook.disabled',
      payload: { endpointId, disabledAt: formatInstant(at), because: 'FAILING' },
      clientId,
      except: endpointId,
    },
    at,
  );

function endOf({ attempts }: TakenDelivery, { error, status, at, retryAfterMs }: Result, jitter: number): DeliveryEnd {
  if (error === null) return { state: 'DELIVERED' };
  if (status === GONE) return { state: 'FAILED' };
  const patience = WEBHOOK_PATIENCE;
  const nextAttemptAt = nextAttempt(attempts, at, { jitter, afterMs: retryAfterMs, patience });
  return nextAttemptAt === null ? { state: 'FAILED' } : { state: 'QUEUED', nextAttemptAt };
}
