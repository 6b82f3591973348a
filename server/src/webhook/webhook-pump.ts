import { putBackDeliveries } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { type OutboxPump, startOutboxPump } from '../outbox/outbox-pump.js';
import { deliverWebhook, takeDueDelivery } from './deliver-webhook.js';

const PACE = { atOnce: 16, perSecond: 200 } as const;

/** Sends webhooks to partners; of one address no more at once than it can be expected to bear. */
export const startWebhookPump = (services: Services): OutboxPump =>
  startOutboxPump(
    services.log,
    {
      name: 'webhooks',
      take: () => takeDueDelivery(services),
      deliver: (taken) => deliverWebhook(services, taken),
      putBack: () => putBackDeliveries(services.store.pool, services.clock.now()),
    },
    PACE,
  );
