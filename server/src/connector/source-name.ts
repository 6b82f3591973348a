import { type DivisionTable, NATIONAL, type Text } from '@zhengming/domain';
import { toDivisionType } from '../division/division.type.js';

const NATIONAL_NAME: Text = { zh: '国家平台', en: 'The national platform' };

/** What a source is called that is in no register: the province it is of, or the national platform. */
export function nameOfSource(divisions: DivisionTable, code: string): Text {
  if (code === NATIONAL) return NATIONAL_NAME;
  const { fullName } = toDivisionType(divisions, code);
  return { zh: fullName, en: fullName };
}
