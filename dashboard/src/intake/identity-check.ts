import type { IdentityFact, IdentityGrade } from '../generated/documents';

/** What was asked and matched. */
export interface IdentityCheck {
  readonly grade: IdentityGrade;
  readonly facts: readonly IdentityFact[];
}

export const GRADES: readonly IdentityGrade[] = ['G0', 'G1', 'G2', 'G3'];

/** Whether the caller was found by the phone they are known by, or by a document. */
export type FoundBy = 'PHONE' | 'DOCUMENT';

/**
 * The sets of facts a grade is reached with, each one key: the number that found them counts as the first. The server
 * derives the grade from what matched.
 */
export function factSets(grade: IdentityGrade, foundBy: FoundBy): readonly (readonly IdentityFact[])[] {
  const number: IdentityFact = foundBy === 'PHONE' ? 'PHONE_ON_FILE' : 'RESIDENT_NUMBER';
  switch (grade) {
    case 'G0':
      return [];
    case 'G1':
      return [[number]];
    case 'G2':
      return [
        [number, 'NAME', 'BIRTH_DATE'],
        [number, 'NAME', 'RECENT_STAY'],
        [number, 'NAME', 'RECENT_TEST'],
      ];
    case 'G3':
      return [['DOCUMENT_SEEN'], ['NATIONAL_IDENTITY_SERVICE']];
  }
}

/** What one key does: the first chooses the grade, the second which facts matched; where there is no choice one key is all. */
export interface IdentityKeys {
  readonly chosen: IdentityGrade | null;
  readonly check: IdentityCheck | null;
}

export const NO_IDENTITY: IdentityKeys = { chosen: null, check: null };

export function chooseGrade(grade: IdentityGrade, foundBy: FoundBy): IdentityKeys {
  const sets = factSets(grade, foundBy);
  return sets.length > 1 ? { chosen: grade, check: null } : { chosen: grade, check: { grade, facts: sets[0] ?? [] } };
}

export function chooseFacts(keys: IdentityKeys, index: number, foundBy: FoundBy): IdentityKeys {
  const { chosen } = keys;
  const facts = chosen === null ? undefined : factSets(chosen, foundBy)[index];
  return chosen === null || facts === undefined ? keys : { chosen, check: { grade: chosen, facts } };
}

export function pressDigit(keys: IdentityKeys, digit: number, foundBy: FoundBy): IdentityKeys {
  if (keys.chosen !== null && keys.check === null) return chooseFacts(keys, digit - 1, foundBy);
  const grade = GRADES[digit];
  return grade === undefined ? keys : chooseGrade(grade, foundBy);
}
