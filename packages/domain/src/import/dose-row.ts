import type { DivisionCode } from '../division/division.js';
import type { CalendarDay } from '../time/time.js';
import type { RowProblem } from './row-problem.js';
import { type RawRow, type RowIdentifier, RowReader, type RowScene } from './row-reader.js';

/** Columns of a delivery of doses (接种记录上报), in CSV and NDJSON alike. */
export const DOSE_COLUMNS = [
  'identifierKind',
  'identifier',
  'recordNumber',
  'product',
  'doseNumber',
  'givenOn',
  'divisionCode',
  'institution',
  'withdrawn',
] as const;

/** A dose as a register tells it, or the word that a record of it is withdrawn (撤销). */
export interface DoseRow {
  readonly identifier: RowIdentifier;
  /** The register's own number; without one, day, product and place tell records of one person apart. */
  readonly recordNumber: string | null;
  /** null = the source did not tell the product. */
  readonly productCode: string | null;
  readonly doseNumber: number | null;
  readonly givenOn: CalendarDay;
  readonly division: DivisionCode;
  readonly institution: string;
  readonly withdrawn: boolean;
}

/** How registers say that a record no longer stands, or still does. */
const WITHDRAWN: ReadonlyMap<string, boolean> = new Map([
  ...['1', 'true', 'yes', 'y', '是', '撤销', '已撤销'].map((word) => [word, true] as const),
  ...['0', 'false', 'no', 'n', '否', '有效'].map((word) => [word, false] as const),
]);

/** Reads one row of a delivery. A product that no code of ours stands for is refused, one that is not told is unknown. */
export function readDoseRow(raw: RawRow, scene: RowScene): DoseRow | RowProblem {
  const row = new RowReader(raw, scene);
  const product = row.text('product');
  const productCode = product === null ? null : row.mapped('VACCINE_PRODUCT', product);
  if (product !== null && productCode === null) row.fail('UNKNOWN_CODE', 'product');
  const dose: DoseRow = {
    identifier: row.identifier(),
    recordNumber: row.text('recordNumber'),
    productCode,
    doseNumber: row.smallNumber('doseNumber'),
    givenOn: row.neededDay('givenOn'),
    division: row.division('divisionCode'),
    institution: row.needed('institution'),
    withdrawn: isWithdrawn(row),
  };
  return row.problem ?? dose;
}

/** A word nobody knows is not a no: the dose would go on counting. */
function isWithdrawn(row: RowReader): boolean {
  const told = row.text('withdrawn');
  if (told === null) return false;
  const withdrawn = WITHDRAWN.get(told.toLowerCase());
  if (withdrawn === undefined) row.fail('UNKNOWN_CODE', 'withdrawn');
  return withdrawn ?? false;
}
