import type { Judgement } from '@zhengming/domain';
import { toStoredExplanation } from './explanation.js';

/** A judgement written down once, for the hash and for the row. */
export interface WrittenJudgement {
  /** `StoredExplanation` as JSON. */
  readonly explanation: string;
  /**
   * A 53-bit hash (cyrb53) of everything the judgement says except when it was made and by which list: outcome,
   * reasons, gaps, validity. Two judgements with one fingerprint say the same, so the second is not stored.
   */
  readonly fingerprint: number;
}

export function writeJudgement(judgement: Judgement): WrittenJudgement {
  const explanation = JSON.stringify(toStoredExplanation(judgement));
  const one = judgement;
  const outcome = `${one.colour}|${one.popup}|${one.popupCode}|${one.advice.join()}|${one.determinacy}|${one.decidingRuleId}`;
  const edition = `${one.policyId}@${one.policyVersion}|${one.validUntil}`;
  return { explanation, fingerprint: hash(`${outcome}|${edition}|${explanation}`) };
}

function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
