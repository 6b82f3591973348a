import { expect, test } from 'vitest';
import { DEFAULT_CHOICE, fromAppealFilter, toAppealFilter } from './queue-filter';

test.each([
  { choice: {}, filter: { open: true } },
  { choice: { view: 'mine' as const }, filter: { open: true, mine: true } },
  { choice: { view: 'review' as const }, filter: { states: ['SECOND_REVIEW'] } },
  { choice: { view: 'review' as const, state: 'CLOSED' as const }, filter: { states: ['CLOSED'] } },
  { choice: { view: 'all' as const, urgency: ['T0' as const] }, filter: { urgency: ['T0'] } },
  { choice: { search: '  2021  ' }, filter: { open: true, search: '2021' } },
])('$choice asks for $filter', ({ choice, filter }) => {
  expect(toAppealFilter({ ...DEFAULT_CHOICE, ...choice })).toEqual(filter);
});

test.each([
  [{ view: 'open' as const, urgency: ['T0' as const, 'T1' as const] }],
  [{ view: 'mine' as const, state: 'IN_REVIEW' as const }],
  [{ view: 'overdue' as const }],
  [{ view: 'soon' as const }],
  [{ view: 'unassigned' as const }],
  [{ view: 'review' as const }],
  [{ view: 'all' as const, state: 'CLOSED' as const }],
])('%o comes back from a kept filter as it was', (choice) => {
  const whole = { ...DEFAULT_CHOICE, ...choice };
  expect(fromAppealFilter(toAppealFilter(whole))).toEqual(whole);
});
