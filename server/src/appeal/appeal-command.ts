import {
  type AppealChanges,
  type AppealRecord,
  deskPolicyFor,
  inTransactionOrAgain,
  keepClocks,
  keepUndo,
  lockAppeal,
  recordAppealEvent,
  type Sql,
  updateAppeal,
} from '@zhengming/data';
import { type AppealAction, type AppealState, type DeskPolicy, type Instant, move, plusMs } from '@zhengming/domain';
import type { StaffActor } from '../access/actor.js';
import { isOutside } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { deskPolicyAt } from '../desk/desk-policy-at.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { changedMeanwhile, moveRefusal, noDeskPolicy, unknownAppeal } from './refusals.js';
import { compensationOf } from './undo-registry.js';

/** What a use case at the desk is given: a locked appeal that may make the move, and where it leads. */
export interface AppealCommand {
  readonly sql: Sql;
  readonly context: Context;
  readonly appeal: AppealRecord;
  readonly actor: StaffActor;
  readonly now: Instant;
  /** The state the move leads to by the domain's table. */
  readonly to: AppealState;
  /** What the desk promises now. */
  readonly policy: DeskPolicy;
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
  /** Another appeal the command changes: locked with the first, in an order in which no two commands wait for each other. */
  readonly alsoLock?: string | undefined;
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
  { appealId, action, alsoLock, expectedVersion }: AppealCommandInput,
  work: (command: AppealCommand) => Promise<AppealStep | Refusal>,
): Promise<string | Refusal> {
  const actor = signedIn(context);
  const now = context.clock.now();
  const policyAt = await deskPolicyAt(context);
  const policy = policyAt(now);
  if (policy === null) return noDeskPolicy();
  const attempt = async (sql: Sql): Promise<string> => {
    if (alsoLock !== undefined && alsoLock < appealId) await lockAppeal(sql, alsoLock);
    const appeal = await lockAppeal(sql, appealId);
    if (!appeal || (await isOutside(sql, actor, appeal.personId, now))) throw new Refused(unknownAppeal());
    if (expectedVersion !== undefined && appeal.version !== expectedVersion) throw new Refused(changedMeanwhile());
    const answer = move(appeal, action, { id: actor.id, roles: [...actor.roles] }, now);
    if (!answer.ok) throw new Refused(moveRefusal(answer.code, action, appeal.state));
    const command: AppealCommand = { sql, context, appeal, actor, now, to: answer.to, policy };
    const step = await work(command);
    if (isRefusal(step)) throw new Refused(step);
    const eventId = await writeMove(command, action, step);
    const refusal = (await step.afterwards?.()) ?? null;
    if (refusal) throw new Refused(refusal);
    await keepClocks(sql, policyAt, appeal, now);
    await keepWayBack(command, action, eventId, step);
    return appeal.id;
  };
  try {
    return await inTransactionOrAgain(context.store, attempt);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function writeMove(
  { sql, appeal, actor, now, to }: AppealCommand,
  action: AppealAction,
  { changes, note = null, data = {} }: AppealStep,
): Promise<string> {
  await updateAppeal(sql, appeal, { ...changes, state: to });
  const event = { at: now, actorId: actor.id, action, fromState: appeal.state, toState: to, note, data };
  return recordAppealEvent(sql, appeal, event);
}

/** For a few seconds the move can be taken back, if anybody knows how. */
async function keepWayBack(
  { sql, appeal, actor, now, policy }: AppealCommand,
  action: AppealAction,
  eventId: string,
  { data = {} }: AppealStep,
): Promise<void> {
  if (compensationOf(action, data) === undefined) return;
  const until = plusMs(now, policy.parameters.undoSeconds * 1_000);
  const { state: from, image: before } = appeal;
  await keepUndo(sql, appeal, { by: actor.id, action, eventId, at: now, from, until, data, before });
}

/** What the desk promises at an instant; null when nothing is in force. */
export const deskPolicyNow = async ({ worlds }: Pick<Context, 'worlds'>, now: Instant): Promise<DeskPolicy | null> =>
  deskPolicyFor(await worlds.current(), JURISDICTION, now);

/** The permission table lets only staff in here. */
export function signedIn({ actor }: Context): StaffActor {
  if (actor.kind !== 'STAFF') throw new Error('a use case of the desk was called by somebody who is not staff');
  return actor;
}
