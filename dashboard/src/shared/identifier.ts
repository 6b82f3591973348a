import type { IdentifierInput } from '../generated/documents';

/** What is wrong with a typed number, and at which character (1 = first); null position: the whole. */
export interface IdentifierFault {
  readonly code: 'EMPTY' | 'CHARACTER' | 'LENGTH' | 'PHONE_PREFIX' | 'BIRTH_DATE' | 'CHECK_DIGIT';
  readonly position: number | null;
  readonly length: number;
}

export type ParsedIdentifier =
  { readonly ok: true; readonly identifier: IdentifierInput } | { readonly ok: false; readonly fault: IdentifierFault };

/** GB 11643-1999, ISO 7064 MOD 11-2. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character that belongs to the first 17 digits of a resident number (居民身份号码校验码). */
export function checkCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function isCalendarDate(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6, 8)].map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1850) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const refuse = (code: IdentifierFault['code'], position: number | null, length: number): ParsedIdentifier => ({
  ok: false,
  fault: { code, position, length },
});

function parseResidentNumber(value: string): ParsedIdentifier {
  const letter = value.slice(0, 17).search(/\D/);
  if (letter >= 0) return refuse('CHARACTER', letter + 1, value.length);
  if (!isCalendarDate(value.slice(6, 14))) return refuse('BIRTH_DATE', 7, value.length);
  if (value.charAt(17) !== checkCharacter(value)) return refuse('CHECK_DIGIT', 18, value.length);
  return { ok: true, identifier: { kind: 'RESIDENT_ID', value } };
}

function parsePhone(value: string): ParsedIdentifier {
  if (!/^1\d/.test(value)) return refuse('PHONE_PREFIX', 1, value.length);
  return { ok: true, identifier: { kind: 'PHONE', value } };
}

/**
 * Reads what a caller dictates: 18 characters are a resident number (居民身份证号), 11 digits a mobile number; spaces and
 * dashes are for the eye only. A leading +86 is dropped.
 */
export function parseIdentifier(typed: string): ParsedIdentifier {
  const value = typed.normalize('NFKC').replace(/[\s-]/g, '').replace(/^\+86/, '').toUpperCase();
  if (value === '') return refuse('EMPTY', null, 0);
  const foreign = value.search(/[^0-9X]/);
  if (foreign >= 0) return refuse('CHARACTER', foreign + 1, value.length);
  if (value.length === 18) return parseResidentNumber(value);
  const letter = value.search(/\D/);
  if (letter >= 0) return refuse('CHARACTER', letter + 1, value.length);
  if (value.length === 11) return parsePhone(value);
  return refuse('LENGTH', null, value.length);
}
