import { expect, test } from 'vitest';
import { IDENTITY_GRADES, type IdentityGrade } from './appeal.js';
import { disclosureOf, disclosureSentence, gradeOf, type IdentityFact, isHigher } from './disclosure.js';

test.each<[string, readonly IdentityFact[], IdentityGrade]>([
  ['nothing', [], 'G0'],
  ['two facts, but no number', ['NAME', 'BIRTH_DATE'], 'G0'],
  ['a number', ['PHONE_ON_FILE'], 'G1'],
  ['a number and a fact', ['PHONE_ON_FILE', 'RECENT_TEST'], 'G1'],
  ['the same fact said twice', ['PHONE_ON_FILE', 'NAME', 'NAME'], 'G1'],
  ['a number and two facts', ['RESIDENT_NUMBER', 'NAME', 'RECENT_TEST'], 'G2'],
  ['both numbers and a fact', ['RESIDENT_NUMBER', 'PHONE_ON_FILE', 'NAME'], 'G2'],
  ['a document that somebody saw', ['DOCUMENT_SEEN'], 'G3'],
  ['the identity service of the state', ['NATIONAL_IDENTITY_SERVICE'], 'G3'],
])('%s', (_name, matched, grade) => {
  expect(gradeOf(matched)).toBe(grade);
});

test.each([
  ['G0', ['GENERAL_ADVICE']],
  ['G1', ['GENERAL_ADVICE']],
  ['G2', ['GENERAL_ADVICE', 'PROGRESS', 'OUTCOME', 'REASONS', 'WAYS_OUT']],
  ['G3', ['GENERAL_ADVICE', 'PROGRESS', 'OUTCOME', 'REASONS', 'WAYS_OUT', 'FACTS', 'EVIDENCE']],
] as const)('at %s may be told: %o', (grade, mayTell) => {
  expect(disclosureOf(grade)).toEqual({ grade, mayTell });
});

test('every grade has its sentence, in both languages', () => {
  const empty = IDENTITY_GRADES.map(disclosureSentence).filter(({ zh, en }) => zh === '' || en === '');
  expect(empty).toEqual([]);
});

test('a grade is higher only than a lower one', () => {
  const pairs = IDENTITY_GRADES.flatMap((a) => IDENTITY_GRADES.filter((b) => isHigher(a, b)).map((b) => `${a}>${b}`));
  expect(pairs).toEqual(['G1>G0', 'G2>G0', 'G2>G1', 'G3>G0', 'G3>G1', 'G3>G2']);
});
