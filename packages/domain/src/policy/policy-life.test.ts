import { describe, expect, test } from 'vitest';
import {
  allowedPolicyActions,
  movePolicy,
  POLICY_ACTIONS,
  POLICY_STATES,
  type PolicyAction,
  type PolicyActor,
  type PolicyLife,
  type PolicyState,
} from './policy-life.js';

/** Everybody who may stand before a version. */
const PEOPLE = {
  author: { id: 'author', roles: ['POLICY_AUTHOR'] },
  otherAuthor: { id: 'other-author', roles: ['POLICY_AUTHOR'] },
  approver: { id: 'approver', roles: ['POLICY_APPROVER'] },
  approvedAlready: { id: 'approved-already', roles: ['POLICY_APPROVER'] },
  authorWithBothRoles: { id: 'author', roles: ['POLICY_AUTHOR', 'POLICY_APPROVER'] },
  proposer: { id: 'proposer', roles: ['POLICY_AUTHOR', 'POLICY_APPROVER'] },
  analyst: { id: 'analyst', roles: ['ANALYST', 'AUDITOR', 'ADMIN', 'DATA_STEWARD', 'SUPERVISOR'] },
} as const satisfies Record<string, PolicyActor>;
type Person = keyof typeof PEOPLE;

const life = (state: PolicyState, more: Partial<PolicyLife> = {}): PolicyLife => ({
  state,
  authorId: 'author',
  emergency: true,
  approvedBy: state === 'SUBMITTED' ? ['approved-already'] : [],
  isAhead: true,
  change: null,
  ...more,
});
const change = { proposedBy: 'proposer', emergency: true, approvedBy: ['approved-already'] };

const EVERY_AUTHOR = 'author otherAuthor authorWithBothRoles proposer';
/** The whole table once more, in words: where it stands → action → who. */
const LEGAL: readonly (readonly [string, PolicyLife, Partial<Record<PolicyAction, string>>])[] = [
  [
    'DRAFT',
    life('DRAFT'),
    {
      SAVE: 'author authorWithBothRoles',
      SUBMIT: 'author authorWithBothRoles',
      DISCARD: 'author authorWithBothRoles',
      COPY: EVERY_AUTHOR,
    },
  ],
  [
    'SUBMITTED',
    life('SUBMITTED'),
    {
      APPROVE: 'approver proposer',
      RETURN: 'author approver approvedAlready authorWithBothRoles proposer',
      COPY: EVERY_AUTHOR,
    },
  ],
  ['PUBLISHED', life('PUBLISHED'), { END: EVERY_AUTHOR, ROLL_BACK: EVERY_AUTHOR, COPY: EVERY_AUTHOR }],
  [
    'PUBLISHED, a change proposed',
    life('PUBLISHED', { change }),
    {
      APPROVE_CHANGE: 'approver authorWithBothRoles',
      REJECT_CHANGE: 'approver approvedAlready authorWithBothRoles proposer',
      COPY: EVERY_AUTHOR,
    },
  ],
  ['PUBLISHED, over', life('PUBLISHED', { isAhead: false }), { COPY: EVERY_AUTHOR }],
  ['PUBLISHED, shipped', life('PUBLISHED', { authorId: null }), { END: EVERY_AUTHOR, ROLL_BACK: EVERY_AUTHOR, COPY: EVERY_AUTHOR }],
  ['DISCARDED', life('DISCARDED'), { COPY: EVERY_AUTHOR }],
]; // prettier-ignore

describe.each(LEGAL)('%s', (_where, version, legal) => {
  test.each(POLICY_ACTIONS)('%s is open to exactly who the table says', (action) => {
    const expected = (legal[action] ?? '').split(' ').filter(Boolean);
    const open = (Object.keys(PEOPLE) as Person[]).filter((who) => movePolicy(version, action, PEOPLE[who]).ok);
    expect(open.sort()).toEqual(expected.sort());
  });
});

test('every state is in the table', () => {
  expect([...new Set(LEGAL.map(([, { state }]) => state))].sort()).toEqual([...POLICY_STATES].sort());
});

test.each<[string, PolicyLife, PolicyAction, Person, string]>([
  ['saving what is submitted', life('SUBMITTED'), 'SAVE', 'author', 'ILLEGAL_MOVE'],
  ['an analyst submits', life('DRAFT'), 'SUBMIT', 'analyst', 'ROLE_NOT_ALLOWED'],
  ['another author saves', life('DRAFT'), 'SAVE', 'otherAuthor', 'NOT_THE_AUTHOR'],
  ['another author takes it back', life('SUBMITTED'), 'RETURN', 'otherAuthor', 'NOT_THE_AUTHOR'],
  ['the author approves', life('SUBMITTED'), 'APPROVE', 'authorWithBothRoles', 'FOUR_EYES'],
  ['one person approves twice', life('SUBMITTED'), 'APPROVE', 'approvedAlready', 'ALREADY_APPROVED'],
  ['the proposer approves', life('PUBLISHED', { change }), 'APPROVE_CHANGE', 'proposer', 'FOUR_EYES'],
  ['one approves a change twice', life('PUBLISHED', { change }), 'APPROVE_CHANGE', 'approvedAlready', 'ALREADY_APPROVED'],
  ['a second change', life('PUBLISHED', { change }), 'END', 'author', 'CHANGE_PENDING'],
  ['approving a change nobody proposed', life('PUBLISHED'), 'APPROVE_CHANGE', 'approver', 'NO_CHANGE'],
  ['ending what is over', life('PUBLISHED', { isAhead: false }), 'END', 'author', 'NOT_RUNNING'],
])('refused by name: %s', (_what, version, action, who, code) => {
  expect(movePolicy(version, action, PEOPLE[who])).toEqual({ ok: false, code });
}); // prettier-ignore

test.each([
  ['the one approval publishes', false, [], 'PUBLISHED', true],
  ['in an emergency the first does not', true, [], 'SUBMITTED', false],
  ['in an emergency the second does', true, ['approved-already'], 'PUBLISHED', true],
] as const)('%s', (_what, emergency, approvedBy, to, isLast) => {
  const submitted = life('SUBMITTED', { emergency, approvedBy });
  expect(movePolicy(submitted, 'APPROVE', PEOPLE.approver)).toEqual({ ok: true, to, isLast });
});

test.each([
  [false, [], true],
  [true, [], false],
  [true, ['approved-already'], true],
] as const)('a change, emergency %s, approved by %j: this approval carries it out: %s', (emergency, approvedBy, isLast) => {
  const proposed = life('PUBLISHED', { change: { proposedBy: 'proposer', emergency, approvedBy } });
  expect(movePolicy(proposed, 'APPROVE_CHANGE', PEOPLE.approver)).toEqual({ ok: true, to: 'PUBLISHED', isLast });
}); // prettier-ignore

test('the buttons of the author and of the approver', () => {
  expect(allowedPolicyActions(life('DRAFT'), PEOPLE.author)).toEqual(['SAVE', 'SUBMIT', 'DISCARD', 'COPY']);
  expect(allowedPolicyActions(life('SUBMITTED'), PEOPLE.approver)).toEqual(['APPROVE', 'RETURN']);
});
