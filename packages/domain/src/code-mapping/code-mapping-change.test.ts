import { expect, test } from 'vitest';
import {
  checkCodeMappingDecision,
  checkCodeMappingProposal,
  checkCodeMappingWithdrawal,
  type CodeMappingProposal,
} from './code-mapping-change.js';

const proposal: CodeMappingProposal = {
  system: 'LAB-X',
  subject: 'TEST_RESULT',
  code: '阴',
  value: 'NEGATIVE',
  now: null,
  products: new Set(['CORONAVAC']),
};

test.each<[string, Partial<CodeMappingProposal>, string | null]>([
  ['a result of a laboratory', {}, null],
  ['a code of FHIR', { system: 'http://hl7.org/fhir/sid/cvx', subject: 'VACCINE_PRODUCT', value: 'CORONAVAC' }, null],
  ['a code that stands for nothing any more', { now: 'NEGATIVE', value: null }, null],
  ['another value than now', { now: 'POSITIVE' }, null],
  ['no system', { system: '' }, 'BAD_SYSTEM'],
  ['a system with blanks', { system: 'LAB X' }, 'BAD_SYSTEM'],
  ['no code', { code: '' }, 'BAD_CODE'],
  ['a story for a code', { code: 'x'.repeat(65) }, 'BAD_CODE'],
  ['a value that is none of ours', { value: 'MAYBE' }, 'UNKNOWN_VALUE'],
  ['a result for a vaccine', { subject: 'VACCINE_PRODUCT' }, 'UNKNOWN_VALUE'],
  ['what it is already', { now: 'NEGATIVE' }, 'NOTHING_CHANGES'],
  ['nothing for nothing', { value: null }, 'NOTHING_CHANGES'],
])('%s ⇒ %#', (_, more, refusal) => {
  expect(checkCodeMappingProposal({ ...proposal, ...more })).toBe(refusal);
});

test.each([
  ['PROPOSED', 'author', 'FOUR_EYES', null],
  ['PROPOSED', 'other', null, 'NOT_YOURS'],
  ['APPROVED', 'other', 'NOT_OPEN', 'NOT_OPEN'],
] as const)('%s, by the %s ⇒ decide %s, take back %s', (state, by, decide, takeBack) => {
  const change = { state, proposedBy: 'author' };
  expect([checkCodeMappingDecision(change, by), checkCodeMappingWithdrawal(change, by)]).toEqual([decide, takeBack]);
});
