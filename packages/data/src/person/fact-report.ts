import type { RowProblemCode } from '@zhengming/domain';

/** Why one row was not taken. `field` is the path inside the row; nothing here repeats personal data. */
export interface FactProblem {
  /** Position of the row in what was given. */
  readonly index: number;
  readonly code: RowProblemCode;
  readonly field: string;
}

/** What became of rows given: good ones are kept and counted, bad ones reported. */
export interface FactReport {
  readonly accepted: readonly string[];
  /** Known already, by id: nothing was written. */
  readonly duplicates: readonly string[];
  readonly rejected: readonly FactProblem[];
}

export const mergeReports = (reports: readonly FactReport[]): FactReport => ({
  accepted: reports.flatMap((one) => one.accepted),
  duplicates: reports.flatMap((one) => one.duplicates),
  rejected: reports.flatMap((one) => one.rejected),
});
