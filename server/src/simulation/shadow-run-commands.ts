import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { simulationRefusal } from './simulation-refusals.js';

/** Begins to judge a policy beside the one in force. @returns the id of the shadow run, or the refusal */
export async function startShadowRun(_context: Context, _policyKey: string): Promise<string | Refusal> {
  return simulationRefusal('NOT_FOUND', 'policyKey');
}

/** Stops a shadow run; its figures stay. @returns its id, or the refusal */
export async function stopShadowRun(_context: Context, _id: string): Promise<string | Refusal> {
  return simulationRefusal('NOT_FOUND');
}
