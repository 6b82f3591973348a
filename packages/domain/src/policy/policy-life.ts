import type { StaffRole } from '../appeal/appeal.js';

/** Where a version stands: written, handed in, in the record of what was in force, or given up. */
export const POLICY_STATES = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'DISCARDED'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** What people do to a version; each is one mutation of the API. */
export const POLICY_ACTIONS = [
  'SAVE',
  'SUBMIT',
  'APPROVE',
  'RETURN',
  'DISCARD',
  'END',
  'ROLL_BACK',
  'APPROVE_CHANGE',
  'REJECT_CHANGE',
  'COPY',
] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];

/** What the table of moves needs of a version. */
export interface PolicyLife {
  readonly state: PolicyState;
  /** null: shipped with the software. */
  readonly authorId: string | null;
  /** Asked for on the emergency path: two people approve. */
  readonly emergency: boolean;
  /** Who has approved the present submission. */
  readonly approvedBy: readonly string[];
  /** Whether it is in force or will be. */
  readonly isAhead: boolean;
  /** The end or roll-back proposed and not yet decided. */
  readonly change: PolicyChange | null;
}

export interface PolicyChange {
  readonly proposedBy: string;
  readonly emergency: boolean;
  readonly approvedBy: readonly string[];
}

export interface PolicyActor {
  readonly id: string;
  readonly roles: readonly StaffRole[];
}

export type PolicyMoveRefusal =
  | 'ILLEGAL_MOVE'
  | 'ROLE_NOT_ALLOWED'
  | 'NOT_THE_AUTHOR'
  | 'FOUR_EYES'
  | 'ALREADY_APPROVED'
  | 'CHANGE_PENDING'
  | 'NO_CHANGE'
  | 'NOT_RUNNING';

/** `isLast`: with this approval there are enough, and what was approved is carried out. */
export type PolicyMoveResult =
  | { readonly ok: true; readonly to: PolicyState; readonly isLast: boolean }
  | { readonly ok: false; readonly code: PolicyMoveRefusal };

interface Move {
  readonly from: readonly PolicyState[];
  /** null: the state stays as it is. */
  readonly to: PolicyState | null;
  readonly roles: readonly StaffRole[];
  readonly guards?: readonly Guard[];
}

type Guard = (life: PolicyLife, actor: PolicyActor) => PolicyMoveRefusal | null;

const byItsAuthor: Guard = (life, actor) => (life.authorId === actor.id ? null : 'NOT_THE_AUTHOR');

/** Author ≠ approver (四眼原则), and nobody counts twice; the database holds the same promise. */
const byAnotherPerson: Guard = (life, actor) => {
  if (life.authorId === actor.id) return 'FOUR_EYES';
  return life.approvedBy.includes(actor.id) ? 'ALREADY_APPROVED' : null;
};

/** Taking one's own work back needs nobody else; sending another's back is an approver's. */
const byApproverOrItsAuthor: Guard = (life, actor) =>
  life.authorId === actor.id || actor.roles.includes('POLICY_APPROVER') ? null : 'NOT_THE_AUTHOR';

const running: Guard = (life) => (life.isAhead ? null : 'NOT_RUNNING');
const withoutChange: Guard = (life) => (life.change === null ? null : 'CHANGE_PENDING');
const withChange: Guard = (life) => (life.change === null ? 'NO_CHANGE' : null);

const changeByAnotherPerson: Guard = ({ change }, actor) => {
  if (change?.proposedBy === actor.id) return 'FOUR_EYES';
  return change?.approvedBy.includes(actor.id) === true ? 'ALREADY_APPROVED' : null;
};

const byApproverOrProposer: Guard = ({ change }, actor) =>
  change?.proposedBy === actor.id || actor.roles.includes('POLICY_APPROVER') ? null : 'ROLE_NOT_ALLOWED';

const AUTHOR: readonly StaffRole[] = ['POLICY_AUTHOR'];
const APPROVER: readonly StaffRole[] = ['POLICY_APPROVER'];
const EITHER: readonly StaffRole[] = ['POLICY_AUTHOR', 'POLICY_APPROVER'];

/** Every legal move: from which state, to which, by whom. What is not here is refused. */
export const POLICY_MOVES: Readonly<Record<PolicyAction, Move>> = {
  SAVE: { from: ['DRAFT'], to: null, roles: AUTHOR, guards: [byItsAuthor] },
  SUBMIT: { from: ['DRAFT'], to: 'SUBMITTED', roles: AUTHOR, guards: [byItsAuthor] },
  APPROVE: { from: ['SUBMITTED'], to: 'PUBLISHED', roles: APPROVER, guards: [byAnotherPerson] },
  RETURN: { from: ['SUBMITTED'], to: 'DRAFT', roles: EITHER, guards: [byApproverOrItsAuthor] },
  DISCARD: { from: ['DRAFT'], to: 'DISCARDED', roles: AUTHOR, guards: [byItsAuthor] },
  END: { from: ['PUBLISHED'], to: null, roles: AUTHOR, guards: [running, withoutChange] },
  ROLL_BACK: { from: ['PUBLISHED'], to: null, roles: AUTHOR, guards: [running, withoutChange] },
  APPROVE_CHANGE: { from: ['PUBLISHED'], to: null, roles: APPROVER, guards: [withChange, changeByAnotherPerson] },
  REJECT_CHANGE: { from: ['PUBLISHED'], to: null, roles: EITHER, guards: [withChange, byApproverOrProposer] },
  COPY: { from: POLICY_STATES, to: null, roles: AUTHOR },
};

/** How many other people must agree: one, on the emergency path two. */
export const approvalsNeeded = ({ emergency }: { readonly emergency: boolean }): number => (emergency ? 2 : 1);

/** Whether an action is legal now, and the state it leads to. */
export function movePolicy(life: PolicyLife, action: PolicyAction, actor: PolicyActor): PolicyMoveResult {
  const legal = POLICY_MOVES[action];
  if (!legal.from.includes(life.state)) return { ok: false, code: 'ILLEGAL_MOVE' };
  if (!actor.roles.some((role) => legal.roles.includes(role))) return { ok: false, code: 'ROLE_NOT_ALLOWED' };
  for (const guard of legal.guards ?? []) {
    const code = guard(life, actor);
    if (code !== null) return { ok: false, code };
  }
  const isLast = isEnough(life, action);
  return { ok: true, to: action === 'APPROVE' && !isLast ? life.state : (legal.to ?? life.state), isLast };
}

/** Whether one more approval completes what is asked for; what is no approval is complete by itself. */
function isEnough(life: PolicyLife, action: PolicyAction): boolean {
  const asked = action === 'APPROVE' ? life : action === 'APPROVE_CHANGE' ? life.change : null;
  return asked === null || asked.approvedBy.length + 1 >= approvalsNeeded(asked);
}

/** What this person may do with this version now: the buttons of the screen (style rule 12). */
export const allowedPolicyActions = (life: PolicyLife, actor: PolicyActor): readonly PolicyAction[] =>
  POLICY_ACTIONS.filter((action) => movePolicy(life, action, actor).ok);
