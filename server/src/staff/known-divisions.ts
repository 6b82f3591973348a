import { type DivisionCode, divisionCode } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';

const MOST = 50;
const CODE = /^\d{6}$/;

/** Jurisdictions (辖区) as codes of divisions that exist today; empty means everywhere. */
export function knownDivisions(
  { divisions }: Pick<Context, 'divisions'>,
  codes: readonly string[],
): readonly DivisionCode[] | Refusal {
  const unknown = codes.find((code) => !CODE.test(code) || divisions.history(code).length === 0);
  if (unknown !== undefined || codes.length > MOST)
    return refuse(
      'UNKNOWN_DIVISION',
      `辖区中有不存在的区划代码，或超过 ${MOST} 个。`,
      `A jurisdiction is no division, or there are more than ${MOST}.`,
      'input.jurisdictions',
    );
  return [...new Set(codes)].map((code) => divisionCode(code));
}
