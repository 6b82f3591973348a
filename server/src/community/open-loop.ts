import {
  announce,
  changeArrival,
  communityFor,
  hadLoopFor,
  insertLoop,
  lockOpenLoop,
  recordCommunityTasks,
  type Sql,
} from '@zhengming/data';
import { type Instant, loopDue } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';

export interface DeclaredArrival {
  readonly personId: string;
  /** Where they live or will stay. */
  readonly residence: string;
  readonly declarationId: string | null;
  readonly arrivalAt: Instant | null;
  /** Given by whoever opens it; null: by where they live. */
  readonly agencyId: string | null;
  /** Who, in the history. */
  readonly by: string | null;
}

/**
 * Begins the loop (线上预先登记): the community that expects them is told before they come. One loop at a time; declaring again
 * moves the arrival, and an arrival that is over already opens none.
 * @returns the task
 */
export async function openLoop(sql: Sql, arrival: DeclaredArrival, now: Instant): Promise<string | null> {
  const { personId, residence, declarationId, arrivalAt } = arrival;
  const dueAt = loopDue({ state: 'DECLARED', until: null }, arrivalAt, now);
  const open = await lockOpenLoop(sql, personId);
  if (open !== null) {
    const due = loopDue({ state: open.loopState ?? 'DECLARED', until: open.until }, arrivalAt, now);
    if (open.arrivalAt !== arrivalAt) await changeArrival(sql, open, { arrivalAt, declarationId, dueAt: due });
    return open.id;
  }
  if (arrivalAt !== null && (await hadLoopFor(sql, personId, arrivalAt))) return null;
  const agencyId = arrival.agencyId ?? (await communityFor(sql, residence));
  const id = uuidv7();
  const loop = { personId, id, agencyId, division: residence, declarationId, arrivalAt, openedAt: now, dueAt };
  if (!(await insertLoop(sql, loop))) return null;
  const fact = {
    personId,
    id: uuidv7(),
    state: 'DECLARED' as const,
    community: '',
    decidedAt: now,
    decidedBy: arrival.by,
    taskId: id,
    act: 'DECLARE' as const,
    agencyId,
  };
  await recordCommunityTasks(sql, [fact], now);
  await announce(sql, { topic: 'task', id });
  return id;
}
