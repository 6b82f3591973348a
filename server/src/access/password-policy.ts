import { type ZxcvbnResult, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** Why a new password will not do. */
export type PasswordFault = 'TOO_SHORT' | 'TOO_LONG' | 'TOO_EASY';

/** NIST SP 800-63B asks for length and against what is commonly guessed, not for kinds of characters. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
/** Of 0 to 4: 3 is "safely unguessable" by somebody who stole the hashes. */
const GOOD_ENOUGH: ZxcvbnResult['score'] = 3;
const OURS = ['zhengming', '正名', '12345', '健康码'];

const estimator = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });

/** Judges a new password (口令强度) of somebody with these names, of which it must not be made; null when it will do. */
export function passwordFault(password: string, names: readonly string[]): PasswordFault | null {
  if (password.length < SHORTEST_PASSWORD) return 'TOO_SHORT';
  if (password.length > LONGEST_PASSWORD) return 'TOO_LONG';
  return estimator.check(password, [...OURS, ...names]).score >= GOOD_ENOUGH ? null : 'TOO_EASY';
}
