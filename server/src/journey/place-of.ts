import type { DescribedPlace } from '@zhengming/data';
import type { DivisionCode, Divisions } from '@zhengming/domain';

/** How finely a code names a place, and the prefecture-level unit it lies in: a station's county, or the city only. */
export function placeOf(divisions: Divisions, code: DivisionCode): DescribedPlace {
  const level = divisions.get(code)?.level ?? 'PROVINCE';
  const prefecture = divisions.prefectureUnit(code);
  if (level === 'STREET' || code.length === 9) return { precision: 'STREET', prefecture };
  return { precision: divisions.countyOf(code) === null ? level : 'COUNTY', prefecture };
}
