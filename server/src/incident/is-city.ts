import { isMunicipal, type DivisionCode, type Divisions } from '@zhengming/domain';

/** A prefecture-level division, a whole municipality, or a county that is a prefecture unit of its own. */
export const isCity = (divisions: Divisions, code: DivisionCode): boolean =>
  divisions.get(code)?.level === 'PREFECTURE' ||
  (isMunicipal(code) && divisions.get(code)?.level === 'PROVINCE') ||
  (!isMunicipal(code) && divisions.get(code) !== undefined && divisions.prefectureUnit(code) === code);
