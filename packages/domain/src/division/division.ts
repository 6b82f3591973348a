/**
 * Administrative divisions (行政区划) by GB/T 2260 code: six digits = province 2 + prefecture 2 + county 2.
 * Zones (功能区, NBS codes XXXX7N) and streets (街道/乡镇, nine digits) are kinds of their own.
 */

/** Six digits (province, prefecture, county, zone) or nine (street, town). */
export type DivisionCode = string & { readonly __brand: 'DivisionCode' };

export type DivisionLevel = 'PROVINCE' | 'PREFECTURE' | 'COUNTY' | 'STREET';
/** GB2260: in the national standard. ZONE: functional zone with an NBS pseudo-code. STREET: NBS street or town. */
export type DivisionKind = 'GB2260' | 'ZONE' | 'STREET';

/** One code during one span of years; a code that was renamed or reused has several. */
export interface Division {
  readonly code: DivisionCode;
  readonly name: string;
  readonly level: DivisionLevel;
  readonly kind: DivisionKind;
  /** What it lies in; for a zone that lies in one single county, that county. */
  readonly parent: DivisionCode | null;
  /** First and last year of validity as the standard states them; null = still valid. */
  readonly validFromYear: number;
  readonly validToYear: number | null;
  /** Codes that continue this one after it was revoked (变更/弃用). */
  readonly successors: readonly DivisionCode[];
}

const CODE_TEXT = /^[1-8]\d{5}(\d{3})?$/;

/** @throws RangeError unless the text has the shape of a division code. */
export function divisionCode(text: string): DivisionCode {
  if (!CODE_TEXT.test(text)) throw new RangeError(`not a GB/T 2260 division code: "${text}"`);
  return text as DivisionCode;
}

const MUNICIPALITIES = new Set(['11', '12', '31', '50']);

/** Whether a code lies in 北京, 天津, 上海 or 重庆 or names one: provinces whose districts have no prefecture above them (A6). */
export const isMunicipal = (code: string): boolean => MUNICIPALITIES.has(code.slice(0, 2));

export const isDivisionCode = (text: string): text is DivisionCode => CODE_TEXT.test(text);

/** The reference table, indexed once at start (built by `buildDivisions`). All look-ups accept revoked codes. */
export interface Divisions {
  get(code: string): Division | undefined;
  /** Current codes of a division: itself, or its successors, transitively (下城区 330103 → 330105). */
  currentCodes(code: DivisionCode): readonly DivisionCode[];
  /**
   * The prefecture-level unit two counties must share to be siblings (A5, A6); null for a province.
   * XX90XX counties and 东莞-type cities are their own unit; municipalities by parameter.
   */
  prefectureUnit(code: DivisionCode, municipalityUnit?: 'DISTRICT' | 'MUNICIPALITY'): DivisionCode | null;
  /** The county-level unit of a street, zone or county; null when the code is coarser than a county. */
  countyOf(code: DivisionCode): DivisionCode | null;
  /** Whether `inner` lies in `outer` or is it. */
  contains(outer: DivisionCode, inner: DivisionCode): boolean;
  /** County-level divisions in force inside a prefecture or province. */
  countiesOf(code: DivisionCode): readonly Division[];
  /** `内蒙古自治区阿拉善盟额济纳旗`. */
  fullName(code: DivisionCode): string;
}

/** {@link Divisions} with names and history, for resolving published names. */
export interface DivisionTable extends Divisions {
  /** Every row, revoked ones included, by code and first year. */
  readonly rows: readonly Division[];
  /** All rows of one code, oldest first. */
  history(code: string): readonly Division[];
  /** Rows whose parent is `parent`, revoked ones included; null: the provinces. */
  childrenOf(parent: DivisionCode | null): readonly Division[];
  /** Full name of one row, with the names its parents bear or last bore. */
  fullNameOf(row: Division): string;
}

/** Whether a row was in the standard at some time of a year; the year of a change belongs to both sides. */
export const inForce = (row: Division, year: number): boolean =>
  row.kind !== 'GB2260' || (row.validFromYear <= year && (row.validToYear === null || row.validToYear >= year));
