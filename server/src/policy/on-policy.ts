import {
  inTransaction,
  lockPolicy,
  type PolicyAct,
  type PolicyVersion,
  recordPolicyEvent,
  type Sql,
} from '@zhengming/data';
import { type PolicyAction, movePolicy } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { isRefusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText as checkFreeText, withoutNumbers } from '../appeal/free-text.js';
import { lifeOf, toPolicyActor } from './policy-life.js';
import type { PolicyAnswer, PolicyRefused } from './policy-refused.type.js';
import { policyRefusal, textRefusal } from './policy-refusals.js';
import { versionView } from './version-view.js';

/** What a use case is given: a locked version whose move is legal. */
export interface PolicyCommand {
  readonly sql: Sql;
  readonly context: Context;
  readonly policy: PolicyVersion;
  readonly act: PolicyAct;
  /** With this approval there are enough. */
  readonly isLast: boolean;
}

export interface PolicyCommandInput {
  readonly key: string;
  readonly action: PolicyAction;
  /** Absent: the command does not depend on what its giver saw. */
  readonly expectedRevision?: number;
  /** What the history says besides; checked and free of numbers. */
  readonly note?: string | null;
}

/** Carries a refusal out of the transaction, so that nothing half-done stays. */
class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly refusal: PolicyRefused) {
    super('refused');
  }
}

/**
 * Runs one move of the life of a policy in one transaction: lock, revision, legal move, work, history.
 * @returns the version as it is then, or the refusal; then nothing was written
 */
export async function onPolicy(
  context: Context,
  { key, action, expectedRevision, note = null }: PolicyCommandInput,
  work: (command: PolicyCommand) => Promise<PolicyRefused | null>,
): PolicyAnswer {
  const actor = signedIn(context);
  const act = { by: actor.id, at: context.clock.now() };
  const attempt = async (sql: Sql): Promise<void> => {
    const policy = await lockPolicy(sql, key);
    if (policy === null) throw new Refused(policyRefusal('NOT_FOUND'));
    if (expectedRevision !== undefined && policy.revision !== expectedRevision) {
      throw new Refused(policyRefusal('CHANGED_MEANWHILE'));
    }
    const move = movePolicy(lifeOf(policy, act.at), action, toPolicyActor(actor));
    if (!move.ok)
      throw new Refused(policyRefusal(move.code, move.code === 'NOT_RUNNING' ? { field: 'input.key' } : {}));
    await recordPolicyEvent(sql, key, { ...act, action, note });
    const refused = await work({ sql, context, policy, act, isLast: move.isLast });
    if (refused !== null) throw new Refused(refused);
  };
  const refusal = await inTransaction(context.store, attempt).then(() => null, refusalOf);
  context.worlds.changed();
  return refusal ?? answered(context, key);
}

/** The version a command was about, as it is then. */
export async function answered(context: Context, key: string): PolicyAnswer {
  return (await versionView(context, key)) ?? policyRefusal('NOT_FOUND');
}

function refusalOf(error: unknown): PolicyRefused {
  if (error instanceof Refused) return error.refusal;
  throw error;
}

/** A reason as it is kept, or the refusal of it. */
export function keptReason(text: string, field = 'input.reason'): string | PolicyRefused {
  const wrong = checkFreeText(text, field);
  return isRefusal(wrong) ? textRefusal(wrong) : withoutNumbers(text);
}

/** A note that may be left out. */
export const keptNote = (text: string | null | undefined): string | null | PolicyRefused =>
  text === null || text === undefined || text.trim() === '' ? null : keptReason(text, 'input.note');
