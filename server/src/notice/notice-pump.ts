import { putBackExpired } from '@zhengming/data';
import type { Services } from '../app/context.js';
import { type OutboxPump, startOutboxPump } from '../outbox/outbox-pump.js';
import { deliver, takeDue } from './deliver-notice.js';
import type { NoticeSettings } from './notice-env.js';
import type { NoticeSender } from './notice-sender.js';

/** Empties the outbox of notices; a single case waits for one hand at most, never for a wave. */
export const startNoticePump = (
  services: Services,
  sender: NoticeSender,
  pace: Pick<NoticeSettings, 'atOnce' | 'perSecond'>,
): OutboxPump =>
  startOutboxPump(
    services.log,
    {
      name: 'notices',
      take: () => takeDue(services),
      deliver: (notice) => deliver(services, sender, notice),
      putBack: () => putBackExpired(services.store.pool, services.clock.now()),
    },
    pace,
  );
