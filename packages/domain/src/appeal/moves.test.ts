import { describe, expect, test } from 'vitest';
import { DAY_MS, instant, plusMs } from '../time/time.js';
import { APPEAL_STATES, type Actor, type Appeal, type AppealState, type StaffRole } from './appeal.js';
import { allowedActions, APPEAL_ACTIONS, move, systemMove, type AppealAction } from './moves.js';

const at = instant('2021-11-01T10:00:00+08:00');
const ROLES: readonly StaffRole[] = [
  'INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR', 'DATA_STEWARD', 'POLICY_AUTHOR', 'POLICY_APPROVER', 'ANALYST', 'AUDITOR', 'ADMIN',
]; // prettier-ignore

const appeal = (state: AppealState, more: Partial<Appeal> = {}): Appeal => ({
  state,
  urgency: 'T2',
  proposedBy: 'author',
  handlerId: 'author',
  closedAt: null,
  ...more,
});
const actor = (...roles: StaffRole[]): Actor => ({ id: 'somebody', roles });

/** The whole table once more, in the words of the desk: state → action → who. */
const LEGAL: Partial<Record<AppealState, Partial<Record<AppealAction, string>>>> = {
  RECEIVED: { START_REVIEW: 'HANDLER SUPERVISOR', WITHDRAW: 'INTAKE HANDLER SUPERVISOR' },
  VERIFYING: { START_REVIEW: 'HANDLER SUPERVISOR', WITHDRAW: 'INTAKE HANDLER SUPERVISOR' },
  REOPENED: { START_REVIEW: 'HANDLER SUPERVISOR', WITHDRAW: 'INTAKE HANDLER SUPERVISOR' },
  IN_REVIEW: {
    PROPOSE_CORRECTION: 'HANDLER SUPERVISOR',
    UPHOLD: 'HANDLER SUPERVISOR',
    WITHDRAW: 'INTAKE HANDLER SUPERVISOR',
  },
  AWAITING_CITIZEN: { RESUME: 'HANDLER SUPERVISOR', WITHDRAW: 'INTAKE HANDLER SUPERVISOR' },
  AWAITING_AGENCY: { RESUME: 'HANDLER SUPERVISOR', WITHDRAW: 'INTAKE HANDLER SUPERVISOR' },
  TRANSFERRED: { RESUME: 'HANDLER SUPERVISOR' },
  PROPOSED: { APPROVE_CORRECTION: 'REVIEWER SUPERVISOR', REJECT_CORRECTION: 'REVIEWER SUPERVISOR' },
  SECOND_REVIEW: { APPROVE_CORRECTION: 'REVIEWER SUPERVISOR', REJECT_CORRECTION: 'REVIEWER SUPERVISOR' },
  NOTIFIED: { CLOSE: 'INTAKE HANDLER SUPERVISOR', REOPEN: 'INTAKE SUPERVISOR' },
  CLOSED: { REOPEN: 'INTAKE SUPERVISOR' },
  WITHDRAWN: { REOPEN: 'INTAKE SUPERVISOR' },
  MERGED: { REOPEN: 'INTAKE SUPERVISOR' },
};
const WORDS: readonly AppealAction[] = ['ADD_EVIDENCE', 'ADD_NOTE'];

describe.each(APPEAL_STATES)('in %s', (state) => {
  test.each(APPEAL_ACTIONS.filter((action) => !WORDS.includes(action)))(
    '%s is open to exactly who the table says',
    (action) => {
      const expected = (LEGAL[state]?.[action] ?? '').split(' ').filter(Boolean);
      const found = ROLES.filter((role) => move(appeal(state), action, actor(role), at).ok);
      expect(found).toEqual(ROLES.filter((role) => expected.includes(role)));
    },
  );
});

test('nobody approves their own proposal, SUPERVISOR included', () => {
  const author: Actor = { id: 'author', roles: ['SUPERVISOR', 'REVIEWER'] };
  expect(move(appeal('SECOND_REVIEW'), 'APPROVE_CORRECTION', author, at)).toEqual({ ok: false, code: 'FOUR_EYES' });
});

test('an appeal without a proposal cannot be approved', () => {
  const result = move(appeal('SECOND_REVIEW', { proposedBy: null }), 'APPROVE_CORRECTION', actor('REVIEWER'), at);
  expect(result).toEqual({ ok: false, code: 'FOUR_EYES' });
});

test.each([
  { days: 30, allowed: true },
  { days: 31, allowed: false },
])('re-opening $days days after closing: $allowed', ({ days, allowed }) => {
  const closed = appeal('CLOSED', { closedAt: plusMs(at, -days * DAY_MS) });
  expect(allowedActions(closed, actor('INTAKE'), at).includes('REOPEN')).toBe(allowed);
});

test('the system steps in order and refuses to jump', () => {
  expect(systemMove('DECIDED', 'APPLY')).toBe('APPLIED');
  expect(systemMove('APPLIED', 'NOTIFY')).toBe('NOTIFIED');
  expect(systemMove('APPLIED', 'RETURN')).toBe('IN_REVIEW');
  expect(systemMove('NOTIFIED', 'CLOSE')).toBe('CLOSED');
  expect(() => systemMove('IN_REVIEW', 'NOTIFY')).toThrow(RangeError);
});
