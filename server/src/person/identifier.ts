import {
  cleanText,
  type Instant,
  type ResidentNumberProblemCode,
  dayOf,
  parseMobileNumber,
  parseResidentNumber,
} from '@zhengming/domain';
import type { IdentifierInput } from '../app/inputs.type.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { TextType } from '../app/text.type.js';

/** An identifier that has the right form; whether anybody has it is another question. */
export interface ParsedIdentifier {
  readonly kind: IdentifierInput['kind'];
  readonly value: string;
}

export interface IdentifierOptions {
  readonly now: Instant;
  /** Numbers of the test prefix: accepted where the people are synthetic. */
  readonly allowTest: boolean;
}

const RESIDENT_PROBLEMS: Readonly<Record<ResidentNumberProblemCode, TextType>> = {
  LENGTH: { zh: '居民身份证号应为18位。', en: 'A resident number has 18 characters.' },
  CHARACTER: { zh: '居民身份证号只含数字，末位可为X。', en: 'A resident number has digits only; the last may be X.' },
  DIVISION: { zh: '居民身份证号的省级代码不存在。', en: 'No province has this code.' },
  BIRTH_DATE: { zh: '居民身份证号中的出生日期不存在。', en: 'There is no such birth date.' },
  CHECK_DIGIT: {
    zh: '居民身份证号校验码不符，请核对后重输。',
    en: 'The check digit does not fit; please compare the number.',
  },
};

/**
 * Reads an identifier as typed or sent, full-width digits (全角) of a Chinese keyboard too. The refusal names the field and
 * the problem, never the number.
 */
export function parseIdentifier(
  input: IdentifierInput,
  { now, allowTest }: IdentifierOptions,
  field: string,
): ParsedIdentifier | Refusal {
  const path = `${field}.value`;
  const text = cleanText(input.value) ?? '';
  if (input.kind === 'PHONE') {
    const answer = parseMobileNumber(text, { allowTest });
    return answer.ok
      ? { kind: 'PHONE', value: answer.number }
      : refuse(
          'INVALID_PHONE',
          '手机号应为11位中国大陆号码。',
          'A mobile number has 11 digits and a known prefix.',
          path,
        );
  }
  const answer = parseResidentNumber(text, { allowTest, on: dayOf(now) });
  if (answer.ok) return { kind: 'RESIDENT_ID', value: answer.number };
  const { zh, en } = RESIDENT_PROBLEMS[answer.problem.code];
  return refuse('INVALID_RESIDENT_NUMBER', zh, en, path);
}
