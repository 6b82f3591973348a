import { TEST_CHANNELS, TEST_RESULTS } from '../import/test-row.js';
import type { MappedSubject } from './code-mapping.js';

/** PROPOSED waits for a second person; TAKEN_BACK by whoever proposed it. */
export const CODE_MAPPING_CHANGE_STATES = ['PROPOSED', 'APPROVED', 'REJECTED', 'TAKEN_BACK'] as const;
export type CodeMappingChangeState = (typeof CODE_MAPPING_CHANGE_STATES)[number];

export type CodeMappingRefusal =
  | 'BAD_SYSTEM'
  | 'BAD_CODE'
  | 'UNKNOWN_VALUE'
  | 'NOTHING_CHANGES'
  | 'ALREADY_PROPOSED'
  | 'NOT_OPEN'
  | 'FOUR_EYES'
  | 'NOT_YOURS';

/** What a code may stand for: our words; of vaccines whatever is in the register of products. */
export const MAPPED_VALUES: Readonly<Record<Exclude<MappedSubject, 'VACCINE_PRODUCT'>, readonly string[]>> = {
  // an antigen test is known, and counts as no nucleic acid test
  TEST_CODE: ['NUCLEIC_ACID', 'ANTIGEN'],
  TEST_RESULT: TEST_RESULTS,
  TEST_CHANNEL: TEST_CHANNELS,
};

/** A name as in the address of a delivery, a platform's code, or the URI of a system of FHIR. */
const SYSTEM = /^[A-Za-z0-9][A-Za-z0-9_.:/-]{0,119}$/;
const LONGEST_CODE = 64;

export interface CodeMappingProposal {
  readonly system: string;
  readonly subject: MappedSubject;
  readonly code: string;
  /** null: no longer anything. */
  readonly value: string | null;
  /** What the code stands for now. */
  readonly now: string | null;
  /** Codes of the register of vaccines. */
  readonly products: ReadonlySet<string>;
}

/** Whether a mapping may be proposed; null: it may. */
export function checkCodeMappingProposal(proposal: CodeMappingProposal): CodeMappingRefusal | null {
  const { system, subject, code, value, now, products } = proposal;
  if (!SYSTEM.test(system)) return 'BAD_SYSTEM';
  if (code === '' || code.length > LONGEST_CODE) return 'BAD_CODE';
  if (value === now) return 'NOTHING_CHANGES';
  if (value === null) return null;
  const isKnown = subject === 'VACCINE_PRODUCT' ? products.has(value) : MAPPED_VALUES[subject].includes(value);
  return isKnown ? null : 'UNKNOWN_VALUE';
}

interface OpenChange {
  readonly state: CodeMappingChangeState;
  readonly proposedBy: string;
}

/** Whether somebody may decide a proposal: whoever did not write it. */
export function checkCodeMappingDecision({ state, proposedBy }: OpenChange, by: string): CodeMappingRefusal | null {
  if (state !== 'PROPOSED') return 'NOT_OPEN';
  return proposedBy === by ? 'FOUR_EYES' : null;
}

/** Whether somebody may take a proposal back: whoever wrote it. */
export function checkCodeMappingWithdrawal({ state, proposedBy }: OpenChange, by: string): CodeMappingRefusal | null {
  if (state !== 'PROPOSED') return 'NOT_OPEN';
  return proposedBy === by ? null : 'NOT_YOURS';
}
