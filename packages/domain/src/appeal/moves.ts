import { DAY_MS, type Instant } from '../time/time.js';
import type { Actor, Appeal, AppealState, StaffRole } from './appeal.js';

/** What people do at the desk; each is one mutation of the API. */
export const APPEAL_ACTIONS = [
  'START_REVIEW',
  'ADD_EVIDENCE',
  'ADD_NOTE',
  'PROPOSE_CORRECTION',
  'APPROVE_CORRECTION',
  'REJECT_CORRECTION',
  'UPHOLD',
  'RESUME',
  'CLOSE',
  'WITHDRAW',
  'REOPEN',
] as const;
export type AppealAction = (typeof APPEAL_ACTIONS)[number];

/** What the system does by itself once a decision stands. */
export type SystemAction = 'APPLY' | 'NOTIFY' | 'RETURN' | 'CLOSE';

interface Move {
  readonly from: readonly AppealState[];
  /** null: the state stays as it is. */
  readonly to: AppealState | null;
  readonly roles: readonly StaffRole[];
  readonly guard?: (appeal: Appeal, actor: Actor, at: Instant) => RefusalCode | null;
}

export type RefusalCode = 'ILLEGAL_MOVE' | 'ROLE_NOT_ALLOWED' | 'FOUR_EYES' | 'TOO_LATE_TO_REOPEN';

export type MoveResult =
  { readonly ok: true; readonly to: AppealState } | { readonly ok: false; readonly code: RefusalCode };

const REOPEN_DAYS = 30;

/** Author ≠ approver (四眼原则); the database holds the same promise. */
const byAnotherPerson = (appeal: Appeal, actor: Actor): RefusalCode | null =>
  appeal.proposedBy === null || appeal.proposedBy === actor.id ? 'FOUR_EYES' : null;

const withinReopenTime = (appeal: Appeal, _actor: Actor, at: Instant): RefusalCode | null =>
  appeal.closedAt !== null && at - appeal.closedAt > REOPEN_DAYS * DAY_MS ? 'TOO_LATE_TO_REOPEN' : null;

const WORKING: readonly AppealState[] = [
  'RECEIVED',
  'VERIFYING',
  'IN_REVIEW',
  'AWAITING_CITIZEN',
  'AWAITING_AGENCY',
  'REOPENED',
];
const UNDECIDED: readonly AppealState[] = [...WORKING, 'LINKED', 'PROPOSED', 'SECOND_REVIEW', 'TRANSFERRED'];

/** Every legal move (design §5): from which state, to which, by whom. What is not here is refused. */
export const MOVES: Readonly<Record<AppealAction, Move>> = {
  START_REVIEW: { from: ['RECEIVED', 'VERIFYING', 'REOPENED'], to: 'IN_REVIEW', roles: ['HANDLER', 'SUPERVISOR'] },
  ADD_EVIDENCE: { from: WORKING, to: null, roles: ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'] },
  ADD_NOTE: {
    from: [...UNDECIDED, 'DECIDED', 'APPLIED', 'NOTIFIED'],
    to: null,
    roles: ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'],
  },
  PROPOSE_CORRECTION: { from: ['IN_REVIEW'], to: 'SECOND_REVIEW', roles: ['HANDLER', 'SUPERVISOR'] },
  APPROVE_CORRECTION: {
    from: ['PROPOSED', 'SECOND_REVIEW'],
    to: 'DECIDED',
    roles: ['REVIEWER', 'SUPERVISOR'],
    guard: byAnotherPerson,
  },
  REJECT_CORRECTION: {
    from: ['PROPOSED', 'SECOND_REVIEW'],
    to: 'IN_REVIEW',
    roles: ['REVIEWER', 'SUPERVISOR'],
    guard: byAnotherPerson,
  },
  UPHOLD: { from: ['IN_REVIEW'], to: 'DECIDED', roles: ['HANDLER', 'SUPERVISOR'] },
  RESUME: {
    from: ['AWAITING_CITIZEN', 'AWAITING_AGENCY', 'TRANSFERRED'],
    to: 'IN_REVIEW',
    roles: ['HANDLER', 'SUPERVISOR'],
  },
  CLOSE: { from: ['NOTIFIED'], to: 'CLOSED', roles: ['INTAKE', 'HANDLER', 'SUPERVISOR'] },
  WITHDRAW: { from: WORKING, to: 'WITHDRAWN', roles: ['INTAKE', 'HANDLER', 'SUPERVISOR'] },
  REOPEN: {
    from: ['NOTIFIED', 'CLOSED', 'WITHDRAWN', 'MERGED'],
    to: 'REOPENED',
    roles: ['INTAKE', 'SUPERVISOR'],
    guard: withinReopenTime,
  },
};

const SYSTEM_MOVES: Readonly<Record<SystemAction, { readonly from: AppealState; readonly to: AppealState }>> = {
  APPLY: { from: 'DECIDED', to: 'APPLIED' },
  NOTIFY: { from: 'APPLIED', to: 'NOTIFIED' },
  RETURN: { from: 'APPLIED', to: 'IN_REVIEW' },
  CLOSE: { from: 'NOTIFIED', to: 'CLOSED' },
};

/** Whether an action is legal now, and the state it leads to. */
export function move(appeal: Appeal, action: AppealAction, actor: Actor, at: Instant): MoveResult {
  const legal = MOVES[action];
  if (!legal.from.includes(appeal.state)) return { ok: false, code: 'ILLEGAL_MOVE' };
  if (!actor.roles.some((role) => legal.roles.includes(role))) return { ok: false, code: 'ROLE_NOT_ALLOWED' };
  const refused = legal.guard?.(appeal, actor, at) ?? null;
  return refused === null ? { ok: true, to: legal.to ?? appeal.state } : { ok: false, code: refused };
}

/** The next state of a step the system takes. @throws RangeError when the appeal is not where the step begins. */
export function systemMove(state: AppealState, action: SystemAction): AppealState {
  const legal = SYSTEM_MOVES[action];
  if (state !== legal.from) throw new RangeError(`${action} starts from ${legal.from}, not from ${state}`);
  return legal.to;
}

/** What this person may do with this appeal now: the buttons of the screen (style rule 12). */
export const allowedActions = (appeal: Appeal, actor: Actor, at: Instant): readonly AppealAction[] =>
  APPEAL_ACTIONS.filter((action) => move(appeal, action, actor, at).ok);

/** Terminal for the clocks: nothing is owed any more. */
export const isOver = (state: AppealState): boolean =>
  state === 'CLOSED' || state === 'WITHDRAWN' || state === 'MERGED';
