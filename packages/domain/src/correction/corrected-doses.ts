import type { Correction } from '../evidence/evidence.js';
import type { Instant } from '../time/time.js';
import type { DoseRecord } from '../vaccination/vaccination-status.js';
import type { VaccineTechnology } from '../vaccination/vaccination-policy.js';
import { isInForce } from './mildest.js';

/**
 * The doses with those of corrections in force (补录接种). Adding one never lowers the vaccination status, and one that
 * a register tells of as well is the same dose there as here.
 */
export const correctedDoses = (
  records: readonly DoseRecord[],
  corrections: readonly Correction[],
  technologyOf: (productCode: string) => VaccineTechnology | null,
  at: Instant,
): readonly DoseRecord[] => [
  ...records,
  ...corrections.flatMap((one): DoseRecord[] => {
    if (one.kind !== 'ATTACH_DOSE' || !one.dose || !isInForce(one, at)) return [];
    const { id, productCode, givenOn } = one.dose;
    return [{ id, productCode, technology: technologyOf(productCode), givenOn }];
  }),
];
