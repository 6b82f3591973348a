import { reachFactor, type CountyReach } from '../precision-gap/precision-gap.js';
import type { OverReachFigures, SuppressedCount } from './simulation-result.js';
import type { OutcomeArc } from './suppress-tables.js';
import { fromDecidedKey, type Decided, type DecidingHit } from './tally.js';
import { isSmall } from './withhold.js';

interface Part extends Decided {
  readonly count: number;
}

/**
 * Whom matching by prefecture reaches. People are counted by the rule that decided and the hit of its stay; a rule takes
 * part only when its own figure is shown and none of its parts is small, so that these sums say nothing new about it.
 */
export function overReachFigures(
  reach: CountyReach,
  decided: ReadonlyMap<string, number>,
  arcs: readonly OutcomeArc[],
): OverReachFigures {
  const parts = [...decided].map(([key, count]): Part => ({ ...fromDecidedKey(key), count }));
  const isWithheld = ({ outcome, ruleId }: Decided): boolean =>
    arcs.some((arc) => arc.outcome === outcome && arc.ruleId === ruleId && arc.withheld) ||
    parts.some((part) => part.outcome === outcome && part.ruleId === ruleId && isSmall(part.count));
  const persons = (hit: DecidingHit): SuppressedCount => {
    const here = parts.filter((part) => part.hit === hit);
    const known = here.filter((part) => !isWithheld(part)).reduce((sum, { count }) => sum + count, 0);
    const isWhole = !here.some(isWithheld);
    if (isWhole) return { value: known, suppressed: false, atLeast: null };
    return { value: null, suppressed: true, atLeast: known > 0 ? known : null };
  };
  return {
    countiesListed: reach.listed,
    countiesSwept: reach.swept,
    factor: reachFactor(reach),
    personsInArea: persons('IN_AREA'),
    personsOnlyPrefecture: persons('PREFECTURE_ONLY'),
    personsSibling: persons('PREFECTURE_SIBLING'),
    personsOnlyCounty: persons('COUNTY_ONLY'),
  };
}
