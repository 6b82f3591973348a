import type { CauseCode } from '../generated/documents';

/** Why an outcome stands, as it is being written. */
export interface UpholdDraft {
  readonly cause: CauseCode;
  readonly reason: string;
}

export const EMPTY_UPHOLD: UpholdDraft = { cause: 'CORRECT_FLAG', reason: '' };
