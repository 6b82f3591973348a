import {
  announce,
  type FieldTaskRecord,
  inTransactionOrAgain,
  lockFieldTask,
  personOfFieldTask,
} from '@zhengming/data';
import { type Instant } from '@zhengming/domain';
import type pg from 'pg';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';

/** What is done to a task is given it locked, its person before it. */
export interface FieldTaskCommand {
  readonly sql: pg.PoolClient;
  readonly task: FieldTaskRecord;
  readonly now: Instant;
}

export const unknownFieldTask = (): Refusal =>
  refuse('UNKNOWN_TASK', '没有此任务。', 'There is no such task.', 'input.taskId');

const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '任务刚刚被更新，请刷新后再办理。',
    'The task was changed meanwhile; reload it.',
    'input.expectedVersion',
  );

export const notNow = (): Refusal =>
  refuse(
    'NOT_IN_THIS_STATE',
    '任务当前状态不能这样办理，请刷新。',
    'This cannot be done with the task as it is now; reload it.',
    'input.taskId',
  );

class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/** A community touches its own tasks only; to anybody else they are none. */
const mayTouch = ({ actor }: Context, task: FieldTaskRecord): boolean =>
  actor.kind === 'STAFF' || (actor.kind === 'PARTNER' && task.agency?.partnerId === actor.id);

/**
 * Runs a command on a task in one transaction.
 * @returns the id of the task, or the refusal; then nothing was written
 */
export async function onFieldTask(
  context: Context,
  { taskId, expectedVersion }: { readonly taskId: string; readonly expectedVersion: number },
  work: (command: FieldTaskCommand) => Promise<Refusal | void>,
): Promise<string | Refusal> {
  const now = context.clock.now();
  try {
    return await inTransactionOrAgain(context.store, async (sql) => {
      const personId = await personOfFieldTask(sql, taskId);
      if (personId === null) throw new Refused(unknownFieldTask());
      await sql.query('select from person where id = $1 for update', [personId]);
      const task = await lockFieldTask(sql, taskId);
      if (task === null || !mayTouch(context, task)) throw new Refused(unknownFieldTask());
      if (task.version !== expectedVersion) throw new Refused(changedMeanwhile());
      const refusal = await work({ sql, task, now });
      if (isRefusal(refusal)) throw new Refused(refusal);
      await announce(sql, { topic: 'task', id: taskId });
      return taskId;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
