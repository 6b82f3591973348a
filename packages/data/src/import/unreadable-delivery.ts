/** The delivery cannot be read as what it says it is; the rows before are kept. */
export class UnreadableDeliveryError extends Error {
  override readonly name = 'UnreadableDeliveryError';
  constructor(
    readonly code: 'NO_SUCH_COLUMNS' | 'COLUMN_TWICE' | 'NOT_TEXT' | 'LINE_TOO_LONG' | 'QUOTE_NOT_CLOSED' | 'TOO_LARGE',
    message: string,
  ) {
    super(message);
  }
}

/** Longer than any record of ours; a file without line breaks must not fill the memory. */
export const LONGEST_LINE = 65_536;

/** One record of a delivery, or why its line is none. Lines are counted from 1, as an editor shows them. */
export interface ImportLine {
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>> | null;
}
