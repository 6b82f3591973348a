import {
  normalName,
  parsePlace,
  plausibility,
  type Divisions,
  type Gazetteer,
  type Instant,
  type ListFigures,
  type Place,
  type PublishedItem,
  type PublishedList,
  type RiskLevel,
} from '@zhengming/domain';
import type { AreaList, ListedGroup } from './area-list.js';
import type { FoundList } from './read-area-file.js';

export interface ResolveOptions {
  readonly gazetteer: Gazetteer;
  readonly divisions: Divisions;
  /** The list that came before, as the gate compares them. */
  readonly previous: ListFigures | null;
  readonly receivedAt: Instant;
  readonly fileName: string;
}

/** Resolves the names of a list as far as they allow, and weighs it against the one before. */
export function resolveAreaList(found: FoundList, options: ResolveOptions): AreaList {
  const { list } = found;
  const groups = mergeGroups(list.items.flatMap((item) => groupsOf(item, yearOf(list.listTime), options)));
  return {
    source: found.source,
    fileName: options.fileName,
    contentHash: found.contentHash,
    listTime: list.listTime,
    groups,
    held: plausibility(options.previous, figuresOf(list), options.receivedAt),
    problems: list.problems,
  };
}

const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();

/** What the gate compares of a list. */
export function figuresOf(list: PublishedList): ListFigures {
  const places: Record<RiskLevel, number> = { HIGH: 0, MEDIUM: 0, LOW: 0 };
  for (const item of list.items) places[item.level] += item.places.length;
  const count = (code: string): number => list.problems.filter((problem) => problem.code === code).length;
  return {
    listTime: list.listTime,
    places,
    items: list.items.length,
    itemsWithoutPlaces: count('NO_PLACES'),
    countsDiffer: count('COUNT_DIFFERS') > 0,
  };
}

function groupsOf(item: PublishedItem, year: number, { gazetteer, divisions }: ResolveOptions): readonly ListedGroup[] {
  const resolution = gazetteer.resolve(item, year);
  const group = {
    kind: 'RISK_LEVEL' as const,
    level: item.level,
    province: item.province,
    city: item.city,
    county: item.county,
  };
  if (resolution.division !== null) {
    const { division, method, part } = resolution;
    const names = ownNames(item, divisions.get(division)?.name);
    const places = item.places.map((place) => insidePart(parsePlace(place, names), part));
    return [{ ...group, division, prefecture: divisions.prefectureUnit(division), method, places, suggestions: [] }];
  }
  const open = { ...group, division: null, prefecture: null, method: null, suggestions: resolution.suggestions };
  if (item.places.length === 0) return [{ ...open, places: [] }];
  return item.places.map((place): ListedGroup => {
    const found = gazetteer.resolvePlace(item, place);
    if (found === null) return { ...open, places: [parsePlace(place, ownNames(item))] };
    const { division } = found;
    const county = found.unit ?? item.county;
    if (division === null) {
      return { ...open, county, suggestions: found.suggestions, places: [parsePlace(place, ownNames(item))] };
    }
    const places = [parsePlace(place, ownNames(item, divisions.get(division)?.name))];
    const prefecture = divisions.prefectureUnit(division);
    return { ...group, county, division, prefecture, method: found.method, places, suggestions: [] };
  });
}

const NO_NAME = /^(省|自治区)?直辖县级行政(单位|区划)$|^市辖区$/;

/** The names a place may open with before it says anything: as published, and the division's own. */
const ownNames = ({ province, city, county }: PublishedItem, division = ''): readonly string[] => {
  const published = [province, city, county].map(normalName).filter((name) => name !== '' && !NO_NAME.test(name));
  return [...new Set([...published, division])].filter((name) => name !== '');
};

/** A row that names a street in the county column: its places lie in that street, and its whole is a part of the division. */
function insidePart(place: Place, part: string | null): Place {
  if (part === null) return place;
  const text = place.place.includes(part) ? place.place : `${part}${place.place}`;
  return { place: text, extent: 'PART', exclusions: place.exclusions };
}

/** Items of the same names, level and division are one group; the same place is listed once. */
function mergeGroups(groups: readonly ListedGroup[]): readonly ListedGroup[] {
  const merged = new Map<string, ListedGroup & { readonly places: ListedGroup['places'][number][] }>();
  const seen = new Set<string>();
  for (const group of groups) {
    const key = [group.level, group.province, group.city, group.county, group.division].join('|');
    const known = merged.get(key) ?? { ...group, places: [] };
    merged.set(key, known);
    for (const place of group.places) {
      const placeKey = `${key}|${place.extent}|${place.place}`;
      if (seen.has(placeKey)) continue;
      seen.add(placeKey);
      known.places.push(place);
    }
  }
  return [...merged.values()];
}
