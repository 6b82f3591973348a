import type { ListedArea } from '../area/area.js';
import { isMunicipal, type DivisionCode, type Divisions } from '../division/division.js';

/** Counties that a list names, and counties that lie where matching by prefecture takes it to be (精度差). */
export interface CountyReach {
  readonly listed: number;
  readonly swept: number;
}

export interface PrefectureGap extends CountyReach {
  /** The prefecture-level unit; a municipality (直辖市) as a whole. */
  readonly prefecture: DivisionCode;
  /** Its counties that are listed, zones included. */
  readonly counties: readonly DivisionCode[];
}

/** The precision gap of one list: what evidence that is no finer than a prefecture does with it. */
export interface PrecisionGap {
  /** Over prefectures with several counties. */
  readonly ordinary: CountyReach;
  /** Over 北京, 天津, 上海, 重庆, whose districts have no prefecture above them: told apart, never added in. */
  readonly municipalities: CountyReach;
  /** Listed counties that are matched alone: of no prefecture (省直辖县), or all their prefecture (A6). No gap. */
  readonly alone: readonly DivisionCode[];
  /** The prefectures and municipalities the list touches, the largest gap first. */
  readonly prefectures: readonly PrefectureGap[];
}

/** How many counties are swept for each that is listed (扩大倍数); null when none is listed. */
export const reachFactor = ({ listed, swept }: CountyReach): number | null => (listed === 0 ? null : swept / listed);

/**
 * Counts the counties in which a list names a place of high or medium risk or local infections, and the counties that
 * matching by prefecture sweeps. A place known only as its prefecture lists all counties of it. A zone (功能区) that is
 * listed counts as one, since that is how it is published; swept are the counties of the code table, which zones overlap.
 */
export function precisionGap(
  areas: Iterable<Pick<ListedArea, 'level' | 'division'>>,
  divisions: Divisions,
): PrecisionGap {
  const listed = new Map<DivisionCode, Set<DivisionCode>>();
  for (const { level, division } of areas) {
    if (level === 'LOW') continue;
    for (const present of divisions.currentCodes(division)) addCounties(listed, present, divisions);
  }
  const units = [...listed].map(([prefecture, counties]) => {
    const swept = Math.max(counties.size, divisions.countiesOf(prefecture).length);
    return { prefecture, counties: [...counties].sort(), listed: counties.size, swept };
  });
  const several = units.filter(({ swept }) => swept > 1);
  return {
    ordinary: total(several.filter(({ prefecture }) => !isMunicipal(prefecture))),
    municipalities: total(several.filter(({ prefecture }) => isMunicipal(prefecture))),
    alone: units.filter(({ swept }) => swept === 1).flatMap(({ counties }) => counties),
    prefectures: several.toSorted((a, b) => gapOf(b) - gapOf(a) || a.prefecture.localeCompare(b.prefecture)),
  };
}

const gapOf = ({ listed, swept }: CountyReach): number => swept - listed;

function addCounties(listed: Map<DivisionCode, Set<DivisionCode>>, division: DivisionCode, divisions: Divisions): void {
  const own = divisions.countyOf(division);
  const counties = own === null ? divisions.countiesOf(division).map(({ code }) => code) : [own];
  for (const county of counties) {
    const unit = divisions.prefectureUnit(county, 'MUNICIPALITY') ?? county;
    const known = listed.get(unit) ?? new Set();
    listed.set(unit, known.add(county));
  }
}

const total = (parts: readonly CountyReach[]): CountyReach =>
  parts.reduce((sum, one) => ({ listed: sum.listed + one.listed, swept: sum.swept + one.swept }), {
    listed: 0,
    swept: 0,
  });
