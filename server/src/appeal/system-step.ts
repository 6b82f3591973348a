import { type AppealChanges, type AppealRecord, recordAppealEvent, type Sql, updateAppeal } from '@zhengming/data';
import { type AppealState, type Instant, type SystemAction, systemMove } from '@zhengming/domain';

/** A step the system takes by itself, on an appeal that is locked. */
export interface SystemStep {
  readonly action: SystemAction;
  /** Where the appeal is now; absent: where it was locked. */
  readonly from?: AppealState;
  readonly at: Instant;
  readonly changes?: Omit<AppealChanges, 'state'>;
  readonly note?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes state and history. @returns where the appeal is then; throws when the table knows no such step */
export async function systemStep(
  sql: Sql,
  appeal: Pick<AppealRecord, 'personId' | 'id' | 'state'>,
  { action, from = appeal.state, at, changes, note = null, data = {} }: SystemStep,
): Promise<AppealState> {
  const to = systemMove(from, action);
  await updateAppeal(sql, appeal, { ...changes, state: to });
  await recordAppealEvent(sql, appeal, { at, actorId: null, action, fromState: from, toState: to, note, data });
  return to;
}
