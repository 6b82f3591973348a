import type { Divisions, DivisionCode } from '../division/division.js';
import type { Precision } from '../evidence/evidence.js';

export interface DescribedPlace {
  readonly precision: Precision;
  readonly prefecture: DivisionCode | null;
}

/** How finely a code names a place, and the prefecture-level unit it lies in: a station's county, or the city only. */
export function describePlace(divisions: Divisions, code: DivisionCode): DescribedPlace {
  const level = divisions.get(code)?.level ?? 'PROVINCE';
  const prefecture = divisions.prefectureUnit(code);
  if (level === 'STREET' || code.length === 9) return { precision: 'STREET', prefecture };
  return { precision: divisions.countyOf(code) === null ? level : 'COUNTY', prefecture };
}
