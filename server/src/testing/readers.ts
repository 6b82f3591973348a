import type { StaffRole } from '@zhengming/domain';
import { type Scope, SCOPES } from '../access/actor.js';

/** Staff by letter, as the written-down tables name them. */
export const ROLE_OF_LETTER: Readonly<Record<string, StaffRole>> = {
  I: 'INTAKE',
  H: 'HANDLER',
  R: 'REVIEWER',
  S: 'SUPERVISOR',
  D: 'DATA_STEWARD',
  A: 'POLICY_AUTHOR',
  P: 'POLICY_APPROVER',
  N: 'ANALYST',
  U: 'AUDITOR',
  M: 'ADMIN',
  T: 'PARTNER',
};

export type ReaderName = StaffRole | Scope | 'ANONYMOUS';

/** Everybody there is: each role, each scope, and nobody. */
export const EVERY_READER: readonly ReaderName[] = [...Object.values(ROLE_OF_LETTER), ...SCOPES, 'ANONYMOUS'];

/** Who stands in an expectation like `IHRS status:read`. */
export function readersIn(who: string): ReadonlySet<ReaderName> {
  if (who === '*') return new Set(EVERY_READER);
  return new Set(
    who.split(' ').flatMap((word): readonly ReaderName[] => (word.includes(':') ? [word as Scope] : lettersOf(word))),
  );
}

const lettersOf = (word: string): readonly StaffRole[] =>
  [...word].map((letter) => {
    const role = ROLE_OF_LETTER[letter];
    if (role === undefined) throw new Error(`no role has the letter ${letter}`);
    return role;
  });
