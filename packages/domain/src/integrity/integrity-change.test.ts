import { expect, test } from 'vitest';
import type { TestIntegrity } from '../evidence/evidence.js';
import {
  checkIntegrityDecision,
  checkIntegrityProposal,
  type IntegrityDecisionAsked,
  needsReferral,
  possibleIntegrity,
} from './integrity-change.js';

const ALL: readonly TestIntegrity[] = ['OK', 'SUSPECTED', 'FAKE', 'TAMPERED'];

test.each([
  ['OK', 'SUSPECTED', null],
  ['OK', 'FAKE', null],
  ['SUSPECTED', 'TAMPERED', null],
  ['SUSPECTED', 'OK', null],
  ['FAKE', 'OK', null],
  ['FAKE', 'SUSPECTED', 'NO_SUCH_CHANGE'],
  ['OK', 'OK', 'NO_SUCH_CHANGE'],
] as const)('a test that is %s may be proposed to be %s: %s', (now, to, expected) => {
  expect(checkIntegrityProposal(now, to)).toBe(expected);
});

test('whatever was found can be taken back: from everywhere a way leads to OK', () => {
  expect(ALL.filter((one) => one !== 'OK' && !possibleIntegrity(one).includes('OK'))).toEqual([]);
});

test('what is forged is handed on by law, what is only suspected is not', () => {
  expect(ALL.filter(needsReferral)).toEqual(['FAKE', 'TAMPERED']);
});

const ASKED: IntegrityDecisionAsked = {
  state: 'PROPOSED',
  proposedBy: 'a',
  decidedBy: 'b',
  approve: true,
  to: 'FAKE',
  now: 'OK',
  was: 'OK',
  referredTo: '市公安局',
};

test.each<[string, Partial<IntegrityDecisionAsked>, string | null]>([
  ['by another person', {}, null],
  ['by whoever proposed it', { decidedBy: 'a' }, 'FOUR_EYES'],
  ['turned down by whoever proposed it', { decidedBy: 'a', approve: false }, 'FOUR_EYES'],
  ['a second time', { state: 'APPROVED' }, 'NOT_OPEN'],
  ['when the test was found otherwise meanwhile', { now: 'TAMPERED' }, 'FACT_CHANGED'],
  ['when the test is gone', { now: null }, 'FACT_CHANGED'],
  ['turned down when the test is gone', { now: null, approve: false }, null],
  ['without saying to whom it is handed', { referredTo: null }, 'REFERRAL_MISSING'],
  ['as a suspicion, handed to nobody', { to: 'SUSPECTED', referredTo: null }, null],
])('decided %s', (_what, change, expected) => {
  expect(checkIntegrityDecision({ ...ASKED, ...change })).toBe(expected);
});
