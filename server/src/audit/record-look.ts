import type { AuditEntry } from '@zhengming/data';
import { auditActor } from '../access/audit.js';
import type { Context } from '../app/context.js';

/** Who looks at who looked is in the log too: one entry for each search, with what was searched for. */
export function recordLook(
  context: Context,
  action: string,
  what: Pick<AuditEntry, 'personId' | 'objectId' | 'detail'>,
): void {
  context.audit.write({
    at: context.clock.now(),
    kind: 'READ',
    ...auditActor(context.actor),
    action,
    purpose: 'AUDIT',
    requestId: context.requestId,
    ...what,
  });
}
