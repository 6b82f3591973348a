import type { StatusChange } from '@zhengming/data';
import type { Services } from '../app/context.js';

/** What a partner is told of somebody stands in the log of who looked, like a look of its own. */
export function recordTold(
  { audit, clock }: Pick<Services, 'audit' | 'clock'>,
  clientId: string,
  { personId, purpose, watchId }: Pick<StatusChange, 'personId' | 'purpose' | 'watchId'>,
): void {
  audit.write({
    at: clock.now(),
    kind: 'READ',
    actorKind: 'PARTNER',
    actorId: clientId,
    action: 'statusChanged',
    personId,
    objectId: watchId,
    purpose,
    fields: ['colour', 'popup', 'category', 'validUntil'],
  });
}
