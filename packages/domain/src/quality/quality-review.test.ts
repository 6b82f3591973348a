import { expect, test } from 'vitest';
import type { StaffRole } from '../appeal/appeal.js';
import { qualityActions, type QualityReviewFacts } from './quality-review.js';

const OPEN: QualityReviewFacts = { state: 'OPEN', decidedBy: ['handler', 'approver'], reviewerId: null };
const DISAGREED: QualityReviewFacts = { ...OPEN, state: 'DISAGREED', reviewerId: 'reviewer' };

test.each<[string, QualityReviewFacts, string, StaffRole[], string[]]>([
  ['a reviewer decides', OPEN, 'reviewer', ['REVIEWER'], ['DECIDE']],
  ['a supervisor may too', OPEN, 'boss', ['SUPERVISOR'], ['DECIDE']],
  ['a handler may not', OPEN, 'other', ['HANDLER'], []],
  ['who decided it does not judge it', OPEN, 'approver', ['REVIEWER'], []],
  ['a supervisor settles', DISAGREED, 'boss', ['SUPERVISOR'], ['SETTLE']],
  ['not between themselves and another', DISAGREED, 'reviewer', ['SUPERVISOR'], []],
  ['not about their own decision', DISAGREED, 'handler', ['SUPERVISOR'], []],
  ['a reviewer does not settle', DISAGREED, 'third', ['REVIEWER'], []],
  ['what is over is over', { ...OPEN, state: 'AGREED' }, 'boss', ['SUPERVISOR', 'REVIEWER'], []],
])('%s', (_what, review, id, roles, actions) => {
  expect(qualityActions(review, { id, roles })).toEqual(actions);
});
