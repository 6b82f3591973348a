import {
  findPolicyVersion,
  inTransaction,
  type PolicyVersion,
  type ShadowRun,
  startShadowRun as start,
  stopShadowRun as stop,
} from '@zhengming/data';
import { parsePolicy, ParseError, type Instant } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { simulationRefusal } from './simulation-refusals.js';

/** Begins to judge a policy beside the one in force (影子运行). @returns the id of the shadow run, or the refusal */
export async function startShadowRun(context: Context, policyKey: string): Promise<string | Refusal> {
  const at = context.clock.now();
  const run = toShadowRun(await findPolicyVersion(context.store.pool, policyKey), at);
  if (isRefusal(run)) return run;
  return inTransaction(context.store, async (sql) => {
    const simulationId = await start(sql, run, { by: signedIn(context).id, at });
    if (simulationId === null) return simulationRefusal('ALREADY_SHADOWED');
    await context.jobs.simulate(sql, { simulationId });
    return run.id;
  });
}

function toShadowRun(version: PolicyVersion | null, now: Instant): ShadowRun | Refusal {
  if (version === null || version.kind !== 'DECISION') return simulationRefusal('UNKNOWN_POLICY', 'policyKey');
  if (version.state !== 'SUBMITTED' && version.state !== 'PUBLISHED') return simulationRefusal('NOT_SUBMITTED');
  try {
    const document: unknown = JSON.parse(version.document);
    const { id: policyId, version: policyVersion, title, validFrom } = parsePolicy(document);
    if (validFrom <= now) return simulationRefusal('ALREADY_IN_FORCE');
    return {
      id: uuidv7(),
      policyKey: version.key,
      policyId,
      policyVersion,
      policyTitle: title,
      document,
      takesOverAt: validFrom,
    };
  } catch (error) {
    if (error instanceof ParseError || error instanceof SyntaxError)
      return simulationRefusal('POLICY_UNREADABLE', 'policyKey');
    throw error;
  }
}

/** Stops a shadow run; its figures stay. @returns its id, or the refusal */
export async function stopShadowRun(context: Context, id: string): Promise<string | Refusal> {
  const { pool } = context.store;
  const known = await pool.query('select from shadow_run where id = $1', [id]);
  if (known.rowCount === 0) return simulationRefusal('NOT_FOUND');
  const at = context.clock.now();
  const isStopped = await inTransaction(context.store, (sql) => stop(sql, id, { by: signedIn(context).id, at }));
  return isStopped ? id : simulationRefusal('ALREADY_OVER');
}
