import { inTransaction, reevaluatePersons } from '@zhengming/data';
import type { Services } from '../app/context.js';

/** Judges persons again whose status time alone has overtaken; the due-time job does the same for everybody. */
export async function refreshStatuses(services: Services, personIds: readonly string[]): Promise<void> {
  const world = await services.worlds.current();
  const at = services.clock.now();
  await inTransaction(services.store, (sql) =>
    reevaluatePersons(sql, world, personIds, { trigger: 'CLOCK', triggerId: null, at }),
  );
}
