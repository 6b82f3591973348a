import type { Actor } from '../access/actor.js';
import type { SimulationAction, SimulationKind, SimulationState } from './simulation.enum.js';

export interface ActionState {
  readonly state: SimulationState;
  readonly kind: SimulationKind;
  readonly requestedBy: string | null;
}

/** Whoever asked for a simulation may end it; an hour of a shadow run ends with the shadow run. */
export function allowedSimulationActions(
  { state, kind, requestedBy }: ActionState,
  actor: Actor,
): readonly SimulationAction[] {
  const isOpen = state === 'QUEUED' || state === 'RUNNING';
  const isOwn = actor.kind === 'STAFF' && actor.id === requestedBy;
  return isOpen && isOwn && kind === 'WHAT_IF' ? ['CANCEL'] : [];
}
