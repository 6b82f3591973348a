import type { Evaluation } from '@zhengming/domain';
import { toStoredExplanation } from './explanation.js';

/**
 * A 53-bit hash (cyrb53) of everything an evaluation says except when it was made and by which list: outcome, reasons,
 * gaps, validity. Ways out are left out: they follow from the rest and name the present moment. Two evaluations with
 * one fingerprint say the same, so the second is not stored.
 */
export function fingerprintOf(evaluation: Evaluation): number {
  const { colour, popup, popupCode, advice, determinacy, decidingRuleId, policyId, policyVersion, validUntil } = evaluation;
  const { reasons, gaps } = toStoredExplanation({ ...evaluation, clears: [] });
  return hash(
    JSON.stringify([colour, popup, popupCode, advice, determinacy, decidingRuleId, policyId, policyVersion, validUntil, reasons, gaps]),
  );
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
