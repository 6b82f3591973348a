import { deskPolicyFor, inTransaction, recordDraws, undrawnCases } from '@zhengming/data';
import { isDrawn, qualityRisk, type QualityTerms } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';

const AT_ONCE = 500;

/** Draws for the cases that closed since the last time. @returns how many reviews were opened */
export async function drawQualitySample({ store, clock, worlds }: Services): Promise<number> {
  const now = clock.now();
  const policy = deskPolicyFor(await worlds.current(), JURISDICTION, now);
  if (policy === null) return 0;
  const { secondReview, quality, elderFromAge, minorUnderAge } = policy.parameters;
  const terms: QualityTerms = { ...secondReview, ...quality, elderFromAge, minorUnderAge };
  return inTransaction(store, async (sql) => {
    const draws = (await undrawnCases(sql, now, AT_ONCE)).map((one) => {
      const found = qualityRisk(one, terms);
      const share = terms.sampledShareByRisk[found.risk];
      return { one, ...found, share, drawn: isDrawn(one.appealId, one.decidedAt, share) };
    });
    return recordDraws(sql, draws, now);
  });
}
