import { findPrecisionGaps, type MeasuredGap } from '@zhengming/data';
import {
  type CalendarDay,
  type CountyReach,
  type DivisionTable,
  fromEpochMs,
  reachFactor,
  SMALLEST_SHOWN,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { toDivisionType } from '../division/division.type.js';
import type { SuppressedCountType } from '../simulation/simulation-result.type.js';
import type { CountyReachType, PrecisionGapType } from './precision-gap.type.js';

const MOST_DAYS = 366;
const MOST_PREFECTURES = 400;

interface Asked {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly prefectures: number;
}

/** The measured days of a span. @throws InputError for a span that is turned round or too long */
export async function readPrecisionGap(
  { store, divisions }: Context,
  { from, to, prefectures }: Asked,
): Promise<readonly PrecisionGapType[]> {
  if (to < from) throw new InputError('to', 'must not be before from');
  if (to - from >= MOST_DAYS) throw new InputError('to', `must be within ${MOST_DAYS} days`);
  const shown = Math.max(0, Math.min(prefectures, MOST_PREFECTURES));
  return (await findPrecisionGaps(store.pool, from, to)).map((gap) => toPrecisionGapType(gap, divisions, shown));
}

const toPrecisionGapType = (gap: MeasuredGap, divisions: DivisionTable, shown: number): PrecisionGapType => ({
  day: gap.day,
  areaVersionId: gap.areaVersionId,
  measuredFor: fromEpochMs(gap.measuredFor.getTime()),
  ordinary: toReach(gap.ordinary),
  municipalities: toReach(gap.municipalities),
  alone: gap.alone,
  personsInArea: withheld(gap.persons.inArea),
  personsOnlyPrefecture: withheld(gap.persons.onlyPrefecture),
  personsSibling: withheld(gap.persons.sibling),
  prefectures: gap.prefectures.slice(0, shown).map(({ prefecture, ...reach }) => ({
    ...toReach(reach),
    prefecture: toDivisionType(divisions, prefecture),
  })),
});

function toReach(reach: CountyReach): CountyReachType {
  const factor = reachFactor(reach);
  return { ...reach, factor: factor === null ? null : Math.round(factor * 100) / 100 };
}

/** The three figures share no total, so that nothing else gives a small one away. */
const withheld = (count: number): SuppressedCountType =>
  count > 0 && count < SMALLEST_SHOWN
    ? { value: null, suppressed: true, atLeast: null }
    : { value: count, suppressed: false, atLeast: null };
