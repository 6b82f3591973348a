import {
  deleteEndpoint,
  insertEndpoint,
  inTransaction,
  listEndpoints,
  lockEndpoint,
  putSecret,
  queueEvent,
  replayOne,
  replaySince,
  type Sql,
  switchEndpoint,
  updateEndpoint,
  type WebhookEndpoint,
} from '@zhengming/data';
import { HOUR_MS, plusMs, REPLAY_MS, type WebhookType } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { ownPartnerId } from '../portal/own-partner.js';
import { checkWebhook } from './check-webhook.js';
import { newWebhookSecret } from './webhook-secret.js';
import {
  type ReplayWebhookInput,
  toWebhookType,
  type WebhookEndpointType,
  type WebhookGivenType,
  type WebhookInput,
  type WebhookRemovedType,
  type WebhookReplayType,
} from './webhook.type.js';

const MOST_ENDPOINTS = 10;
const LONGEST_OVERLAP_HOURS = 168;

export async function listWebhooks(context: Context): Promise<readonly WebhookEndpointType[]> {
  const clientId = await ownPartnerId(context);
  return (await listEndpoints(context.store.pool, clientId, context.clock.now())).map(toWebhookType);
}

/** Writes an endpoint down, new (with its secret, shown once) or changed. */
export async function saveWebhook(context: Context, input: WebhookInput): Promise<WebhookGivenType | Refusal> {
  const asked = { ...input, description: input.description.trim(), types: [...new Set(input.types)] };
  const wrong = checkWebhook(asked, context.webhooks);
  if (wrong) return wrong;
  const fields = { ...asked, types: asked.types as WebhookType[] };
  const { id } = input;
  if (id !== null && id !== undefined)
    return withEndpoint(context, id, async (sql, endpoint) => {
      await updateEndpoint(sql, id, fields);
      return async () => ({ secret: null, endpoint: await again(sql, context, endpoint) });
    });
  return addWebhook(context, fields);
}

async function addWebhook(
  context: Context,
  fields: Pick<WebhookEndpoint, 'url' | 'description' | 'types'>,
): Promise<WebhookGivenType | Refusal> {
  const clientId = await ownPartnerId(context);
  const at = context.clock.now();
  return inTransaction(context.store, async (sql) => {
    // one after the other, so that two at once do not make one too many
    await sql.query('select from partner_client where id = $1 for update', [clientId]);
    if ((await listEndpoints(sql, clientId, at)).length >= MOST_ENDPOINTS) return tooMany();
    const id = uuidv7();
    await insertEndpoint(sql, { ...fields, id, clientId }, at);
    return { secret: await giveSecret(sql, context, id, 0), endpoint: await again(sql, context, { id, clientId }) };
  });
}

/** A new secret, shown once; the one before signs as well until the overlap is over. */
export async function rotateWebhookSecret(
  context: Context,
  id: string,
  overlapHours: number,
): Promise<WebhookGivenType | Refusal> {
  if (overlapHours < 0 || overlapHours > LONGEST_OVERLAP_HOURS)
    return refuse(
      'OUT_OF_RANGE',
      `新旧并用为 0 至 ${LONGEST_OVERLAP_HOURS} 小时。`,
      `An overlap lasts 0 to ${LONGEST_OVERLAP_HOURS} hours.`,
      'overlapHours',
    );
  return withEndpoint(context, id, async (sql, endpoint) => {
    const secret = await giveSecret(sql, context, id, overlapHours);
    return async () => ({ secret, endpoint: await again(sql, context, endpoint) });
  });
}

export const removeWebhook = (context: Context, id: string): Promise<WebhookRemovedType | Refusal> =>
  withEndpoint(context, id, async (sql) => {
    await deleteEndpoint(sql, id);
    return () => Promise.resolve({ id });
  });

/** Sends nothing there any more, or again: what waited goes on, what came meanwhile is replayed on request. */
export const switchWebhook = (context: Context, id: string, active: boolean): Promise<WebhookEndpointType | Refusal> =>
  withEndpoint(context, id, async (sql, endpoint) => {
    if (endpoint.active !== active) await switchEndpoint(sql, id, active ? null : 'PARTNER', context.clock.now());
    return () => again(sql, context, endpoint);
  });

/** Sends a message of no meaning, like any other. */
export const testWebhook = (context: Context, id: string): Promise<WebhookReplayType | Refusal> =>
  withEndpoint(context, id, async (sql, endpoint) => {
    if (!endpoint.active) return notActive();
    const payload = { note: '测试消息，请应答 2xx。 A test message; answer 2xx.' };
    await queueEvent(sql, id, { eventId: uuidv7(), type: 'webhook.test', payload }, context.clock.now());
    return async () => ({ queued: 1, endpoint: await again(sql, context, endpoint) });
  });

/** Sends again (重放): one delivery, or everything since an instant. */
export async function replayWebhook(
  context: Context,
  { endpointId, deliveryId, since }: ReplayWebhookInput,
): Promise<WebhookReplayType | Refusal> {
  const at = context.clock.now();
  if ((deliveryId ?? null) === null && (since ?? null) === null)
    return refuse('NOTHING_CHOSEN', '请指定一条投递或起始时间。', 'Name one delivery, or an instant.', 'input');
  if (since !== null && since !== undefined && (since < plusMs(at, -REPLAY_MS) || since > at))
    return refuse(
      'OUT_OF_RANGE',
      '只能重放最近七天的事件。',
      'Events of the last seven days can be replayed.',
      'input.since',
    );
  return withEndpoint(context, endpointId, async (sql, endpoint) => {
    if (!endpoint.active) return notActive();
    const queued =
      deliveryId !== null && deliveryId !== undefined
        ? await replayOne(sql, endpointId, deliveryId, at)
        : await replaySince(sql, endpointId, { since: since ?? at, at });
    return async () => ({ queued, endpoint: await again(sql, context, endpoint) });
  });
}

/** Locks an endpoint of the partner's own, works on it, and answers with what the work says then. */
async function withEndpoint<T extends object>(
  context: Context,
  id: string,
  work: (sql: Sql, endpoint: WebhookEndpoint) => Promise<Refusal | (() => Promise<T>)>,
): Promise<T | Refusal> {
  const clientId = await ownPartnerId(context);
  return inTransaction(context.store, async (sql) => {
    const endpoint = await lockEndpoint(sql, { clientId, id, now: context.clock.now() });
    if (!endpoint) return unknownWebhook();
    const done = await work(sql, endpoint);
    return isRefusal(done) ? done : done();
  });
}

async function again(
  sql: Sql,
  { clock }: Context,
  { id, clientId }: Pick<WebhookEndpoint, 'id' | 'clientId'>,
): Promise<WebhookEndpointType> {
  const endpoint = await lockEndpoint(sql, { clientId, id, now: clock.now() });
  if (!endpoint) throw new Error('an endpoint that was just written is gone');
  return toWebhookType(endpoint);
}

async function giveSecret(sql: Sql, { store, clock }: Context, id: string, overlapHours: number): Promise<string> {
  const secret = newWebhookSecret();
  const at = clock.now();
  const cipher = store.keyring.encrypt(secret);
  await putSecret(sql, { id: uuidv7(), endpointId: id, cipher, at }, plusMs(at, overlapHours * HOUR_MS));
  return secret;
}

const unknownWebhook = (): Refusal =>
  refuse('UNKNOWN_WEBHOOK', '没有这个接收地址。', 'There is no such endpoint.', 'id');
const notActive = (): Refusal =>
  refuse('WEBHOOK_DISABLED', '接收地址已停用，请先启用。', 'The endpoint is disabled; enable it first.', 'id');
const tooMany = (): Refusal =>
  refuse(
    'TOO_MANY_WEBHOOKS',
    `最多 ${MOST_ENDPOINTS} 个接收地址。`,
    `At most ${MOST_ENDPOINTS} endpoints; remove one first.`,
  );
