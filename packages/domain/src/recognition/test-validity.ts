import type { NucleicTest } from '../evidence/evidence.js';
import { expiry } from '../evaluation/test-conditions.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/time.js';

/**
 * The first instant at which a test no longer counts for decisions under a policy, by its window alone; null when it
 * counts for nothing: not negative, not genuine, not reported, or the policy asks for no test.
 */
export function testCountsUntil(
  policy: Policy | null,
  test: Pick<NucleicTest, 'result' | 'integrity' | 'sampledAt' | 'reportedAt'>,
): Instant | null {
  if (policy === null || !policy.affectedFacts.includes('test.result')) return null;
  if (test.result !== 'NEGATIVE' || test.integrity !== 'OK' || test.reportedAt === null) return null;
  const { testWindow } = policy.parameters;
  return expiry(testWindow.anchor === 'SAMPLED_AT' ? test.sampledAt : test.reportedAt, testWindow);
}
