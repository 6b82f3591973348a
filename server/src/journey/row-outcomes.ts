import type { TextType } from '../app/text.type.js';

/** Why one row of a delivery was not taken; the path leads to what is wrong, nothing repeats personal data. */
export interface RejectedRow {
  readonly index: number;
  readonly code: string;
  readonly path: string;
  readonly message: TextType;
}

export type RowOutcome = 'ACCEPTED' | 'DUPLICATE' | 'CHANGED' | 'REJECTED';

/** What became of a whole delivery, row by row, in the order it was sent. */
export interface DeliveryReport {
  readonly accepted: number;
  readonly changed: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly rows: readonly {
    readonly index: number;
    readonly outcome: RowOutcome;
    readonly problem: RejectedRow | null;
  }[];
}

export function deliveryReport(
  total: number,
  rejected: readonly RejectedRow[],
  outcomes: ReadonlyMap<number, Exclude<RowOutcome, 'REJECTED'>>,
): DeliveryReport {
  const problems = new Map(rejected.map((one) => [one.index, one]));
  const rows = Array.from({ length: total }, (_, index) => {
    const problem = problems.get(index) ?? null;
    const outcome: RowOutcome = problem ? 'REJECTED' : (outcomes.get(index) ?? 'ACCEPTED');
    return { index, outcome, problem };
  });
  const count = (wanted: RowOutcome): number => rows.filter(({ outcome }) => outcome === wanted).length;
  return {
    accepted: count('ACCEPTED') + count('CHANGED'),
    changed: count('CHANGED'),
    duplicates: count('DUPLICATE'),
    rejected: count('REJECTED'),
    rows,
  };
}
