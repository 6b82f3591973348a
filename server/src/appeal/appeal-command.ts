import {
  type AppealChanges,
  type AppealRecord,
  inTransaction,
  lockAppeal,
  recordAppealEvent,
  type Sql,
  updateAppeal,
} from '@zhengming/data';
import { type AppealAction, type AppealState, type Instant, move } from '@zhengming/domain';
import type { StaffActor } from '../access/actor.js';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { changedMeanwhile, moveRefusal, unknownAppeal } from './refusals.js';

/** What a use case at the desk is given: a locked appeal that may make the move, and where it leads. */
export interface AppealCommand {
  readonly sql: Sql;
  readonly context: Context;
  readonly appeal: AppealRecord;
  readonly actor: StaffActor;
  readonly now: Instant;
  /** The state the move leads to by the domain's table. */
  readonly to: AppealState;
}

/** What a use case answers: what changes in the appeal besides its state, and what the history says. */
export interface AppealStep {
  readonly changes?: Omit<AppealChanges, 'state'>;
  readonly note?: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
  /** Runs after the move is written, e.g. what the system does by itself next. */
  readonly afterwards?: () => Promise<Refusal | null>;
}

export interface AppealCommandInput {
  readonly appealId: string;
  readonly action: AppealAction;
  /** Absent: the command may be given to any version, since it only adds. */
  readonly expectedVersion?: number;
}

/** Carries a refusal out of the transaction, so that nothing half-done stays. */
class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: Refusal) {
    super('refused');
  }
}

/**
 * Runs one move at the desk in one transaction: lock, check version and legal move, work, write state and history.
 * @returns the id of the appeal, or the refusal; then nothing was written
 */
export async function onAppeal(
  context: Context,
  { appealId, action, expectedVersion }: AppealCommandInput,
  work: (command: AppealCommand) => Promise<AppealStep | Refusal>,
): Promise<string | Refusal> {
  const actor = signedIn(context);
  const now = context.clock.now();
  const attempt = async (sql: Sql): Promise<string> => {
    const appeal = await lockAppeal(sql, appealId);
    if (!appeal) throw new Refused(unknownAppeal());
    if (expectedVersion !== undefined && appeal.version !== expectedVersion) throw new Refused(changedMeanwhile());
    const answer = move(appeal, action, { id: actor.id, roles: [...actor.roles] }, now);
    if (!answer.ok) throw new Refused(moveRefusal(answer.code, action, appeal.state));
    const step = await work({ sql, context, appeal, actor, now, to: answer.to });
    if (isRefusal(step)) throw new Refused(step);
    await updateAppeal(sql, appeal, { ...step.changes, state: answer.to });
    const { note = null, data = {} } = step;
    await recordAppealEvent(sql, appeal, {
      at: now,
      actorId: actor.id,
      action,
      fromState: appeal.state,
      toState: answer.to,
      note,
      data,
    });
    const refusal = (await step.afterwards?.()) ?? null;
    if (refusal) throw new Refused(refusal);
    return appeal.id;
  };
  try {
    return await inTransaction(context.store, attempt);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** The permission table lets only staff in here. */
export function signedIn({ actor }: Context): StaffActor {
  if (actor.kind !== 'STAFF') throw new Error('a use case of the desk was called by somebody who is not staff');
  return actor;
}
