import { expect, test } from 'vitest';
import { groupOf, turnOf, type Waiting } from './groups';

const now = Date.parse('2021-11-01T10:00:00+08:00');
const from = (validFrom: string, validTo: string | null = null) => [{ validFrom, validTo, knownTo: null }];
const version: Waiting = {
  state: 'DRAFT',
  emergency: false,
  approvals: [],
  approvalsNeeded: 1,
  periods: [],
  change: null,
};
const published = { ...version, state: 'PUBLISHED' as const };

test.each([
  { says: 'a draft waits for its author', given: version, group: 'DRAFTS', turn: 'AUTHOR' },
  {
    says: 'a submitted one for approval',
    given: { ...version, state: 'SUBMITTED' as const },
    group: 'WAITING',
    turn: 'APPROVER',
  },
  {
    says: 'in an emergency, after the first approval, for a second',
    given: { ...version, state: 'SUBMITTED' as const, emergency: true, approvals: [{}], approvalsNeeded: 2 },
    group: 'WAITING',
    turn: 'SECOND_APPROVER',
  },
  {
    says: 'in force, nobody has to act',
    given: { ...published, periods: from('2021-10-30T00:00:00+08:00') },
    group: 'PUBLISHED',
    turn: 'NOBODY',
  },
  {
    says: 'in force with an end proposed',
    given: { ...published, periods: from('2021-10-30T00:00:00+08:00'), change: { kind: 'END' as const } },
    group: 'WAITING',
    turn: 'APPROVER',
  },
  {
    says: 'ended',
    given: { ...published, periods: from('2021-08-15T00:00:00+08:00', '2021-10-30T00:00:00+08:00') },
    group: 'ENDED',
    turn: 'NOBODY',
  },
  { says: 'discarded', given: { ...version, state: 'DISCARDED' as const }, group: 'DISCARDED', turn: 'NOBODY' },
])('$says', ({ given, group, turn }) => {
  expect([groupOf(given, now), turnOf(given)]).toEqual([group, turn]);
});
