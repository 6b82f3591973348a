/** How a parameter of a decision policy is set; every value is held as JSON text. */
export type Control =
  | { readonly kind: 'NUMBER'; readonly least: number; readonly most: number; readonly open: boolean }
  | { readonly kind: 'WORD'; readonly words: readonly string[] }
  | { readonly kind: 'WORDS'; readonly words: readonly string[] }
  | { readonly kind: 'TEXT' };

const YEAR = 366;
const number = (most: number, open = false): Control => ({ kind: 'NUMBER', least: 1, most, open });
const word = (...words: readonly string[]): Control => ({ kind: 'WORD', words });

/** Only what a form needs to offer; what is allowed the server says. A parameter not named here is edited as text. */
const CONTROLS: Readonly<Record<string, Control>> = {
  lookBackDays: number(YEAR),
  declarationValidDays: number(YEAR),
  weakEvidenceNeeded: number(YEAR),
  bindingDelayDays: number(YEAR),
  areaTime: word('LISTED_AT_EVALUATION', 'LISTED_WHEN_VISITED'),
  prefectureKinds: word('PREFECTURE_LEVEL', 'CITIES_ONLY'),
  municipalityUnit: word('DISTRICT', 'MUNICIPALITY'),
  directCounties: word('EACH_ALONE', 'GROUPED'),
  areaUnit: word('COUNTY', 'LISTED_PLACE'),
  declarationEffect: word('REFINES', 'COUNTS_ONLY'),
  testRequiredFor: word('PREFECTURE_SIBLING', 'ALL_ENTRANTS'),
  'testWindow.hours': number(YEAR * 24),
  'testWindow.mode': word('HOURS', 'CALENDAR_DAYS'),
  'testWindow.anchor': word('REPORTED_AT', 'SAMPLED_AT'),
  'testWindow.reference': word('LATER_OF_ARRIVAL_AND_NOW', 'ARRIVAL', 'NOW'),
  'testWindow.conflict': word('NEWEST_WINS', 'ANY_POSITIVE_BLOCKS'),
  enteringBy: { kind: 'WORDS', words: ['DECLARED_ARRIVAL', 'TICKET', 'LAST_STAY_OUTSIDE'] },
  'remoteScan.fastestKmPerHour': number(10_000),
  'remoteScan.withinHours': number(168),
  'remoteScan.scansNeeded': number(100),
  'remoteScan.burstMinutes': number(1_440),
  'remoteScan.burstPeople': number(1_000),
  'remoteScan.burstPrefectures': number(100),
  'downgradeDays.HIGH': number(YEAR, true),
  'downgradeDays.MEDIUM': number(YEAR, true),
  'downgradeDays.LOW': number(YEAR, true),
};

export const controlOf = (name: string): Control => CONTROLS[name] ?? { kind: 'TEXT' };

/** A JSON text as its value; undefined when it is not JSON. */
export function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

/** The words a JSON text holds: of a list, or the one it is. */
export function wordsIn(raw: string): readonly string[] {
  const value = parsed(raw);
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one) => typeof one === 'string');
}
