import type { AreaVersion, ListedArea } from '../area/area.js';
import { isMunicipal, type DivisionCode, type Divisions } from '../division/division.js';
import type { AreaReading, HitLevel } from '../policy/policy.js';
import type { Instant } from '../time/time.js';

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
  /** Every area of a version that a place meets, as a policy reads lists, strictest hit first; cached per place. */
  meetings(version: AreaVersion, place: DivisionCode, reading: AreaReading): readonly AreaMeeting[];
}

const STRICTNESS = { IN_AREA: 0, COUNTY_ONLY: 1, PREFECTURE_ONLY: 2, TOO_COARSE: 3, PREFECTURE_SIBLING: 4 } as const;

/** Indexes published versions for the judge. Versions may come in any order; `from` decides. */
export function indexAreas(versions: readonly AreaVersion[], divisions: Divisions): AreaIndex {
  const sorted = [...versions].sort((a, b) => a.from - b.from);
  const cache = new Map<AreaVersion, WeakMap<AreaReading, Map<DivisionCode, readonly AreaMeeting[]>>>();
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
    meetings(version, place, reading) {
      let byReading = cache.get(version);
      if (byReading === undefined) cache.set(version, (byReading = new WeakMap()));
      let byPlace = byReading.get(reading);
      if (byPlace === undefined) byReading.set(reading, (byPlace = new Map<DivisionCode, readonly AreaMeeting[]>()));
      let found = byPlace.get(place);
      if (found === undefined) byPlace.set(place, (found = meetAll(version, place, reading, divisions)));
      return found;
    },
  };
}

function meetAll(
  version: AreaVersion,
  place: DivisionCode,
  reading: AreaReading,
  divisions: Divisions,
): readonly AreaMeeting[] {
  const found: AreaMeeting[] = [];
  const places = divisions.currentCodes(place);
  for (const area of version.areas) {
    const hit = strictest(places, area, reading, divisions);
    if (hit !== 'NONE') found.push({ area, hit });
  }
  const certain = certainWhereAllListed(found, places, reading, divisions);
  return inTheRest(certain, reading).sort(
    (a, b) => STRICTNESS[a.hit] - STRICTNESS[b.hit] || (a.area.key < b.area.key ? -1 : a.area.key > b.area.key ? 1 : 0),
  );
}

type Hit = AreaMeeting['hit'] | 'NONE';

function strictest(places: readonly DivisionCode[], area: ListedArea, reading: AreaReading, divisions: Divisions): Hit {
  let best: Hit = 'NONE';
  for (const place of places) {
    for (const division of divisions.currentCodes(area.division)) {
      const hit = hitLevel(place, { division, extent: area.extent }, reading, divisions);
      if (hit !== 'NONE' && (best === 'NONE' || STRICTNESS[hit] < STRICTNESS[best])) best = hit;
    }
  }
  return best;
}

/**
 * How precisely a place meets a listed area (命中精度, domain.md §2.1). Both codes are current.
 * IN_AREA: same county or finer, or inside a listed prefecture. PREFECTURE_ONLY: the place is the prefecture (or the
 * municipality) that contains the area. PREFECTURE_SIBLING: another county of the same prefecture unit. Where lists are
 * read place by place, a county is in the area only when the whole of it is listed; else COUNTY_ONLY.
 */
export function hitLevel(
  place: DivisionCode,
  area: Pick<ListedArea, 'division' | 'extent'>,
  reading: AreaReading,
  divisions: Divisions,
): Hit {
  const placeCounty = divisions.countyOf(place);
  const areaCounty = divisions.countyOf(area.division);
  const inside = divisions.contains(area.division, place);
  if (inside || (placeCounty !== null && placeCounty === areaCounty)) {
    return reading.areaUnit === 'COUNTY' || (inside && area.extent === 'WHOLE') ? 'IN_AREA' : 'COUNTY_ONLY';
  }
  if (placeCounty === null && divisions.contains(place, area.division)) {
    return isProvince(place, divisions) ? 'TOO_COARSE' : 'PREFECTURE_ONLY';
  }
  if (placeCounty === null || areaCounty === null) return 'NONE';
  const unit = siblingUnit(place, reading, divisions);
  return unit !== null && unit === siblingUnit(area.division, reading, divisions) ? 'PREFECTURE_SIBLING' : 'NONE';
}

/** What two counties must share to be siblings (A5, A6); null = the county has no siblings. */
function siblingUnit(code: DivisionCode, reading: AreaReading, divisions: Divisions): string | null {
  const unit = divisions.prefectureUnit(code, reading.municipalityUnit);
  if (unit === null) return null;
  if (unit.slice(2, 4) === '90') return reading.directCounties === 'GROUPED' ? unit.slice(0, 4) : unit;
  const isCity = isMunicipal(unit) || divisions.get(unit)?.name.endsWith('市') === true;
  return reading.prefectureKinds === 'PREFECTURE_LEVEL' || isCity ? unit : null;
}

/** A municipality is as precise as telecom gets there, so it counts as a prefecture, not as a province (A6). */
function isProvince(code: DivisionCode, divisions: Divisions): boolean {
  return divisions.get(code)?.level === 'PROVINCE' && !isMunicipal(code);
}

/** Where every county of a prefecture is listed, even prefecture-precise evidence is certainly in a listed county. */
function certainWhereAllListed(
  found: readonly AreaMeeting[],
  places: readonly DivisionCode[],
  { areaUnit }: AreaReading,
  divisions: Divisions,
): AreaMeeting[] {
  const counts = ({ area, hit }: AreaMeeting): boolean => hit === 'PREFECTURE_ONLY' && area.level !== 'LOW';
  const listed = new Set(found.filter(counts).flatMap(({ area }) => divisions.currentCodes(area.division)));
  const counties = places.flatMap((place) => divisions.countiesOf(place));
  const certain = counties.length > 0 && counties.every((county) => listed.has(county.code));
  const hit = areaUnit === 'COUNTY' ? 'IN_AREA' : 'COUNTY_ONLY';
  return found.map((meeting) => (certain && counts(meeting) ? { area: meeting.area, hit } : meeting));
}

/**
 * A county of which only the rest is listed (除…以外的其他区域), and nothing of it more strictly: whoever was in the county
 * was in the rest of it.
 */
function inTheRest(found: AreaMeeting[], { areaUnit }: AreaReading): AreaMeeting[] {
  if (areaUnit === 'COUNTY') return found;
  const named = new Set(found.filter(({ area }) => area.extent !== 'REST').map(({ area }) => area.division));
  return found.map((meeting) =>
    meeting.hit === 'COUNTY_ONLY' && meeting.area.extent === 'REST' && !named.has(meeting.area.division)
      ? { area: meeting.area, hit: 'IN_AREA' }
      : meeting,
  );
}
