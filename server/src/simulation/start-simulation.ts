import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import type { SimulationInput } from './simulation.input.js';
import { simulationRefusal } from './simulation-refusals.js';

/** Checks what was asked for and queues it. @returns the id of the simulation, or the refusal */
export async function startSimulation(_context: Context, _input: SimulationInput): Promise<string | Refusal> {
  return simulationRefusal('NO_VARIANT');
}
