import { describe, expect, test } from 'vitest';
import { instant, plusMs } from '../time/time.js';
import { type Actor, type Appeal, APPEAL_STATES, type AppealState, STAFF_ROLES, type StaffRole } from './appeal.js';
import {
  APPEAL_ACTIONS,
  type AppealAction,
  type ClockEffect,
  LIFE_CYCLE,
  SYSTEM_ACTIONS,
  type SystemAction,
} from './move-table.js';
import { allowedActions, isOver, move, systemMove } from './moves.js';

const at = instant('2021-11-01T10:00:00+08:00');

/** An appeal for which every condition holds, when `somebody` acts. */
const appeal = (state: AppealState, more: Partial<Appeal> = {}): Appeal => ({
  state,
  urgency: 'T2',
  identityGrade: 'G1',
  proposedBy: 'author',
  handlerId: null,
  formerHandlerId: 'former',
  closedAt: at,
  reopenUntil: at,
  receiptAt: null,
  answeredAt: at,
  lastMove: { by: 'somebody', from: 'VERIFYING', until: at },
  ...more,
});
/** One condition asks for the author, another for anybody else. */
const authorFor = (action: AppealAction): Partial<Appeal> => (action === 'TAKE_BACK' ? { proposedBy: 'somebody' } : {});
const actor = (...roles: StaffRole[]): Actor => ({ id: 'somebody', roles });

/**
 * The whole table once more, from the handbook of the desk and not from the code: who may do what in which state, and
 * where it leads. I intake, H handler, R reviewer, S supervisor; `=` stays, `<` goes back.
 */
const TABLE = `
RECEIVED          RUNS    VERIFY_IDENTITY:IHS:VERIFYING MERGE:IHS:MERGED WITHDRAW:IHS:WITHDRAWN ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
VERIFYING         RUNS    VERIFY_IDENTITY:IHS:= START_REVIEW:HS:IN_REVIEW WITHDRAW:IHS:WITHDRAWN ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
IN_REVIEW         RUNS    VERIFY_IDENTITY:IHS:= START_REVIEW:HS:= ASK_CITIZEN:HS:AWAITING_CITIZEN ASK_AGENCY:HS:AWAITING_AGENCY PROPOSE_CORRECTION:HS:PROPOSED UPHOLD:HS:PROPOSED TRANSFER:HS:TRANSFERRED LINK:HS:LINKED ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
AWAITING_CITIZEN  PAUSED  VERIFY_IDENTITY:IHS:= CITIZEN_ANSWERED:IHS:IN_REVIEW RESUME:HS:IN_REVIEW WITHDRAW:IHS:WITHDRAWN ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
AWAITING_AGENCY   RUNS    VERIFY_IDENTITY:IHS:= ASK_AGENCY:HS:= RESUME:HS:IN_REVIEW ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
LINKED            RUNS    VERIFY_IDENTITY:IHS:= PROPOSE_CORRECTION:S:PROPOSED UNLINK:S:IN_REVIEW ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
PROPOSED          RUNS    VERIFY_IDENTITY:IHS:= TAKE_BACK:HS:IN_REVIEW ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
SECOND_REVIEW     RUNS    VERIFY_IDENTITY:IHS:= APPROVE_CORRECTION:RS:DECIDED REJECT_CORRECTION:RS:IN_REVIEW TAKE_BACK:HS:IN_REVIEW ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
DECIDED           RUNS    VERIFY_IDENTITY:IHS:= ADD_NOTE:IHRS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
APPLIED           RUNS    VERIFY_IDENTITY:IHS:= ADD_NOTE:IHRS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
NOTIFIED          STOPPED VERIFY_IDENTITY:IHS:= CLOSE:IHS:CLOSED REOPEN:IS:REOPENED ADD_NOTE:IHRS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
CLOSED            STOPPED REOPEN:IS:REOPENED UNDO:IHRS:< REMOVE_CORRECTION:HS:=
REOPENED          RUNS    VERIFY_IDENTITY:IHS:= START_REVIEW:HS:IN_REVIEW ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
TRANSFERRED       RUNS    VERIFY_IDENTITY:IHS:= CONFIRM_RECEIPT:IHS:= ANSWER_TRANSFER:IHS:= RESUME:HS:IN_REVIEW CLOSE:HS:CLOSED ADD_EVIDENCE:IHRS:= ADD_NOTE:IHRS:= ASSIGN:S:= CHANGE_URGENCY:IHS:= UNDO:IHRS:< REMOVE_CORRECTION:HS:=
MERGED            STOPPED REOPEN:IS:REOPENED UNDO:IHRS:<
WITHDRAWN         STOPPED REOPEN:IS:REOPENED UNDO:IHRS:< REMOVE_CORRECTION:HS:=
`;

/** What the system does by itself, state by state. LINK and UNDO_WAVE are the incident's, wherever it reaches. */
const SYSTEM: Readonly<Record<AppealState, string>> = {
  RECEIVED: 'ESCALATE:RECEIVED LINK:LINKED',
  VERIFYING: 'ESCALATE:VERIFYING LINK:LINKED',
  IN_REVIEW: 'ESCALATE:IN_REVIEW RETURN_IDLE:IN_REVIEW LINK:LINKED',
  AWAITING_CITIZEN: 'ESCALATE:AWAITING_CITIZEN RETURN_PAUSED:IN_REVIEW LINK:LINKED',
  AWAITING_AGENCY: 'ESCALATE:AWAITING_AGENCY AGENCY_ANSWERED:IN_REVIEW LINK:LINKED',
  LINKED: 'ESCALATE:LINKED PROPOSE:PROPOSED RETURN:IN_REVIEW',
  PROPOSED: 'ESCALATE:PROPOSED ASK_SECOND:SECOND_REVIEW DECIDE:DECIDED RETURN:IN_REVIEW',
  SECOND_REVIEW: 'ESCALATE:SECOND_REVIEW RETURN:IN_REVIEW',
  DECIDED: 'ESCALATE:DECIDED APPLY:APPLIED',
  APPLIED: 'ESCALATE:APPLIED NOTIFY:NOTIFIED RETURN:IN_REVIEW UNDO_WAVE:LINKED',
  NOTIFIED: 'CLOSE:CLOSED UNDO_WAVE:LINKED',
  CLOSED: 'UNDO_WAVE:LINKED',
  REOPENED: 'ESCALATE:REOPENED LINK:LINKED',
  TRANSFERRED: 'ESCALATE:TRANSFERRED',
  MERGED: '',
  WITHDRAWN: '',
};

const LETTERS: Readonly<Record<string, StaffRole>> = { I: 'INTAKE', H: 'HANDLER', R: 'REVIEWER', S: 'SUPERVISOR' };

interface Legal {
  readonly roles: readonly string[];
  readonly to: string;
}
const rows = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [state = '', clock = '', ...moves] = line.split(/\s+/);
    const legal = moves.map((one): readonly [string, Legal] => {
      const [action = '', letters = '', to = ''] = one.split(':');
      const target = to === '=' ? state : to === '<' ? 'VERIFYING' : to;
      return [action, { roles: [...letters].map((letter) => LETTERS[letter] ?? letter), to: target }];
    });
    return { state: state as AppealState, clock: clock as ClockEffect, legal: new Map(legal) };
  });

test('the handbook speaks of every state, and of every action somewhere', () => {
  expect(rows.map(({ state }) => state)).toEqual([...APPEAL_STATES]);
  const spoken = new Set(rows.flatMap(({ legal }) => [...legal.keys()]));
  expect([...spoken].sort()).toEqual([...APPEAL_ACTIONS].sort());
});

describe.each(rows)('in $state', ({ state, clock, legal }) => {
  test.each(APPEAL_ACTIONS)('%s is open to exactly who the handbook says, and leads where it says', (action) => {
    const expected = STAFF_ROLES.map((role) => {
      const one = legal.get(action);
      if (one === undefined) return { role, ok: false, code: 'ILLEGAL_MOVE' };
      return one.roles.includes(role) ? { role, ok: true, to: one.to } : { role, ok: false, code: 'ROLE_NOT_ALLOWED' };
    });
    const found = STAFF_ROLES.map((role) => ({
      role,
      ...move(appeal(state, authorFor(action)), action, actor(role), at),
    }));
    expect(found).toEqual(expected);
  });

  test.each(STAFF_ROLES)('%s is offered what the moves allow, and nothing else', (role) => {
    const expected = APPEAL_ACTIONS.filter((action) => legal.get(action)?.roles.includes(role));
    expect(allowedActions(appeal(state), actor(role), at)).toEqual(expected.filter((action) => action !== 'TAKE_BACK'));
  });

  test(`the clock: ${clock}`, () => {
    expect(LIFE_CYCLE[state].clock).toBe(clock);
    expect(isOver(state)).toBe(clock === 'STOPPED' && state !== 'NOTIFIED');
  });

  test.each(SYSTEM_ACTIONS)('the system takes %s only where the handbook says', (action: SystemAction) => {
    const steps = new Map(SYSTEM[state].split(' ').map((one) => one.split(':') as [string, string]));
    const next = steps.get(action);
    const step = () => systemMove(state, action);
    if (next === undefined) expect(step).toThrow(RangeError);
    else expect(step()).toBe(next);
  });
});

test('nobody is offered anything without a role of the desk', () => {
  expect(APPEAL_STATES.flatMap((state) => allowedActions(appeal(state), actor(), at))).toEqual([]);
});

/** Every condition: the facts with which it refuses, and where it stands. */
const soon = plusMs(at, -1);
const GUARDED: readonly [code: string, refused: Partial<Appeal>, where: string][] = [
  ['FOUR_EYES', { proposedBy: 'somebody' }, 'SECOND_REVIEW:APPROVE_CORRECTION SECOND_REVIEW:REJECT_CORRECTION'],
  ['FOUR_EYES', { proposedBy: null }, 'SECOND_REVIEW:APPROVE_CORRECTION SECOND_REVIEW:REJECT_CORRECTION'],
  ['FOUR_EYES', { handlerId: 'somebody' }, 'SECOND_REVIEW:APPROVE_CORRECTION SECOND_REVIEW:REJECT_CORRECTION'],
  ['NOT_THE_AUTHOR', { proposedBy: 'another' }, 'PROPOSED:TAKE_BACK SECOND_REVIEW:TAKE_BACK'],
  ['NOT_THE_AUTHOR', { proposedBy: null }, 'PROPOSED:TAKE_BACK SECOND_REVIEW:TAKE_BACK'],
  ['ALREADY_TAKEN', { handlerId: 'another' }, 'IN_REVIEW:START_REVIEW'],
  [
    'SAME_HANDLER',
    { formerHandlerId: 'somebody' },
    'IN_REVIEW:START_REVIEW IN_REVIEW:PROPOSE_CORRECTION IN_REVIEW:UPHOLD LINKED:PROPOSE_CORRECTION REOPENED:START_REVIEW',
  ],
  [
    'GRADE_CANNOT_RISE',
    { identityGrade: 'G3' },
    'VERIFYING:VERIFY_IDENTITY IN_REVIEW:VERIFY_IDENTITY AWAITING_CITIZEN:VERIFY_IDENTITY AWAITING_AGENCY:VERIFY_IDENTITY LINKED:VERIFY_IDENTITY PROPOSED:VERIFY_IDENTITY SECOND_REVIEW:VERIFY_IDENTITY DECIDED:VERIFY_IDENTITY APPLIED:VERIFY_IDENTITY NOTIFIED:VERIFY_IDENTITY REOPENED:VERIFY_IDENTITY TRANSFERRED:VERIFY_IDENTITY',
  ],
  ['TOO_LATE_TO_REOPEN', { reopenUntil: soon }, 'NOTIFIED:REOPEN CLOSED:REOPEN MERGED:REOPEN WITHDRAWN:REOPEN'],
  ['TOO_LATE_TO_REOPEN', { reopenUntil: null }, 'NOTIFIED:REOPEN CLOSED:REOPEN MERGED:REOPEN WITHDRAWN:REOPEN'],
  ['RECEIPT_CONFIRMED', { receiptAt: at }, 'TRANSFERRED:CONFIRM_RECEIPT'],
  ['TRANSFER_NOT_ANSWERED', { answeredAt: null }, 'TRANSFERRED:CLOSE'],
  ['NOTHING_TO_UNDO', { lastMove: null }, APPEAL_STATES.map((state) => `${state}:UNDO`).join(' ')],
  [
    'NOT_YOUR_MOVE',
    { lastMove: { by: 'another', from: 'VERIFYING', until: at } },
    APPEAL_STATES.map((state) => `${state}:UNDO`).join(' '),
  ],
  [
    'TOO_LATE_TO_UNDO',
    { lastMove: { by: 'somebody', from: 'VERIFYING', until: soon } },
    APPEAL_STATES.map((state) => `${state}:UNDO`).join(' '),
  ],
];

test.each(GUARDED)('%s refuses %o in exactly its places', (code, refused, where) => {
  const all: Actor = { id: 'somebody', roles: STAFF_ROLES };
  const found = APPEAL_STATES.flatMap((state) =>
    APPEAL_ACTIONS.filter((action: AppealAction) => {
      const answer = move(appeal(state, refused), action, all, at);
      return !answer.ok && answer.code === code;
    }).map((action) => `${state}:${action}`),
  );
  expect(found.sort()).toEqual(where.split(' ').sort());
});

test('an appeal that was never closed can be contested at any time', () => {
  const told = appeal('NOTIFIED', { closedAt: null, reopenUntil: null });
  expect(move(told, 'REOPEN', actor('INTAKE'), at)).toEqual({ ok: true, to: 'REOPENED' });
});
