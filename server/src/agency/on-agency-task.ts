import {
  type AgencyTaskRecord,
  announce,
  type AppealRecord,
  countWaitingTasks,
  findAgencyTask,
  inTransactionOrAgain,
  lockAgencyTask,
  lockAppeal,
  recordAppealEvent,
  type Sql,
  updateAppeal,
} from '@zhengming/data';
import { type Instant, systemMove } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { isRefusal, type Refusal } from '../app/refusal.type.js';
import { taskIsOver, unknownTask } from './agency-refusals.js';

/** What is done to a question is given its case and itself, both locked, the case first. */
export interface AgencyTaskCommand {
  readonly sql: Sql;
  readonly appeal: AppealRecord;
  readonly task: AgencyTaskRecord;
  readonly now: Instant;
}

class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

const isWaiting = ({ state }: AgencyTaskRecord): boolean =>
  state === 'OPEN' || state === 'CHASED' || state === 'OVERDUE';

/**
 * Runs a command on a question that waits, in one transaction.
 * @returns the id of the question, or the refusal; then nothing was written
 */
export async function onAgencyTask(
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  taskId: string,
  mayTouch: (task: AgencyTaskRecord) => boolean,
  work: (command: AgencyTaskCommand) => Promise<Refusal | void>,
): Promise<string | Refusal> {
  const now = clock.now();
  try {
    return await inTransactionOrAgain(store, async (sql) => {
      const seen = await findAgencyTask(sql, taskId);
      if (seen === null || !mayTouch(seen)) throw new Refused(unknownTask());
      const appeal = await lockAppeal(sql, seen.appealId);
      const task = await lockAgencyTask(sql, taskId);
      if (appeal === null || task === null) throw new Refused(unknownTask());
      if (!isWaiting(task)) throw new Refused(taskIsOver());
      const refusal = await work({ sql, appeal, task, now });
      if (isRefusal(refusal)) throw new Refused(refusal);
      await announce(sql, { topic: 'task', id: taskId });
      return taskId;
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** What the history of the case says. Changes of the case itself raise its version; reminders do not. */
export async function tellCase(
  { sql, appeal, task, now }: AgencyTaskCommand,
  event: { readonly action: 'AGENCY_CHASED' | 'AGENCY_OVERDUE'; readonly actorId: string | null },
): Promise<void> {
  const { state } = appeal;
  await recordAppealEvent(sql, appeal, {
    at: now,
    ...event,
    fromState: state,
    toState: state,
    note: task.nameZh,
    data: { taskId: task.id },
  });
  await announce(sql, { topic: 'appeal', id: appeal.id });
}

/** A question that no longer waits; with the last one the case goes on. */
export async function settleCase(
  { sql, appeal, task, now }: AgencyTaskCommand,
  event: {
    readonly action: 'AGENCY_ANSWERED' | 'AGENCY_CANCELLED';
    readonly actorId: string | null;
    readonly note: string;
  },
): Promise<void> {
  const waits = appeal.state === 'AWAITING_AGENCY' && (await countWaitingTasks(sql, appeal)) > 0;
  const to = appeal.state === 'AWAITING_AGENCY' && !waits ? systemMove(appeal.state, 'AGENCY_ANSWERED') : appeal.state;
  await updateAppeal(sql, appeal, { state: to });
  await recordAppealEvent(sql, appeal, {
    at: now,
    ...event,
    fromState: appeal.state,
    toState: to,
    data: { taskId: task.id },
  });
}
