import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { simulationRefusal } from './simulation-refusals.js';

/** Ends a simulation that is queued or running. @returns its id, or the refusal */
export async function cancelSimulation(_context: Context, _id: string): Promise<string | Refusal> {
  return simulationRefusal('NOT_FOUND');
}
