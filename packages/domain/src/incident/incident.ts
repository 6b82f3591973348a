import type { Actor, StaffRole } from '../appeal/appeal.js';

/** The life of an incident (事件): one cause, many persons (domain.md §5). */
export const INCIDENT_STATES = [
  'OPEN',
  'DRAFTED',
  'TRYING',
  'TRIED',
  'APPROVED',
  'APPLYING',
  'STOPPED',
  'UNDOING',
  'SETTLING',
  'APPLIED',
  'DISMISSED',
  'CLOSED',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

export const INCIDENT_ACTIONS = [
  'DRAFT',
  'DRY_RUN',
  'CANCEL_DRY_RUN',
  'APPROVE',
  'SEND_BACK',
  'START_WAVE',
  'STOP',
  'UNDO_WAVE',
  'SETTLE',
  'DISMISS',
  'WRITE_REVIEW',
] as const;
export type IncidentAction = (typeof INCIDENT_ACTIONS)[number];

/** What the moves need to know of an incident. */
export interface Incident {
  readonly state: IncidentState;
  readonly draftedBy: string | null;
  /** Waves that are applied and not undone. */
  readonly wavesDone: number;
  readonly wavesLeft: number;
  /** The list it is about was corrected, and that settled it. */
  readonly isFixedByList: boolean;
}

export type IncidentRefusal = 'ILLEGAL_MOVE' | 'ROLE_NOT_ALLOWED' | 'FOUR_EYES' | 'NO_WAVE_LEFT' | 'NO_WAVE_DONE';

interface Move {
  readonly from: readonly IncidentState[];
  readonly to: IncidentState;
  readonly roles: readonly StaffRole[];
  readonly guard?: (incident: Incident, actor: Actor) => IncidentRefusal | null;
}

const LEADS: readonly StaffRole[] = ['SUPERVISOR', 'DATA_STEWARD'];
/** Drafting again is possible until something is applied, and once all of it is undone. */
const BEFORE_WAVES: readonly IncidentState[] = ['OPEN', 'DRAFTED', 'TRIED', 'APPROVED'];

const byAnotherPerson = ({ draftedBy }: Incident, actor: Actor): IncidentRefusal | null =>
  draftedBy === null || draftedBy === actor.id ? 'FOUR_EYES' : null;
const nothingApplied = ({ wavesDone }: Incident): IncidentRefusal | null => (wavesDone > 0 ? 'ILLEGAL_MOVE' : null);
const somethingLeft = ({ wavesLeft }: Incident): IncidentRefusal | null => (wavesLeft === 0 ? 'NO_WAVE_LEFT' : null);
const somethingDone = ({ wavesDone }: Incident): IncidentRefusal | null => (wavesDone === 0 ? 'NO_WAVE_DONE' : null);

const somethingChanged = ({ wavesDone, isFixedByList }: Incident): IncidentRefusal | null =>
  wavesDone === 0 && !isFixedByList ? 'NO_WAVE_DONE' : null;

/** Every legal move of an incident: from which states, to which, by whom. What is not here is refused. */
export const INCIDENT_MOVES: Readonly<Record<IncidentAction, Move>> = {
  DRAFT: { from: [...BEFORE_WAVES, 'STOPPED'], to: 'DRAFTED', roles: LEADS, guard: nothingApplied },
  DRY_RUN: { from: ['DRAFTED', 'TRIED'], to: 'TRYING', roles: LEADS },
  CANCEL_DRY_RUN: { from: ['TRYING'], to: 'DRAFTED', roles: LEADS },
  APPROVE: { from: ['TRIED'], to: 'APPROVED', roles: ['REVIEWER', 'SUPERVISOR'], guard: byAnotherPerson },
  SEND_BACK: { from: ['TRIED'], to: 'DRAFTED', roles: ['REVIEWER', 'SUPERVISOR'], guard: byAnotherPerson },
  START_WAVE: { from: ['APPROVED', 'STOPPED'], to: 'APPLYING', roles: LEADS, guard: somethingLeft },
  STOP: { from: ['APPLYING'], to: 'STOPPED', roles: [...LEADS, 'REVIEWER'] },
  UNDO_WAVE: { from: ['APPROVED', 'STOPPED', 'APPLIED'], to: 'UNDOING', roles: LEADS, guard: somethingDone },
  // the correction itself is the stewards': a list prepared by one and published by another
  SETTLE: { from: ['OPEN', 'DRAFTED', 'TRIED'], to: 'SETTLING', roles: LEADS, guard: nothingApplied },
  DISMISS: { from: [...BEFORE_WAVES, 'STOPPED'], to: 'DISMISSED', roles: LEADS, guard: nothingApplied },
  WRITE_REVIEW: { from: ['APPLIED', 'STOPPED'], to: 'CLOSED', roles: LEADS, guard: somethingChanged },
};

export type IncidentMoveResult =
  { readonly ok: true; readonly to: IncidentState } | { readonly ok: false; readonly code: IncidentRefusal };

/** Whether an action is legal now, and the state it leads to. */
export function moveIncident(incident: Incident, action: IncidentAction, actor: Actor): IncidentMoveResult {
  const legal = INCIDENT_MOVES[action];
  if (!legal.from.includes(incident.state)) return { ok: false, code: 'ILLEGAL_MOVE' };
  if (!actor.roles.some((role) => legal.roles.includes(role))) return { ok: false, code: 'ROLE_NOT_ALLOWED' };
  const refused = legal.guard?.(incident, actor) ?? null;
  return refused === null ? { ok: true, to: legal.to } : { ok: false, code: refused };
}

/** What this person may do with this incident now. */
export const allowedIncidentActions = (incident: Incident, actor: Actor): readonly IncidentAction[] =>
  INCIDENT_ACTIONS.filter((action) => moveIncident(incident, action, actor).ok);

/** Nothing more is done about it. */
export const isIncidentOver = (state: IncidentState): boolean => state === 'CLOSED' || state === 'DISMISSED';
