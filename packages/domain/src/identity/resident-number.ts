import { day, type CalendarDay } from '../time/time.js';

/**
 * Resident identity numbers (公民身份号码, GB 11643-1999): 6 digits of an address code, 8 of the birth date, 3 of order
 * (odd = male), 1 check character by ISO 7064 MOD 11-2.
 */
export type ResidentNumber = string & { readonly __brand: 'ResidentNumber' };

export type Sex = 'MALE' | 'FEMALE';

export type ResidentNumberProblemCode = 'LENGTH' | 'CHARACTER' | 'DIVISION' | 'BIRTH_DATE' | 'CHECK_DIGIT';

/** Why a text is no resident number, and where. It never repeats the text: it may be somebody's number mistyped. */
export interface ResidentNumberProblem {
  readonly code: ResidentNumberProblemCode;
  /** Index of the first wrong character; LENGTH: how many there are. */
  readonly position: number;
}

export type ResidentNumberAnswer =
  | {
      readonly ok: true;
      /** Upper case, no spaces. */
      readonly number: ResidentNumber;
      readonly birthDate: CalendarDay;
      readonly sex: Sex;
      /** From the test prefix, so nobody's. */
      readonly isTest: boolean;
    }
  | { readonly ok: false; readonly problem: ResidentNumberProblem };

export interface ResidentNumberOptions {
  /** Accept numbers of the test prefix; only demos and tests do. */
  readonly allowTest?: boolean;
  /** Today, to refuse birth dates in the future. */
  readonly on?: CalendarDay;
}

/**
 * Province part of numbers for demos and tests. GB/T 2260 has never assigned a code above 82, and 83 is the last one
 * that cards use (residence permits for residents of Taiwan), so these numbers cannot belong to a person.
 */
export const TEST_PROVINCE = '99';

/** GB/T 2260 provinces, and 83 of the residence permits (港澳台居民居住证 use 81, 82, 83). */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const NUMBER_LENGTH = 18;
const EARLIEST_YEAR = 1800;

/** The check character over the first 17 digits: sum of digit × 2^(17 − i) mod 11. */
export function residentCheckCharacter(digits: string): string {
  let sum = 0;
  for (let index = 0; index < NUMBER_LENGTH - 1; index += 1) sum = (sum + (digits.charCodeAt(index) - 48)) * 2;
  return '0123456789X'.charAt((12 - (sum % 11)) % 11);
}

/**
 * Reads a resident number as typed: spaces around it and a small x are accepted. Of the address code only the province
 * is checked: cards keep revoked codes, some of them older than any published list.
 */
export function parseResidentNumber(text: string, options: ResidentNumberOptions = {}): ResidentNumberAnswer {
  const number = text.trim().toUpperCase();
  if (number.length !== NUMBER_LENGTH) return refused('LENGTH', number.length);
  const strange = number.search(/^\d{0,16}[^\d]|[^\dX]$/);
  if (strange >= 0) return refused('CHARACTER', /^\d*/.exec(number)?.[0].length ?? 0);
  const isTest = number.startsWith(TEST_PROVINCE);
  const knownProvince = isTest ? options.allowTest === true : PROVINCES.has(number.slice(0, 2));
  if (!knownProvince) return refused('DIVISION', 0);
  const birthDate = birthDateOf(number.slice(6, 14));
  if (birthDate === null || (options.on !== undefined && birthDate > options.on)) return refused('BIRTH_DATE', 6);
  if (residentCheckCharacter(number) !== number.charAt(17)) return refused('CHECK_DIGIT', 17);
  const sex = Number(number.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE';
  return { ok: true, number: number as ResidentNumber, birthDate, sex, isTest };
}

function birthDateOf(digits: string): CalendarDay | null {
  if (Number(digits.slice(0, 4)) < EARLIEST_YEAR) return null;
  try {
    return day(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  } catch {
    return null;
  }
}

const refused = (code: ResidentNumberProblemCode, position: number): ResidentNumberAnswer => ({
  ok: false,
  problem: { code, position },
});

/** How many different numbers the test prefix gives for any one birth date and sex. */
export const TEST_NUMBER_COUNT = 5_000_000;

/**
 * A synthetic number with a right check character. Different `index` (0 … {@link TEST_NUMBER_COUNT} − 1) of one sex give
 * different numbers whatever the birth date.
 */
export function buildTestResidentNumber(index: number, birthDate: string, sex: Sex): ResidentNumber {
  if (!Number.isInteger(index) || index < 0 || index >= TEST_NUMBER_COUNT) {
    throw new RangeError(`test numbers run from 0 to ${TEST_NUMBER_COUNT - 1}: ${index}`);
  }
  const address = String(Math.floor(index / 500)).padStart(4, '0');
  const order = String((index % 500) * 2 + (sex === 'MALE' ? 1 : 0)).padStart(3, '0');
  const digits = `${TEST_PROVINCE}${address}${birthDate.replaceAll('-', '')}${order}`;
  return `${digits}${residentCheckCharacter(digits)}` as ResidentNumber;
}
