import { expect, test } from 'vitest';
import { inGroups, readCallerNumber } from './caller-number';

test.each([
  ['129 0000 0001', 'PHONE', '12900000001'],
  ['s20211101-0001', 'APPEAL_NUMBER', 'S20211101-0001'],
  ['S202111010012', 'APPEAL_NUMBER', 'S20211101-0012'],
  ['P E12345678', 'PASSPORT', 'E12345678'],
])('%s is a %s', (typed, kind, value) => {
  expect(readCallerNumber(typed)).toEqual({ ok: true, identifier: { kind, value } });
});

test('what is no number is said at its place', () => {
  expect(readCallerNumber('129000O0001')).toEqual({ ok: false, fault: { code: 'CHARACTER', position: 7, length: 11 } });
});

test.each([
  ['1290000', '129 0000'],
  ['12900000001', '129 0000 0001'],
  ['11010119900101123x', '110101 1990 0101 123X'],
  ['s20211101-1', 'S202111011'],
])('%s is compared as %s', (typed, groups) => {
  expect(inGroups(typed)).toBe(groups);
});
