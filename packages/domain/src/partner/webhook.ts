import type { Patience } from '../notice/notice-life.js';
import { DAY_MS, HOUR_MS, type Instant } from '../time/time.js';

/** What partners are told by themselves (事件类型). */
export const WEBHOOK_TYPES = [
  'status.changed',
  'key.expiring',
  'schema.deprecation',
  'webhook.disabled',
  'webhook.test',
] as const;
export type WebhookType = (typeof WEBHOOK_TYPES)[number];

/** Those an endpoint can ask for; a test comes when somebody asks for one. */
export const CHOSEN_WEBHOOK_TYPES = WEBHOOK_TYPES.filter((type) => type !== 'webhook.test');

export const WEBHOOK_STATES = ['QUEUED', 'SENDING', 'DELIVERED', 'FAILED'] as const;
export type WebhookState = (typeof WEBHOOK_STATES)[number];

/** For 33 to 65 hours, as chance spreads them: over a weekend, and not for ever. */
export const WEBHOOK_PATIENCE: Patience = { attempts: 22, firstMs: 10_000, longestMs: 6 * HOUR_MS };

/** How long partners may ask for what they missed (重放). */
export const REPLAY_MS = 7 * DAY_MS;

/** An address at which every attempt has failed for so long is sent nothing more. */
export const DISABLED_AFTER_MS = 3 * DAY_MS;

/** Whether an endpoint has failed for long enough to be sent nothing more. */
export const isGivenUp = (failingSince: Instant | null, now: Instant): boolean =>
  failingSince !== null && now - failingSince >= DISABLED_AFTER_MS;
