import { cancelSimulation as cancel, findSimulation } from '@zhengming/data';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { simulationRefusal } from './simulation-refusals.js';

/** Ends a simulation that is queued or running. @returns its id, or the refusal */
export async function cancelSimulation(context: Context, id: string): Promise<string | Refusal> {
  const { pool } = context.store;
  const simulation = await findSimulation(pool, id);
  if (simulation === null) return simulationRefusal('NOT_FOUND');
  if (simulation.requestedBy !== signedIn(context).id) return simulationRefusal('NOT_YOURS');
  return (await cancel(pool, id, context.clock.now())) ? id : simulationRefusal('ALREADY_OVER');
}
