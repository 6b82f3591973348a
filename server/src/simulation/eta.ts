import type { Instant } from '@zhengming/domain';
import type { SimulationState } from './simulation.enum.js';

/** What is known of the progress of a simulation. */
export interface EtaState {
  readonly state: SimulationState;
  readonly total: number | null;
  readonly judged: number;
  readonly startedAt: number | null;
}

/** How long it will still take if it goes on as so far; null when nobody can tell. */
export function etaSeconds({ state, total, judged, startedAt }: EtaState, now: Instant): number | null {
  if (state !== 'RUNNING' || total === null || startedAt === null || judged === 0) return null;
  const elapsed = now - startedAt;
  return elapsed <= 0 ? null : Math.ceil(((total - judged) * elapsed) / judged / 1000);
}
