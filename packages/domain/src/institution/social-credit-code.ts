/** Unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and a check character. */
export type SocialCreditCode = string & { readonly __brand: 'SocialCreditCode' };

export type SocialCreditCodeProblem = 'LENGTH' | 'CHARACTER' | 'CHECK_CHARACTER';

export type SocialCreditCodeAnswer =
  | { readonly ok: true; readonly code: SocialCreditCode }
  | { readonly ok: false; readonly problem: SocialCreditCodeProblem };

/** Without I, O, S, V and Z, which are taken for digits and for U. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_LENGTH = 18;
const MODULUS = ALPHABET.length;

/** The check character over the first 17: sum of value × 3^(i − 1), taken from 31 (GB 32100-2015, appendix A). */
export function socialCreditCheckCharacter(code: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, CODE_LENGTH - 1)) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** Reads a code as it is typed or sent: full width, small letters and spaces are accepted. */
export function parseSocialCreditCode(text: string): SocialCreditCodeAnswer {
  const code = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  if (code.length !== CODE_LENGTH) return { ok: false, problem: 'LENGTH' };
  if (![...code].every((character) => ALPHABET.includes(character))) return { ok: false, problem: 'CHARACTER' };
  if (code.at(-1) !== socialCreditCheckCharacter(code)) return { ok: false, problem: 'CHECK_CHARACTER' };
  return { ok: true, code: code as SocialCreditCode };
}

/**
 * A code for demos and tests. Registering authority Y (others), kind 9, and organisation codes that begin with TEST's
 * letters the alphabet has: nobody is registered under it.
 */
export function buildTestSocialCreditCode(index: number, division: string): SocialCreditCode {
  const body = `Y9${division.slice(0, 6)}TE${index.toString().padStart(7, '0')}`;
  return `${body}${socialCreditCheckCharacter(body)}` as SocialCreditCode;
}
