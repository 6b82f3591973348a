import { day, plusHours, startOf, type CalendarDay } from '../time/time.js';
import type { RiskLevel } from './area.js';
import { keptText, type ListProblem, type PublishedItem, type PublishedList } from './published-list.js';

/** A row of the notices before April 2022, cut into columns: date, level, province, city, county, community. */
export interface ListRow {
  readonly date: string;
  readonly level: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly community: string;
}

const LEVELS: Readonly<Record<string, RiskLevel>> = {
  high: 'HIGH',
  medium: 'MEDIUM',
  low: 'LOW',
  高: 'HIGH',
  中: 'MEDIUM',
  低: 'LOW',
};
/** Notices of a day were issued the next morning and hold for the day before, 24时 (e.g. 截至10月31日24时). */
const PUBLISHED_AT_HOUR = 32;

/**
 * Reads rows of daily notices (省级卫健委每日通告): one list for each day they hold for, in order of days. An empty
 * community means the whole county; `&` stands for the `、` of the notice.
 */
export function parseListRows(rows: readonly ListRow[]): readonly PublishedList[] {
  const byDay = new Map<CalendarDay, { items: PublishedItem[]; problems: ListProblem[] }>();
  rows.forEach((row, index) => {
    const path = `line ${index + 2}`;
    const on = dayOrNull(row.date);
    if (on === null) return;
    const list = byDay.get(on) ?? { items: [], problems: [] };
    byDay.set(on, list);
    const level = LEVELS[row.level.trim()];
    if (level === undefined) list.problems.push(unknownLevel(path));
    else if (`${row.province}${row.city}${row.county}`.trim() === '') list.problems.push(blankNames(path));
    else list.items.push(toItem(row, level, path));
  });
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([on, list]) => ({ listTime: plusHours(startOf(on), PUBLISHED_AT_HOUR), ...list }));
}

/** Rows whose date is no day cannot be given to any list. */
export const datelessRows = (rows: readonly ListRow[]): readonly ListProblem[] =>
  rows.flatMap((row, index) =>
    dayOrNull(row.date) === null
      ? [
          {
            code: 'UNKNOWN_HOUR' as const,
            path: `line ${index + 2}, date`,
            message: { zh: '日期应如2021-10-31。', en: 'Expected a date like 2021-10-31.' },
          },
        ]
      : [],
  );

const toItem = (row: ListRow, level: RiskLevel, path: string): PublishedItem => ({
  path,
  level,
  province: keptText(row.province),
  city: keptText(row.city),
  county: keptText(row.county),
  places: [row.community.trim() === '' ? '全域' : keptText(row.community).replaceAll('&', '、')],
});

const unknownLevel = (path: string): ListProblem => ({
  code: 'UNKNOWN_LEVEL',
  path: `${path}, level`,
  message: { zh: '等级应为high、medium或low。', en: 'The level must be high, medium or low.' },
});
const blankNames = (path: string): ListProblem => ({
  code: 'BLANK_NAMES',
  path,
  message: { zh: '省、市、县均为空。', en: 'Province, city and county are all blank.' },
});

function dayOrNull(text: string): CalendarDay | null {
  try {
    return day(text.trim());
  } catch {
    return null;
  }
}
