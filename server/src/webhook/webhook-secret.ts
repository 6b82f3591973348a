import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** Standard Webhooks: 24 to 64 random bytes. */
const SECRET_BYTES = 32;

/** `whsec_…`, shown once. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** The headers of one message, signed with every secret that is good now: receivers with the old or the new one both verify it. */
export const signedHeaders = (
  secrets: readonly string[],
  message: { readonly id: string; readonly sentAt: Date; readonly body: string },
): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  'user-agent': 'zhengming-webhooks',
  'webhook-id': message.id,
  'webhook-timestamp': String(Math.floor(message.sentAt.getTime() / 1_000)),
  'webhook-signature': secrets
    .map((secret) => new Webhook(secret).sign(message.id, message.sentAt, message.body))
    .join(' '),
});
