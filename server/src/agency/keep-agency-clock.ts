import { cancelTask, type DueTask, dueAgencyTasks, recordChase, recordOverdue } from '@zhengming/data';
import { LIFE_CYCLE } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { isRefusal } from '../app/refusal.type.js';
import { systemStep } from '../appeal/system-step.js';
import { type AgencyTaskCommand, onAgencyTask, tellCase } from './on-agency-task.js';

export interface AgencyClockReport {
  readonly chased: number;
  readonly overdue: number;
  readonly cancelled: number;
}

const AT_ONCE = 200;

/**
 * What the time brings about: questions are chased at their share of the time, once; what is overdue is escalated,
 * once; what belongs to a case that is over is cancelled. Each in a transaction of its own that looks again under lock,
 * so that two processes, or a run that was interrupted, do nothing twice.
 */
export async function keepAgencyClock(services: Pick<Services, 'store' | 'clock'>): Promise<AgencyClockReport> {
  const due = await dueAgencyTasks(services.store.pool, services.clock.now(), AT_ONCE);
  const done = { CHASE: 0, OVERDUE: 0, CASE_OVER: 0 };
  for (const task of due) {
    if (await act(services, task)) done[task.what] += 1;
  }
  return { chased: done.CHASE, overdue: done.OVERDUE, cancelled: done.CASE_OVER };
}

async function act(services: Pick<Services, 'store' | 'clock'>, { id, what }: DueTask): Promise<boolean> {
  let isDone = true;
  const answer = await onAgencyTask(
    services,
    id,
    () => true,
    async (command) => {
      if (what === 'CHASE') isDone = await chase(command);
      else if (what === 'OVERDUE') isDone = await overdue(command);
      else await cancelTask(command.sql, id, { at: command.now, by: null, reason: '案件已办结 · the case is over' });
    },
  );
  return !isRefusal(answer) && isDone;
}

async function chase(command: AgencyTaskCommand): Promise<boolean> {
  if (command.task.state !== 'OPEN') return false;
  await recordChase(command.sql, command.task.id, command.now);
  await tellCase(command, { action: 'AGENCY_CHASED', actorId: null });
  return true;
}

/** A supervisor hears of it where the case may be escalated; the case says so in any state. */
async function overdue(command: AgencyTaskCommand): Promise<boolean> {
  const { sql, appeal, task, now } = command;
  if (task.state === 'OVERDUE') return false;
  await recordOverdue(sql, task.id, now);
  if (LIFE_CYCLE[appeal.state].system.ESCALATE === undefined)
    await tellCase(command, { action: 'AGENCY_OVERDUE', actorId: null });
  else
    await systemStep(sql, appeal, {
      action: 'ESCALATE',
      at: now,
      note: task.nameZh,
      data: { why: 'AGENCY_OVERDUE', taskId: task.id },
    });
  return true;
}
