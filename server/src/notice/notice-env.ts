import { Webhook } from 'standardwebhooks';
import { z } from 'zod';
import type { WebhookSettings } from './webhook-sender.js';

/** How notices leave the house. */
export interface NoticeSettings {
  /** null: to the console. */
  readonly webhook: WebhookSettings | null;
  /** At most so many in a second and process. */
  readonly perSecond: number;
  /** At most so many under way at once. */
  readonly atOnce: number;
}

const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');

export const NOTICE_SHAPE = {
  NOTICE_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  NOTICE_WEBHOOK_SECRET: z.string().refine(isSecret, 'must be whsec_ and base64 of 24 to 64 bytes').optional(),
  NOTICE_WEBHOOK_HOSTS: z.string().optional(),
  NOTICE_WEBHOOK_PRIVATE: flag.optional(),
  NOTICE_WEBHOOK_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
  NOTICE_RECIPIENT: z.enum(['id', 'phone']).default('id'),
  NOTICE_PER_SECOND: z.coerce.number().int().min(1).max(10_000).default(50),
  NOTICE_AT_ONCE: z.coerce.number().int().min(1).max(100).default(8),
} as const;

type Given = z.infer<z.ZodObject<typeof NOTICE_SHAPE>>;

const LONGEST_ANSWER = 64 * 1_024;

/** @throws Error that names what is missing, without values */
export function readNoticeSettings(env: Given): NoticeSettings {
  return { webhook: readWebhook(env), perSecond: env.NOTICE_PER_SECOND, atOnce: env.NOTICE_AT_ONCE };
}

function readWebhook(env: Given): WebhookSettings | null {
  const { NOTICE_WEBHOOK_URL: address, NOTICE_WEBHOOK_SECRET: secret } = env;
  if (address === undefined) return null;
  if (secret === undefined) throw new Error('NOTICE_WEBHOOK_SECRET is missing: the gateway must know that it is us');
  const url = new URL(address);
  const allowPrivate = env.NOTICE_WEBHOOK_PRIVATE ?? false;
  if (url.protocol === 'http:' && !allowPrivate)
    throw new Error(
      'NOTICE_WEBHOOK_URL must be https; plain http is for a gateway inside the house (NOTICE_WEBHOOK_PRIVATE)',
    );
  return {
    url,
    secret,
    needsNumber: env.NOTICE_RECIPIENT === 'phone',
    hosts: env.NOTICE_WEBHOOK_HOSTS?.split(',').map((host) => host.trim()) ?? [url.host],
    allowPrivate,
    timeoutMs: env.NOTICE_WEBHOOK_TIMEOUT_MS,
    longestAnswer: LONGEST_ANSWER,
  };
}

function isSecret(text: string): boolean {
  if (!/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(text)) return false;
  try {
    return new Webhook(text) instanceof Webhook;
  } catch {
    return false;
  }
}
