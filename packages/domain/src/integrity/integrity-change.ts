import type { TestIntegrity } from '../evidence/evidence.js';

/**
 * A change of what is held of a test's genuineness (真伪认定): one person proposes, another decides. Until then the test
 * counts as it did: nobody's outcome moves by one hand.
 */
export type IntegrityChangeState = 'PROPOSED' | 'APPROVED' | 'REJECTED' | 'TAKEN_BACK';

/** What a test may become, by what it is held to be. Everything can be taken back, by two people again. */
const CHANGES: Readonly<Record<TestIntegrity, readonly TestIntegrity[]>> = {
  OK: ['SUSPECTED', 'FAKE', 'TAMPERED'],
  SUSPECTED: ['FAKE', 'TAMPERED', 'OK'],
  FAKE: ['OK', 'TAMPERED'],
  TAMPERED: ['OK', 'FAKE'],
};

export const possibleIntegrity = (now: TestIntegrity): readonly TestIntegrity[] => CHANGES[now];

/** Fake and tampered reports are handed to those who deal with them by law (移送). */
export const needsReferral = (to: TestIntegrity): boolean => to === 'FAKE' || to === 'TAMPERED';

export type IntegrityRefusal =
  'NO_SUCH_CHANGE' | 'ALREADY_PROPOSED' | 'NOT_OPEN' | 'FOUR_EYES' | 'FACT_CHANGED' | 'REFERRAL_MISSING' | 'NOT_YOURS';

/** Why a proposal may not be made; null when it may. */
export const checkIntegrityProposal = (now: TestIntegrity, to: TestIntegrity): IntegrityRefusal | null =>
  CHANGES[now].includes(to) ? null : 'NO_SUCH_CHANGE';

export interface IntegrityDecisionAsked {
  readonly state: IntegrityChangeState;
  readonly proposedBy: string;
  readonly decidedBy: string;
  readonly approve: boolean;
  readonly to: TestIntegrity;
  /** What the test is held to be now, and what it was when the proposal was made; null = it is no longer known. */
  readonly now: TestIntegrity | null;
  readonly was: TestIntegrity;
  readonly referredTo: string | null;
}

/** Why a proposal may not be decided so; null when it may. */
export function checkIntegrityDecision(asked: IntegrityDecisionAsked): IntegrityRefusal | null {
  if (asked.state !== 'PROPOSED') return 'NOT_OPEN';
  if (asked.proposedBy === asked.decidedBy) return 'FOUR_EYES';
  if (!asked.approve) return null;
  if (asked.now !== asked.was) return 'FACT_CHANGED';
  return needsReferral(asked.to) && !asked.referredTo ? 'REFERRAL_MISSING' : null;
}
