import { inTransaction, lockAppeal, openTaskOfPartner } from '@zhengming/data';
import { move } from '@zhengming/domain';
import type { Actor } from '../access/actor.js';
import { isAllowed } from '../access/guard.js';
import { PERMISSIONS } from '../access/permissions.js';
import { isOutside } from '../access/territory.js';
import type { Services } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { moveRefusal, unknownAppeal } from '../appeal/refusals.js';

/** The case a file is for, as the uploader named it: staff name the case, an agency its task. */
export interface UploadFor {
  readonly appealId?: string | undefined;
  readonly taskId?: string | undefined;
}

export interface UploadRight {
  readonly personId: string;
  readonly id: string;
}

/** The case a file may be added to by this caller now, or why not. */
export async function uploadRight(
  services: Services,
  actor: Actor,
  { appealId, taskId }: UploadFor,
): Promise<UploadRight | Refusal> {
  if (actor.kind === 'STAFF' && appealId !== undefined && isAllowed(actor, PERMISSIONS['Mutation.addEvidence'] ?? {}))
    return inTransaction(services.store, async (sql) => {
      const appeal = await lockAppeal(sql, appealId);
      const now = services.clock.now();
      if (appeal === null || (await isOutside(sql, actor, appeal.personId, now))) return unknownAppeal();
      const legal = move(appeal, 'ADD_EVIDENCE', { id: actor.id, roles: [...actor.roles] }, now);
      if (!legal.ok) return moveRefusal(legal.code, 'ADD_EVIDENCE', appeal.state);
      return { personId: appeal.personId, id: appeal.id };
    });
  if (actor.kind === 'PARTNER' && taskId !== undefined && actor.scopes.has('agency:write'))
    return (await openTaskOfPartner(services.store.pool, actor.id, taskId)) ?? unknownTask();
  return refuse('FORBIDDEN', '您无权为此案上传文件。', 'You may not add files to this case.', 'appealId');
}

const unknownTask = (): Refusal =>
  refuse(
    'UNKNOWN_TASK',
    '没有此协查任务，或已答复。',
    'There is no such task of yours, or it is answered already.',
    'taskId',
  );
