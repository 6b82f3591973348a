import { IDENTITY_GRADES, type IdentityGrade } from './appeal.js';

/** What the caller may be told (可告知范围), from the least to everything. */
export const DISCLOSURES = [
  'GENERAL_ADVICE',
  'PROGRESS',
  'OUTCOME',
  'REASONS',
  'WAYS_OUT',
  'FACTS',
  'EVIDENCE',
] as const;
export type DisclosureItem = (typeof DISCLOSURES)[number];

export interface Disclosure {
  readonly grade: IdentityGrade;
  readonly mayTell: readonly DisclosureItem[];
}

/** How many of {@link DISCLOSURES} each grade opens (domain.md §5: below G2 only general advice). */
const OPENS: Readonly<Record<IdentityGrade, number>> = { G0: 1, G1: 1, G2: 5, G3: DISCLOSURES.length };

/** What may be told to a caller who is known this well. The desk sees more than it may say. */
export const disclosureOf = (grade: IdentityGrade): Disclosure => ({
  grade,
  mayTell: DISCLOSURES.slice(0, OPENS[grade]),
});

/** Facts a caller can be asked for; which of them matched is kept, what was answered is not. */
export const IDENTITY_FACTS = [
  'PHONE_ON_FILE',
  'RESIDENT_NUMBER',
  'NAME',
  'BIRTH_DATE',
  'RECENT_TEST',
  'RECENT_STAY',
  'VACCINATION',
  'COMMUNITY',
  'DOCUMENT_SEEN',
  'NATIONAL_IDENTITY_SERVICE',
] as const;
export type IdentityFact = (typeof IDENTITY_FACTS)[number];

/** A document in somebody's hand, or the state's own service, says who a person is. */
const STRONG: readonly IdentityFact[] = ['DOCUMENT_SEEN', 'NATIONAL_IDENTITY_SERVICE'];
const NUMBERS: readonly IdentityFact[] = ['PHONE_ON_FILE', 'RESIDENT_NUMBER'];

/** The grade that follows from what matched: strong, a number with two facts, a number, nothing. */
export function gradeOf(matched: readonly IdentityFact[]): IdentityGrade {
  const known = new Set(matched);
  if (STRONG.some((fact) => known.has(fact))) return 'G3';
  const numbers = NUMBERS.filter((fact) => known.has(fact)).length;
  if (numbers === 0) return 'G0';
  return known.size - 1 >= 2 ? 'G2' : 'G1';
}

export const isHigher = (grade: IdentityGrade, than: IdentityGrade): boolean =>
  IDENTITY_GRADES.indexOf(grade) > IDENTITY_GRADES.indexOf(than);
