import type { Text } from '../evaluation/sentences.js';
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

const SENTENCES: Readonly<Record<IdentityGrade, Text>> = {
  G0: {
    zh: '未核身：只能说一般政策，不说此人的任何情况。',
    en: 'Nobody knows who is calling: general advice only, nothing about this person.',
  },
  G1: {
    zh: '只核对了号码：只能说一般政策；再核对两项后可告知结果与原因。',
    en: 'Only a number matched: general advice only. Two more facts open the outcome and its reasons.',
  },
  G2: {
    zh: '号码和两项信息一致：可告知进度、结果、原因和解决办法；不念具体行程、检测记录和证据内容。',
    en: 'A number and two facts matched: progress, outcome, reasons and ways out; no single records, no evidence.',
  },
  G3: {
    zh: '强核身：可告知全部内容，含记录和证据详情。',
    en: 'Strongly verified: everything may be told, records and evidence included.',
  },
};

/** The same in words, for whoever is on the telephone. */
export const disclosureSentence = (grade: IdentityGrade): Text => SENTENCES[grade];

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
