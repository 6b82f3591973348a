import { expect, test } from 'vitest';
import { type DuplicateFacts, isSlip, scoreDuplicate } from './duplicate-score.js';

const twins: DuplicateFacts = {
  sameName: true,
  sameSex: true,
  sameBirthYear: true,
  sameBirthday: null,
  sameHomeCounty: true,
  sameHomePrefecture: true,
  bothResident: false,
  numbersAreASlip: false,
  sharedPhones: 1,
  placesThatConflict: 0,
};

test.each<[string, Partial<DuplicateFacts>, number, string]>([
  ['passport and resident number, one phone', {}, 85, 'LIKELY'],
  ['without the phone', { sharedPhones: 0 }, 60, 'POSSIBLE'],
  [
    'the same name alone is nothing',
    { sameBirthYear: false, sharedPhones: 0, sameHomeCounty: false, sameHomePrefecture: false },
    5,
    'UNLIKELY',
  ],
  [
    'a typing slip in the number',
    { bothResident: true, numbersAreASlip: true, sameBirthday: true, sharedPhones: 0 },
    95,
    'LIKELY',
  ],
  ['namesakes with two numbers', { bothResident: true, sameBirthday: true, sharedPhones: 0 }, 30, 'UNLIKELY'],
  ['a mother who lent her phone', { sameName: false, sameBirthYear: false }, 10, 'UNLIKELY'],
  ['of the other sex', { sameSex: false, sharedPhones: 0 }, 20, 'UNLIKELY'],
  ['at two places at once', { placesThatConflict: 2, sharedPhones: 0 }, 40, 'POSSIBLE'],
])('%s', (_what, more, score, grade) => {
  const found = scoreDuplicate({ ...twins, ...more });
  expect([found.score, found.grade]).toEqual([score, grade]);
});

test('the reasons say what speaks for it and what against', () => {
  const { reasons } = scoreDuplicate({ ...twins, sameSex: false, placesThatConflict: 1 });
  expect(reasons).toEqual([
    'SAME_NAME',
    'SAME_BIRTH_YEAR',
    'SAME_HOME',
    'SHARED_PHONE',
    'ONE_WITHOUT_RESIDENT_NUMBER',
    'OTHER_SEX',
    'PLACES_CONFLICT',
  ]);
});

test.each([
  ['the same', '999901198805140011', '999901198805140011', false],
  ['another day', '999901198805140011', '999901198805150018', true],
  ['two digits changed about', '999901198805140123', '999901198804150121', false],
  ['neighbours changed about', '999901198805140123', '999901198805410129', true],
  ['twins', '999901198805140011', '999901198805140038', false],
  ['a passport', 'E1234567', '999901198805140123', false],
])('%s is a slip: %s, %s: %s', (_what, a, b, slip) => {
  expect(isSlip(a, b)).toBe(slip);
});
