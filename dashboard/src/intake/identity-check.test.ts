import { expect, test } from 'vitest';
import { NO_IDENTITY, pressDigit, type FoundBy, type IdentityKeys } from './identity-check';

const press = (foundBy: FoundBy, ...digits: readonly number[]): IdentityKeys =>
  digits.reduce((keys, digit) => pressDigit(keys, digit, foundBy), NO_IDENTITY);

test.each([
  ['one key says that nobody was asked', [0], { grade: 'G0', facts: [] }],
  ['the number alone needs one key', [1], { grade: 'G1', facts: ['PHONE_ON_FILE'] }],
  ['a number and two facts need two', [2, 1], { grade: 'G2', facts: ['PHONE_ON_FILE', 'NAME', 'BIRTH_DATE'] }],
  ['which two facts is the second key', [2, 3], { grade: 'G2', facts: ['PHONE_ON_FILE', 'NAME', 'RECENT_TEST'] }],
  ['a document seen', [3, 1], { grade: 'G3', facts: ['DOCUMENT_SEEN'] }],
  ['the grade alone is not yet a check', [2], null],
  ['a key without a meaning changes nothing', [2, 9], null],
  ['a third key begins anew', [2, 1, 0], { grade: 'G0', facts: [] }],
] as const)('%s', (_what, digits, check) => {
  expect(press('PHONE', ...digits).check).toEqual(check);
});

test('somebody found by a document has shown that number', () => {
  expect(press('DOCUMENT', 1).check?.facts).toEqual(['RESIDENT_NUMBER']);
});
