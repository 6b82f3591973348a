import { DAY_MS, type Instant, plusMs } from '../time/time.js';

/** How the holder stands to the subject (关系). CARER: of a home or a community, for who lives alone. */
export const RELATIONS = [
  'PARENT',
  'GUARDIAN',
  'CHILD',
  'SPOUSE',
  'GRANDCHILD',
  'RELATIVE',
  'CARER',
  'FRIEND',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What a delegation is for (用途): the code, tests and doses, an appeal on their behalf. */
export const DELEGATION_PURPOSES = ['STATUS', 'RECORDS', 'APPEAL'] as const;
export type DelegationPurpose = (typeof DELEGATION_PURPOSES)[number];

/**
 * How the subject agreed (本人核验). GUARDIANSHIP: the law speaks for a minor, and the desk saw the papers; name and number
 * alone are never enough (photographs of strangers leaked that way in December 2020).
 */
export const CONSENTS = ['FACE', 'REAL_NAME', 'SMS', 'DOCUMENT_SEEN', 'GUARDIANSHIP'] as const;
export type Consent = (typeof CONSENTS)[number];

export interface DelegationAsked {
  readonly relation: Relation;
  readonly purposes: readonly DelegationPurpose[];
  readonly consent: Consent;
  readonly subjectBirthYear: number;
  readonly from: Instant;
  readonly to: Instant;
}

export type DelegationProblem =
  'NO_PURPOSE' | 'TOO_LONG' | 'OVER_BEFORE_IT_BEGINS' | 'NOT_A_MINOR' | 'MINOR_NEEDS_GUARDIAN' | 'CONSENT_TOO_WEAK';

const ADULT_AT = 18;
const LONGEST_DAYS = 366;
const SPEAK_FOR_MINORS: readonly Relation[] = ['PARENT', 'GUARDIAN'];
/** A code sent to a phone shows who has the phone, not who they are: good for the colour and for nothing more. */
const WEAK: readonly Consent[] = ['SMS'];

/** Whether somebody born in that year may still be a minor in this one (their birthday is not kept). */
export const mayBeMinor = (birthYear: number, yearNow: number): boolean => yearNow - birthYear <= ADULT_AT;

/** What stands against a delegation; null: nothing. */
export function delegationProblem(asked: DelegationAsked, yearNow: number): DelegationProblem | null {
  const { relation, purposes, consent, subjectBirthYear, from, to } = asked;
  if (purposes.length === 0) return 'NO_PURPOSE';
  if (to <= from) return 'OVER_BEFORE_IT_BEGINS';
  if (to > plusMs(from, LONGEST_DAYS * DAY_MS)) return 'TOO_LONG';
  const isMinor = mayBeMinor(subjectBirthYear, yearNow);
  if (consent === 'GUARDIANSHIP' && !isMinor) return 'NOT_A_MINOR';
  if (isMinor && !SPEAK_FOR_MINORS.includes(relation)) return 'MINOR_NEEDS_GUARDIAN';
  if (WEAK.includes(consent) && purposes.some((purpose) => purpose !== 'STATUS')) return 'CONSENT_TOO_WEAK';
  return null;
}

/** PENDING not begun, ACTIVE, ENDED by somebody, EXPIRED by its day. */
export type DelegationState = 'PENDING' | 'ACTIVE' | 'ENDED' | 'EXPIRED';

export interface DelegationPeriod {
  readonly from: Instant;
  readonly to: Instant;
  readonly endedAt: Instant | null;
}

export function delegationState({ from, to, endedAt }: DelegationPeriod, at: Instant): DelegationState {
  if (endedAt !== null && endedAt <= at) return endedAt >= to ? 'EXPIRED' : 'ENDED';
  if (at >= to) return 'EXPIRED';
  return at < from ? 'PENDING' : 'ACTIVE';
}

export interface LookUp {
  readonly period: DelegationPeriod;
  readonly purposes: readonly DelegationPurpose[];
  readonly purpose: DelegationPurpose;
  /** Earlier look-ups within the last hour. */
  readonly lately: number;
}

export type LookUpProblem = 'DELEGATION_OVER' | 'DELEGATION_NOT_BEGUN' | 'OTHER_PURPOSE' | 'TOO_OFTEN';

/** More than a family needs in an hour; a watcher needs more. */
export const LOOK_UPS_PER_HOUR = 12;

/** What stands against looking somebody up by a delegation; null: nothing. */
export function lookUpProblem({ period, purposes, purpose, lately }: LookUp, at: Instant): LookUpProblem | null {
  const state = delegationState(period, at);
  if (state === 'PENDING') return 'DELEGATION_NOT_BEGUN';
  if (state !== 'ACTIVE') return 'DELEGATION_OVER';
  if (!purposes.includes(purpose)) return 'OTHER_PURPOSE';
  return lately >= LOOK_UPS_PER_HOUR ? 'TOO_OFTEN' : null;
}
