import type { RowProblem } from '@zhengming/domain';

/** What became of one row. CHANGED: it says otherwise than what was known, which ended. */
export interface RowOutcome {
  readonly line: number;
  readonly outcome: 'ACCEPTED' | 'CHANGED' | 'DUPLICATE' | 'REJECTED';
  readonly problem: RowProblem | null;
}

export interface AppliedRows {
  readonly outcomes: readonly RowOutcome[];
  /** Persons of whom something else is known now; their statuses are stale until they are judged again. */
  readonly touched: readonly string[];
}

/** Somebody else was faster between our look and our lock: the transaction is made again. */
export class RacedError extends Error {
  override readonly name = 'RacedError';
  readonly code = '40001';
}
