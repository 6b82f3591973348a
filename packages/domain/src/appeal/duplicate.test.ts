import { expect, test } from 'vitest';
import { DAY_MS, instant, plusMs } from '../time/time.js';
import { duplicateOf, type EarlierAppeal } from './duplicate.js';
import { checkUrgencyChange, moreUrgent } from './urgency-change.js';

const at = instant('2021-11-01T10:00:00+08:00');
const earlier = (id: string, state: EarlierAppeal['state'], closedDaysAgo: number | null): EarlierAppeal => ({
  id,
  number: id,
  state,
  closedAt: closedDaysAgo === null ? null : plusMs(at, -closedDaysAgo * DAY_MS),
});

test.each<[string, readonly EarlierAppeal[], string | null]>([
  ['nothing earlier', [], null],
  ['one that is open', [earlier('a', 'IN_REVIEW', null)], 'MERGE a'],
  ['one that is open goes before one that was closed', [earlier('b', 'CLOSED', 1), earlier('a', 'NOTIFIED', null)], 'MERGE a'],
  ['closed seven days ago', [earlier('a', 'CLOSED', 7)], 'REOPEN a'],
  ['closed more than seven days ago', [earlier('a', 'CLOSED', 7.01)], null],
  ['the one closed last', [earlier('a', 'CLOSED', 3), earlier('b', 'CLOSED', 2)], 'REOPEN b'],
  ['taken back yesterday', [earlier('a', 'WITHDRAWN', 1)], null],
  ['merged yesterday', [earlier('a', 'MERGED', 1)], null],
])('%s', (_name, all, expected) => {
  const offer = duplicateOf(all, at, 7);
  expect(offer && `${offer.kind} ${offer.appeal.id}`).toBe(expected);
}); // prettier-ignore

test.each([
  ['T2', 'T1', 'INTAKE', null],
  ['T3', 'T0', 'HANDLER', null],
  ['T1', 'T1', 'SUPERVISOR', 'SAME_CLASS'],
  ['T1', 'T2', 'HANDLER', 'ONLY_A_SUPERVISOR_LOWERS'],
  ['T1', 'T3', 'SUPERVISOR', null],
] as const)('from %s to %s by %s: %s', (from, to, role, refused) => {
  expect(checkUrgencyChange(from, to, { id: 'x', roles: [role] })).toBe(refused);
});

test('of two classes the more urgent', () => {
  expect([moreUrgent('T2', 'T0'), moreUrgent('T1', 'T3'), moreUrgent('T2', 'T2')]).toEqual(['T0', 'T1', 'T2']);
});
