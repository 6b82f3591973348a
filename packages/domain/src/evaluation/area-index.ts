import type { AreaVersion, ListedArea } from '../area/area.js';
import { isMunicipal, type DivisionCode, type Divisions } from '../division/division.js';
import type { HitLevel } from '../policy/policy.js';
import type { Instant } from '../time/time.js';

export type MunicipalityUnit = 'DISTRICT' | 'MUNICIPALITY';

/** A listed area and how a place meets it. TOO_COARSE: the place is a whole province; nobody can tell. */
export interface AreaMeeting {
  readonly area: ListedArea;
  readonly hit: Exclude<HitLevel, 'NONE'> | 'TOO_COARSE';
}

/** All area versions over the look-back, ready to be asked which areas a place meets. */
export interface AreaIndex {
  readonly divisions: Divisions;
  /** The version in force at an instant; null before the first one. */
  versionAt(at: Instant): AreaVersion | null;
  /** When the version after the one in force at `at` takes over; null = none is known. */
  nextFrom(at: Instant): Instant | null;
  /** Versions in force at some time in [from, to]. */
  versionsDuring(from: Instant, to: Instant): readonly AreaVersion[];
  /** Every area of a version that a place meets, strictest hit first; cached per place. */
  meetings(version: AreaVersion, place: DivisionCode, unit: MunicipalityUnit): readonly AreaMeeting[];
}

const STRICTNESS = { IN_AREA: 0, PREFECTURE_ONLY: 1, TOO_COARSE: 2, PREFECTURE_SIBLING: 3 } as const;

/** Indexes published versions for the judge. Versions may come in any order; `from` decides. */
export function indexAreas(versions: readonly AreaVersion[], divisions: Divisions): AreaIndex {
  const sorted = [...versions].sort((a, b) => a.from - b.from);
  const cache = new Map<AreaVersion, Record<MunicipalityUnit, Map<DivisionCode, readonly AreaMeeting[]>>>();
  const positionAt = (at: Instant): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    divisions,
    versionAt: (at) => sorted[positionAt(at)] ?? null,
    nextFrom: (at) => sorted[positionAt(at) + 1]?.from ?? null,
    versionsDuring: (from, to) => sorted.slice(Math.max(0, positionAt(from)), positionAt(to) + 1),
    meetings(version, place, unit) {
      let byUnit = cache.get(version);
      if (byUnit === undefined) cache.set(version, (byUnit = { DISTRICT: new Map(), MUNICIPALITY: new Map() }));
      const known = byUnit[unit].get(place);
      if (known) return known;
      const found = meetAll(version, place, unit, divisions);
      byUnit[unit].set(place, found);
      return found;
    },
  };
}

function meetAll(
  version: AreaVersion,
  place: DivisionCode,
  unit: MunicipalityUnit,
  divisions: Divisions,
): readonly AreaMeeting[] {
  const found: AreaMeeting[] = [];
  const places = divisions.currentCodes(place);
  for (const area of version.areas) {
    const hit = strictest(places, divisions.currentCodes(area.division), unit, divisions);
    if (hit !== 'NONE') found.push({ area, hit });
  }
  return certainWhereAllListed(found, places, divisions).sort(
    (a, b) => STRICTNESS[a.hit] - STRICTNESS[b.hit] || (a.area.key < b.area.key ? -1 : a.area.key > b.area.key ? 1 : 0),
  );
}

type Hit = AreaMeeting['hit'] | 'NONE';

function strictest(
  places: readonly DivisionCode[],
  areas: readonly DivisionCode[],
  unit: MunicipalityUnit,
  divisions: Divisions,
): Hit {
  let best: Hit = 'NONE';
  for (const place of places) {
    for (const area of areas) {
      const hit = hitLevel(place, area, unit, divisions);
      if (hit !== 'NONE' && (best === 'NONE' || STRICTNESS[hit] < STRICTNESS[best])) best = hit;
    }
  }
  return best;
}

/**
 * How precisely a place meets a listed division (命中精度, domain.md §2.1). Both codes are current.
 * IN_AREA: same county or finer, or inside a listed prefecture. PREFECTURE_ONLY: the place is the prefecture (or the
 * municipality) that contains the area. PREFECTURE_SIBLING: another county of the same prefecture unit.
 */
export function hitLevel(place: DivisionCode, area: DivisionCode, unit: MunicipalityUnit, divisions: Divisions): Hit {
  if (divisions.contains(area, place)) return 'IN_AREA';
  const placeCounty = divisions.countyOf(place);
  const areaCounty = divisions.countyOf(area);
  if (placeCounty !== null && placeCounty === areaCounty) return 'IN_AREA';
  if (placeCounty === null && divisions.contains(place, area)) {
    return isProvince(place, divisions) ? 'TOO_COARSE' : 'PREFECTURE_ONLY';
  }
  const placeUnit = divisions.prefectureUnit(place, unit);
  const siblings = placeCounty !== null && areaCounty !== null && placeUnit !== null;
  return siblings && placeUnit === divisions.prefectureUnit(area, unit) ? 'PREFECTURE_SIBLING' : 'NONE';
}

/** A municipality is as precise as telecom gets there, so it counts as a prefecture, not as a province (A6). */
function isProvince(code: DivisionCode, divisions: Divisions): boolean {
  return divisions.get(code)?.level === 'PROVINCE' && !isMunicipal(code);
}

/** Where every county of a prefecture is listed, even prefecture-precise evidence is certainly in an area. */
function certainWhereAllListed(
  found: readonly AreaMeeting[],
  places: readonly DivisionCode[],
  divisions: Divisions,
): AreaMeeting[] {
  const counts = ({ area, hit }: AreaMeeting): boolean => hit === 'PREFECTURE_ONLY' && area.level !== 'LOW';
  const listed = new Set(found.filter(counts).flatMap(({ area }) => divisions.currentCodes(area.division)));
  const counties = places.flatMap((place) => divisions.countiesOf(place));
  const certain = counties.length > 0 && counties.every((county) => listed.has(county.code));
  return found.map((meeting) => (certain && counts(meeting) ? { area: meeting.area, hit: 'IN_AREA' } : meeting));
}
