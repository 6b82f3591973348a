import { inForce, isMunicipal, type Division, type DivisionCode, type DivisionTable } from '../division/division.js';
import { normalName } from './published-list.js';

/** Names as published. */
export interface PublishedName {
  readonly province: string;
  readonly city: string;
  readonly county: string;
}

/**
 * How a name was resolved. LEVEL_SHIFT: the levels stand one column off (北京市/丰台区/街道). ZONE: a functional zone.
 * PLACE_TEXT: the place itself names a county-level city (新疆生产建设兵团).
 */
export type ResolutionMethod =
  | 'EXACT'
  | 'LEVEL_SHIFT'
  | 'CITY_WITHOUT_COUNTIES'
  | 'PROVINCE_ADMINISTERED'
  | 'HISTORY'
  | 'ZONE'
  | 'ALIAS'
  | 'PLACE_TEXT';

export interface Suggestion {
  readonly division: DivisionCode;
  readonly why: { readonly zh: string; readonly en: string };
}

export type Resolution =
  | {
      readonly division: DivisionCode;
      readonly method: ResolutionMethod;
      /** What the county column names inside the division, e.g. the street of a shifted row; null: the division itself. */
      readonly part: string | null;
    }
  | { readonly division: null; readonly suggestions: readonly Suggestion[] };

/** What a place's text says of where it lies; `unit` stands in for the county of the published name. */
export type PlaceResolution =
  | { readonly division: DivisionCode; readonly method: 'PLACE_TEXT' | 'ALIAS'; readonly unit: string | null }
  | { readonly division: null; readonly unit: string; readonly suggestions: readonly Suggestion[] };

export interface AliasRow extends PublishedName {
  readonly division: DivisionCode;
}

/** Resolves published names to divisions (地名识别); never guesses: what is ambiguous is left to a person. */
export interface Gazetteer {
  resolve(name: PublishedName, year: number): Resolution;
  /**
   * For a name that stands for a whole organisation (新疆生产建设兵团): the county-level city that a place's text names,
   * or the unit it names, to be decided by itself (第四师六十二团). null: the text does not help.
   */
  resolvePlace(name: PublishedName, place: string): PlaceResolution | null;
}

/** What stands in the city column where a county is administered by the province itself. */
const NO_CITY = /^(省|自治区)?直辖县级行政(单位|区划)$|^市辖区$|^县$|^$/;
const VIRTUAL = /（虚拟）$/;
const CORPS = '新疆生产建设兵团';

/** Seats of the Corps' divisions (师市合一). A regiment may lie far from its seat, so this is only ever suggested. */
const CORPS_SEATS: Readonly<Record<string, string>> = {
  第一师: '659002',
  第二师: '659006',
  第三师: '659003',
  第四师: '659008',
  第五师: '659007',
  第六师: '659004',
  第七师: '659010',
  第八师: '659001',
  第九师: '659012',
  第十师: '659005',
  第十三师: '659011',
  第十四师: '659009',
};

export function buildGazetteer(divisions: DivisionTable, aliases: readonly AliasRow[]): Gazetteer {
  const byAlias = new Map(aliases.map((row) => [keyOf(row), row.division]));
  const memo = new Map<string, Resolution>();
  const corpsCities = divisions.rows.filter((row) => row.code.startsWith('6590') && row.validToYear === null);
  return {
    resolve(published, year) {
      const name = normalised(published);
      const key = `${year}|${keyOf(name)}`;
      const known = memo.get(key);
      if (known) return known;
      const found = resolveName(divisions, byAlias, name, year);
      memo.set(key, found);
      return found;
    },
    resolvePlace(published, place) {
      const name = normalised(published);
      return name.province === CORPS ? inCorps(corpsCities, byAlias, name, normalName(place)) : null;
    },
  };
}

const keyOf = (name: PublishedName): string => `${name.province}|${name.city}|${name.county}`;

const normalised = (name: PublishedName): PublishedName => ({
  province: normalName(name.province),
  city: normalName(name.city),
  county: normalName(name.county).replace(VIRTUAL, ''),
});

function resolveName(
  divisions: DivisionTable,
  aliases: ReadonlyMap<string, DivisionCode>,
  name: PublishedName,
  year: number,
): Resolution {
  const alias = aliases.get(keyOf(name));
  if (alias !== undefined) return resolved(alias, 'ALIAS');
  const anyCounty = aliases.get(keyOf({ ...name, county: '*' }));
  if (anyCounty !== undefined) return resolved(anyCounty, 'ALIAS', name.county);
  const province = only(named(divisions.childrenOf(null), name.province, year));
  if (province === null) return { division: null, suggestions: [] };
  const found = isMunicipal(province.code)
    ? inMunicipality(divisions, province, name, year)
    : (inPrefecture(divisions, province, name, year) ?? underProvince(divisions, province, name, year));
  return found ?? { division: null, suggestions: suggest(divisions, province, name) };
}

const resolved = (division: DivisionCode, method: ResolutionMethod, part: string | null = null): Resolution => ({
  division,
  method,
  part: part === '' ? null : part,
});

/** Districts stand in the county column (上海市/上海市/徐汇区), or in the city column beside a street (北京市/丰台区/街道). */
function inMunicipality(
  divisions: DivisionTable,
  city: Division,
  name: PublishedName,
  year: number,
): Resolution | null {
  const districts = divisions.childrenOf(city.code);
  const isShifted = name.city !== city.name && !NO_CITY.test(name.city);
  const district = only(named(districts, isShifted ? name.city : name.county, year));
  if (district && isShifted) return resolved(district.code, 'LEVEL_SHIFT', name.county);
  if (district) return resolved(district.code, 'EXACT');
  return isShifted ? null : (historic(divisions, districts, name.county) ?? zoneOf(districts, city, name.county));
}

function inPrefecture(
  divisions: DivisionTable,
  province: Division,
  name: PublishedName,
  year: number,
): Resolution | null {
  const prefectures = divisions.childrenOf(province.code).filter((row) => row.level === 'PREFECTURE');
  const prefecture = only(named(prefectures, name.city, year));
  if (prefecture === null) return null;
  if (divisions.countyOf(prefecture.code) === prefecture.code) {
    return resolved(prefecture.code, 'CITY_WITHOUT_COUNTIES', NO_CITY.test(name.county) ? null : name.county);
  }
  const below = divisions.childrenOf(prefecture.code);
  const county = only(
    named(
      below.filter((row) => row.kind === 'GB2260'),
      name.county,
      year,
    ),
  );
  if (county) return resolved(county.code, 'EXACT');
  return zoneOf(below, prefecture, name.county) ?? historic(divisions, below, name.county);
}

/** Counties the province administers itself, and units published as if they were cities (河北省/安新县/安新县). */
function underProvince(
  divisions: DivisionTable,
  province: Division,
  name: PublishedName,
  year: number,
): Resolution | null {
  const direct = divisions.childrenOf(province.code).filter((row) => row.level === 'COUNTY');
  const own = only(named(direct, name.county, year));
  if (own) return resolved(own.code, 'PROVINCE_ADMINISTERED');
  const above = only(named(direct, name.city, year));
  if (above) return resolved(above.code, 'PROVINCE_ADMINISTERED', name.county);
  if (named(divisions.childrenOf(province.code), name.city, year).length > 0) return null;
  const everywhere = divisions.rows.filter(
    (row) => row.level === 'COUNTY' && row.kind === 'GB2260' && row.code.startsWith(province.code.slice(0, 2)),
  );
  const unique = only(named(everywhere, name.county, year));
  return unique ? resolved(unique.code, 'LEVEL_SHIFT') : null;
}

/** A place of the Corps: in the one city it names, or in its division and regiment (师、团), which a steward decides. */
function inCorps(
  cities: readonly Division[],
  aliases: ReadonlyMap<string, DivisionCode>,
  name: PublishedName,
  place: string,
): PlaceResolution | null {
  const city = only(cities.filter((row) => place.includes(row.name)));
  if (city) return { division: city.code, method: 'PLACE_TEXT', unit: null };
  const corpsDivision = /第[一二三四五六七八九十]+师/.exec(place)?.[0] ?? '';
  const regiment = /[〇零一二三四五六七八九十百\d]+团(?!结)/.exec(place)?.[0] ?? '';
  const unit = `${corpsDivision}${regiment}`;
  if (unit === '') return null;
  const alias = aliases.get(keyOf({ ...name, county: unit }));
  if (alias !== undefined) return { division: alias, method: 'ALIAS', unit };
  const seat = cities.filter((row) => row.code === CORPS_SEATS[corpsDivision]);
  return {
    division: null,
    unit,
    suggestions: seat.map((row) =>
      suggestion(row, `${corpsDivision}师部所在（师市合一）`, 'seat of the Corps division'),
    ),
  };
}

const named = (rows: readonly Division[], name: string, year: number): readonly Division[] =>
  name === '' ? [] : rows.filter((row) => row.name === name && inForce(row, year));

function only<T>(rows: readonly T[]): T | null {
  const [first, second] = rows;
  return first !== undefined && second === undefined ? first : null;
}

/** A name the standard no longer has, or does not have yet: followed to what it is now, when that is one division. */
function historic(divisions: DivisionTable, rows: readonly Division[], name: string): Resolution | null {
  const past = rows.filter((row) => row.name === name && row.kind === 'GB2260');
  const now = new Set(past.flatMap((row) => divisions.currentCodes(row.code)));
  const division = only([...now]);
  return division === null ? null : resolved(division, 'HISTORY');
}

/** A functional zone of the prefecture, by its full name or by what its many spellings have in common. */
function zoneOf(rows: readonly Division[], parent: Division, name: string): Resolution | null {
  const zones = rows.filter((row) => row.kind === 'ZONE');
  const exact = only(zones.filter((row) => row.name === name));
  const core = zoneCore(name, parent.name);
  const alike = exact ?? only(zones.filter((row) => zoneCore(row.name, parent.name) === core));
  return alike ? resolved(alike.code, 'ZONE') : null;
}

const HIGH_TECH = /^(国家)?(火炬)?高新(技术)?(产业)?(开发)?(园)?区$/;
const DEVELOPMENT = /^((国家)?经济)?(技术)?开发区$|^经开区$/;

/** 郑州高新技术产业开发区 and 高新区 are the same zone of 郑州市; so are 经开区, 开发区 and 经济技术开发区. */
export function zoneCore(name: string, parent: string): string {
  const short = parent.replace(/(市|盟|地区|自治州)$/, '');
  const bare = name
    .replace(/（.*?）/g, '')
    .replace(new RegExp(`^[\u4e00-\u9fff]{0,3}?(${parent}|${short})市?(?=.{2,})`), '');
  if (HIGH_TECH.test(bare)) return '高新区';
  return DEVELOPMENT.test(bare) ? '经开区' : bare;
}

const MOST_SUGGESTIONS = 5;

/** What an unresolved name may stand for, closest first: never taken without a person. */
function suggest(divisions: DivisionTable, province: Division, name: PublishedName): readonly Suggestion[] {
  const prefecture = divisions
    .childrenOf(province.code)
    .filter((row) => row.name === name.city && row.validToYear === null);
  // a city that is known says where to look; its name inside the names of zones means nothing
  const wanted = [name.county, ...(prefecture.length > 0 ? [] : [name.city])].map(stem).filter((one) => one.length > 1);
  const inProvince = divisions.rows.filter(
    (row) => row.code.startsWith(province.code.slice(0, 2)) && row.level === 'COUNTY' && row.validToYear === null,
  );
  const alike = inProvince.filter((row) =>
    wanted.some((one) => row.name.includes(one) || one.includes(stem(row.name))),
  );
  return [
    ...alike.map((row) => suggestion(row, '名称相近', 'a similar name')),
    ...prefecture.map((row) =>
      suggestion(row, '整个地市（影响面大，慎用）', 'the whole prefecture (wide; use with care)'),
    ),
  ].slice(0, MOST_SUGGESTIONS);
}

const stem = (name: string): string => name.replace(/(自治县|自治旗|林区|特区|新区|市|县|区|旗|盟|镇|乡|街道)$/, '');

const suggestion = (row: Division, zh: string, en: string): Suggestion => ({ division: row.code, why: { zh, en } });
