import type { DivisionCode } from '../division/division.js';
import type { Instant } from '../time/time.js';

/** RISK_LEVEL: on the national risk list (中高风险地区). AFFECTED_COUNTY: ≥ 1 local infection (报告病例的县). */
export type AreaKind = 'RISK_LEVEL' | 'AFFECTED_COUNTY';
export type RiskLevel = 'HIGH' | 'MEDIUM' | 'LOW';
/** WHOLE: the whole division (全域). PART: places inside it. REST: the rest of it (除…以外的其他区域). */
export type AreaExtent = 'WHOLE' | 'PART' | 'REST';

/**
 * What the judge needs of a list: all places of one kind, level and extent in one division while they were in force.
 * Hundreds of listed compounds of a county are one ListedArea.
 */
export interface ListedArea {
  /** Stable across versions: `RISK_LEVEL:HIGH:152923:PART`. */
  readonly key: string;
  readonly kind: AreaKind;
  readonly level: RiskLevel | null;
  readonly division: DivisionCode;
  readonly extent: AreaExtent;
  /** How many places are named. */
  readonly places: number;
  /** When the first of its places still listed came on the list; null = not known. */
  readonly since: Instant | null;
}

/** A published list as the judge sees it (风险地区清单版本). In force from `from` until its successor's `from`. */
export interface AreaVersion {
  readonly id: string;
  readonly from: Instant;
  readonly areas: readonly ListedArea[];
}
