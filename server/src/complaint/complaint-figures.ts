import { countComplaints } from '@zhengming/data';
import { type Instant, isSmall, withholdRows } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import type { ComplaintFigureType } from './complaint.type.js';

/** Complaints by kind of place; small figures, and what would tell them, are withheld. */
export async function complaintFigures(
  { store }: Context,
  from: Instant,
  to: Instant,
): Promise<readonly ComplaintFigureType[]> {
  if (from >= to) throw new InputError('to', 'must be after from');
  const counted = await countComplaints(store.pool, from, to);
  const shown = withholdRows(
    counted.map(({ venueKind, total }) => ({ key: venueKind, cases: total, value: total, p90: null })),
  );
  return counted.map(({ venueKind, total, violations }, index) => {
    const withheld = shown[index]?.withheld ?? true;
    // the rest of a row tells what is small in it
    const tells = withheld || isSmall(violations) || isSmall(total - violations);
    return {
      placeKind: venueKind,
      complaints: withheld ? null : total,
      violations: tells ? null : violations,
      withheld,
    };
  });
}
