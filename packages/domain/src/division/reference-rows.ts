import { divisionCode, type Division, type DivisionCode, type DivisionLevel } from './division.js';

/** One line of the code history: 代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码. */
export type HistoryLine = readonly string[];

const LEVELS: Readonly<Record<string, DivisionLevel>> = { 省级: 'PROVINCE', 地级: 'PREFECTURE', 县级: 'COUNTY' };
/** 嘉峪关: the statistics bureau inserts a pseudo-county between the city and its streets. */
const PSEUDO_COUNTIES: Readonly<Record<string, string>> = { '620201': '620200' };

/** GB/T 2260 with years of validity and successor codes. @throws RangeError that names the line */
export function historyRows(lines: readonly HistoryLine[]): Division[] {
  const prefectures = new Set(lines.filter((line) => line[4] === '地级').map((line) => line[0]));
  return lines.map((line, index) => {
    const [code = '', , second, name = '', levelName = '', , from = '', to = '', next = ''] = line;
    const level = LEVELS[levelName];
    const validFromYear = Number(from);
    if (!level || !Number.isInteger(validFromYear) || validFromYear < 1900) {
      throw new RangeError(
        `division history, line ${index + 2}: expected a level 省级|地级|县级 and a year, found "${line.join(',')}"`,
      );
    }
    return {
      code: divisionCode(code),
      name,
      level,
      kind: 'GB2260' as const,
      parent: parentOf(code, level, second, prefectures),
      validFromYear,
      validToYear: to === '' ? null : Number(to),
      successors: to === '' ? [] : successorsOf(next),
    };
  });
}

function parentOf(
  code: string,
  level: DivisionLevel,
  second: string | undefined,
  prefectures: ReadonlySet<string | undefined>,
) {
  if (level === 'PROVINCE') return null;
  const prefecture = `${code.slice(0, 4)}00`;
  const direct = level === 'PREFECTURE' || second === '直辖' || !prefectures.has(prefecture);
  return divisionCode(direct ? `${code.slice(0, 2)}0000` : prefecture);
}

/**
 * `330102[1996];330102;330114`: a year in brackets marks a part that moved earlier while the code went on; what stands
 * without a year took over when the code was revoked.
 */
function successorsOf(text: string): DivisionCode[] {
  const items = text.split(';').filter((item) => item !== '');
  const final = items.filter((item) => !item.includes('['));
  return (final.length > 0 ? final : items).map((item) => divisionCode(item.slice(0, 6)));
}

/** A line of the statistics bureau's lists: code, name, and the code it belongs to. */
export interface BureauLine {
  readonly code: string;
  readonly name: string;
  readonly parent: string;
}

/** Functional zones (功能区): the bureau's county-level codes that the national standard does not have. */
export function bureauZones(lines: readonly BureauLine[], known: ReadonlySet<string>, year: number): Division[] {
  return lines
    .filter((line) => !known.has(line.code) && !(line.code in PSEUDO_COUNTIES))
    .map((line) => zone(line.code, line.name, line.parent, year));
}

/** Streets and towns (街道/乡镇), nine digits. */
export function bureauStreets(lines: readonly BureauLine[], year: number): Division[] {
  return lines.map((line) => ({
    code: divisionCode(line.code),
    name: line.name,
    level: 'STREET' as const,
    kind: 'STREET' as const,
    parent: divisionCode(PSEUDO_COUNTIES[line.parent] ?? line.parent),
    validFromYear: year,
    validToYear: null,
    successors: [],
  }));
}

/** A zone, level COUNTY: from the bureau (XXXX7N) or, where the bureau has none, from our gazetteer (XXXX9N). */
export function zone(code: string, name: string, parent: string, year: number): Division {
  return {
    code: divisionCode(code),
    name,
    level: 'COUNTY',
    kind: 'ZONE',
    parent: divisionCode(parent),
    validFromYear: year,
    validToYear: null,
    successors: [],
  };
}
