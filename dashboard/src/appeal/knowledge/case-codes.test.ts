import { expect, test } from 'vitest';
import { byFit, caseCodes, fitting } from './case-codes';

const codes = caseCodes({
  reason: 'TEST_MISSING',
  cause: null,
  probableCauses: [
    { code: 'TEST_LATE', confidence: 0.45 },
    { code: 'LAB_NOT_CONNECTED', confidence: 0.9 },
    { code: 'DOSE_OTHER_PROVINCE', confidence: 0.2 },
  ],
  decision: { popup: 'TEST_REQUIRED', gaps: [] },
});

const texts = [
  { key: 'upload', bindings: ['REASON:TEST_MISSING'] },
  { key: 'lab', bindings: ['CAUSE:LAB_NOT_CONNECTED'] },
  { key: 'ticket', bindings: ['CAUSE:TICKET_NOT_TRAVELLED'] },
  { key: 'sibling', bindings: ['POPUP:TEST_REQUIRED'] },
];

test('the likeliest cause comes first, and a weak one not at all', () => {
  expect(codes).toEqual(['CAUSE:LAB_NOT_CONNECTED', 'CAUSE:TEST_LATE', 'POPUP:TEST_REQUIRED', 'REASON:TEST_MISSING']);
});

test('articles stand in the order of what they are bound to; those that do not fit are left out', () => {
  expect(fitting(texts, codes).map(({ key }) => key)).toEqual(['lab', 'sibling', 'upload']);
});

test('of macros all can be used, the fitting ones first', () => {
  expect(byFit(texts, codes).map(({ key }) => key)).toEqual(['lab', 'sibling', 'upload', 'ticket']);
});
