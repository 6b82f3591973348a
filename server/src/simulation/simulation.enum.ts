import { apiEnum } from '../app/api-enum.js';

export type SimulationKind = 'WHAT_IF' | 'SHADOW';
export type SimulationState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
export type SimulationAction = 'CANCEL';
export type OutcomeEffect = 'SAME' | 'STRICTER' | 'MILDER' | 'OTHER';
export type ShadowRunState = 'ACTIVE' | 'ENDED' | 'STOPPED';
export type ShadowRunAction = 'STOP';

export const SimulationKindEnum = apiEnum<SimulationKind>('SimulationKind', {
  WHAT_IF: 'Asked for by a person, once (试算)',
  SHADOW: 'One hour of a shadow run (影子运行)',
});
export const SimulationStateEnum = apiEnum<SimulationState>('SimulationState', {
  QUEUED: null,
  RUNNING: null,
  DONE: null,
  FAILED: '`error` says why',
  CANCELLED: null,
});
export const SimulationActionEnum = apiEnum<SimulationAction>('SimulationAction', { CANCEL: null });
export const OutcomeEffectEnum = apiEnum<OutcomeEffect>(
  'OutcomeEffect',
  {
    SAME: 'The same outcome',
    STRICTER: null,
    MILDER: null,
    OTHER: 'Another outcome, no stricter and no milder, or the same one known with another certainty',
  },
  'What becomes of people whose outcome goes from one to another.',
);
export const ShadowRunStateEnum = apiEnum<ShadowRunState>('ShadowRunState', {
  ACTIVE: 'Judged beside the policy in force every hour',
  ENDED: 'The policy took over, or will never do so',
  STOPPED: 'Somebody stopped it',
});
export const ShadowRunActionEnum = apiEnum<ShadowRunAction>('ShadowRunAction', { STOP: null });
