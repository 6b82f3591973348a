/** Mobile numbers of mainland China: eleven digits, 1 and then 3 to 9; `+86` or `0086` in front is dropped. */
export type MobileNumber = string & { readonly __brand: 'MobileNumber' };

export type MobileNumberProblemCode = 'LENGTH' | 'CHARACTER' | 'PREFIX';

export type MobileNumberAnswer =
  | { readonly ok: true; readonly number: MobileNumber; readonly isTest: boolean }
  | { readonly ok: false; readonly problem: { readonly code: MobileNumberProblemCode; readonly position: number } };

/** 12x numbers are service numbers (12345, 12306) and were never given to mobile phones. */
export const TEST_MOBILE_PREFIX = '129';

const NUMBER_LENGTH = 11;
const COUNTRY = /^(?:\+|00)86(?=\d)/;

/** Reads a mobile number as typed. Numbers of the test prefix count only when told so. */
export function parseMobileNumber(text: string, options: { readonly allowTest?: boolean } = {}): MobileNumberAnswer {
  const number = text.trim().replace(COUNTRY, '');
  const strange = number.search(/\D/);
  if (strange >= 0) return refused('CHARACTER', strange);
  if (number.length !== NUMBER_LENGTH) return refused('LENGTH', number.length);
  const isTest = number.startsWith(TEST_MOBILE_PREFIX);
  if (isTest ? options.allowTest !== true : !/^1[3-9]/.test(number)) return refused('PREFIX', 0);
  return { ok: true, number: number as MobileNumber, isTest };
}

const refused = (code: MobileNumberProblemCode, position: number): MobileNumberAnswer => ({
  ok: false,
  problem: { code, position },
});

/** How many different test numbers there are. */
export const TEST_MOBILE_COUNT = 100_000_000;

/** A number for demos and tests that no operator can have given out. */
export function buildTestMobileNumber(index: number): MobileNumber {
  if (!Number.isInteger(index) || index < 0 || index >= TEST_MOBILE_COUNT) {
    throw new RangeError(`test mobile numbers run from 0 to ${TEST_MOBILE_COUNT - 1}: ${index}`);
  }
  return `${TEST_MOBILE_PREFIX}${String(index).padStart(8, '0')}` as MobileNumber;
}
