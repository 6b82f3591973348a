import {
  findPolicyVersion,
  inTransaction,
  insertPolicyDraft,
  type PolicyVersion,
  recordPolicyEvent,
} from '@zhengming/data';
import { movePolicy } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { signedIn } from '../appeal/appeal-command.js';
import { answered } from './on-policy.js';
import type { CreatePolicyDraftInput } from './policy.input.js';
import { lifeOf, toPolicyActor } from './policy-life.js';
import { type PolicyAnswer, PolicyRefused } from './policy-refused.type.js';
import { policyRefusal } from './policy-refusals.js';
import { refuseText, textToGoOnFrom } from './policy-text.js';

const BLANK = { document: '{}', cases: '{ "cases": [] }' };

/** Begins a version (起草) from a text, from another version, or from nothing. */
export async function createPolicyDraft(context: Context, input: CreatePolicyDraftInput): PolicyAnswer {
  const before = await versionToCopy(context, input.basedOn ?? null);
  if (before instanceof PolicyRefused) return before;
  const start = before === null ? BLANK : textToGoOnFrom(before);
  const text = { document: input.document ?? start.document, cases: input.cases ?? start.cases };
  const refused = refuseText(text);
  if (refused !== null) return refused;
  const act = { by: signedIn(context).id, at: context.clock.now() };
  const key = await inTransaction(context.store, async (sql) => {
    const created = await insertPolicyDraft(sql, text, before, act);
    await recordPolicyEvent(sql, created, { ...act, action: 'CREATE' });
    return created;
  });
  return answered(context, key);
}

async function versionToCopy(context: Context, key: string | null): Promise<PolicyVersion | PolicyRefused | null> {
  if (key === null) return null;
  const found = await findPolicyVersion(context.store.pool, key);
  if (found === null) return policyRefusal('NOT_FOUND', { field: 'input.basedOn' });
  const move = movePolicy(lifeOf(found, context.clock.now()), 'COPY', toPolicyActor(signedIn(context)));
  return move.ok ? found : policyRefusal(move.code);
}
