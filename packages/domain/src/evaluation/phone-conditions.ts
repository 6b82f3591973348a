import { earliest, type Instant } from '../time/time.js';
import { isEffective, nextPhoneChange } from './counted-stays.js';
import { answer, type Answer } from './kleene.js';
import type { EvidenceRef } from './outcome.js';
import type { Question } from './question.js';
import { NO_DETAIL } from './travel-conditions.js';

/** Every number that counts was verified with the telecom travel card (行程卡核验). No number: nobody can tell. */
export function phonesVerified(question: Question): Answer {
  const { corrected, at } = question;
  const phones = corrected.facts.phones;
  const flipsAt = phones.reduce<Instant | null>((next, phone) => earliest(next, nextPhoneChange(phone, at)), null);
  const effective = phones.filter((phone) => isEffective(phone, at));
  if (effective.length === 0) {
    return answer('UNKNOWN', { gaps: [{ code: 'NO_PHONE', factId: null, owner: 'PERSON' }], flipsAt });
  }
  const evidenceOf = (some: typeof effective): EvidenceRef[] =>
    some.map((phone) => ({ ...NO_DETAIL, factId: phone.id, kind: 'PHONE', countsUntil: phone.effectiveTo }));
  const unverified = effective.filter((phone) => phone.verification === 'UNVERIFIED');
  if (unverified.length > 0) return answer('FALSE', { evidence: evidenceOf(unverified), flipsAt });
  const silent = effective.filter((phone) => phone.verification === 'UNKNOWN');
  if (silent.length > 0) {
    const gaps = silent.map((phone) => ({ code: 'PHONE_NOT_ANSWERED', factId: phone.id, owner: 'TELECOM' }) as const);
    return answer('UNKNOWN', { evidence: evidenceOf(silent), gaps, flipsAt });
  }
  return answer('TRUE', { evidence: evidenceOf(effective), flipsAt });
}
