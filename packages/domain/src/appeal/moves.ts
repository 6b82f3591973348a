import type { Instant } from '../time/time.js';
import type { Actor, Appeal, AppealState } from './appeal.js';
import { GUARDS, type GuardCode } from './move-guards.js';
import { APPEAL_ACTIONS, type AppealAction, LIFE_CYCLE, type MoveTarget, type SystemAction } from './move-table.js';

export type RefusalCode = 'ILLEGAL_MOVE' | 'ROLE_NOT_ALLOWED' | GuardCode;

export type MoveResult =
  { readonly ok: true; readonly to: AppealState } | { readonly ok: false; readonly code: RefusalCode };

/** Whether an action is legal now, and the state it leads to. */
export function move(appeal: Appeal, action: AppealAction, actor: Actor, at: Instant): MoveResult {
  const legal = LIFE_CYCLE[appeal.state].moves[action];
  if (legal === undefined) return { ok: false, code: 'ILLEGAL_MOVE' };
  if (!actor.roles.some((role) => legal.roles.includes(role))) return { ok: false, code: 'ROLE_NOT_ALLOWED' };
  const refused = legal.guards.find((guard) => !GUARDS[guard](appeal, actor, at));
  return refused === undefined ? { ok: true, to: resolve(legal.to, appeal) } : { ok: false, code: refused };
}

function resolve(target: MoveTarget, { state, lastMove }: Appeal): AppealState {
  if (target === 'SAME') return state;
  if (target === 'BACK') return lastMove?.from ?? state;
  return target;
}

/** The next state of a step the system takes. @throws RangeError when the appeal is not where the step begins. */
export function systemMove(state: AppealState, action: SystemAction): AppealState {
  const next = LIFE_CYCLE[state].system[action];
  if (next === undefined) throw new RangeError(`${action} does not start from ${state}`);
  return next;
}

/** What this person may do with this appeal now: the buttons of the screen (style rule 12). */
export const allowedActions = (appeal: Appeal, actor: Actor, at: Instant): readonly AppealAction[] =>
  APPEAL_ACTIONS.filter((action) => move(appeal, action, actor, at).ok);

/** Terminal for the clocks: nothing is owed any more. */
export const isOver = (state: AppealState): boolean =>
  state === 'CLOSED' || state === 'WITHDRAWN' || state === 'MERGED';
