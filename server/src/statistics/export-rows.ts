import { type Figure, readBuckets, readFigures, type Reading } from '@zhengming/data';
import {
  type CalendarDay,
  type PlaceLevel,
  plusDays,
  type StatisticsCategory,
  type StatisticsQuestion,
  type TimeGrain,
  weekOf,
  formatDay,
  day,
} from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { groupOf, valuesOf } from './values.js';
import { namesOfKeys, placeName } from './labels.js';

export type ExportCell = string | number | boolean | null;
export type ExportColumnKind = 'STRING' | 'DOUBLE' | 'BOOLEAN';

export interface ExportColumn {
  readonly name: string;
  readonly kind: ExportColumnKind;
}

/** Columns of every file of a subject, whatever is asked: a group of an answer is a row. */
export const exportColumns = ({ info }: StatisticsQuestion): readonly ExportColumn[] => [
  ...['table', 'time', 'place', 'place_name', 'key', 'key_zh', 'key_en'].map(
    (name) => ({ name, kind: 'STRING' }) as const,
  ),
  ...info.measures.flatMap(({ code }): readonly ExportColumn[] => [
    { name: code, kind: 'DOUBLE' },
    { name: `${code}_withheld`, kind: 'BOOLEAN' },
    { name: `${code}_at_least`, kind: 'DOUBLE' },
  ]),
];

/** The questions whose answers a file holds: the one asked, or, grouped by nothing, each published table by day. */
export function questionsOf(question: StatisticsQuestion): readonly StatisticsQuestion[] {
  if (question.groupBy.length > 0 || question.category !== null) return [question];
  const by = (level: PlaceLevel | null, category: StatisticsCategory | null): StatisticsQuestion => ({
    ...question,
    grain: 'DAY',
    level,
    category,
    groupBy: ['DAY', ...(level === null ? [] : [level]), ...(category === null ? [] : [category])],
  });
  const { levels, categories } = question.info;
  if (question.within !== null) return levels.slice(-1).map((level) => by(level, null));
  return [
    by(null, null),
    ...levels.map((level) => by(level, null)),
    ...categories.map((category) => by(null, category)),
    ...categories.map((category) => by('PROVINCE', category)),
  ];
}

/** Spans that are read at once: so many days that the memory stays that of some ten thousand rows. */
export function slicesOf(question: StatisticsQuestion): readonly StatisticsQuestion[] {
  const { grain, from, to } = question;
  if (grain === null) return [question];
  const slices: StatisticsQuestion[] = [];
  for (let start: CalendarDay = from; start <= to;) {
    const next = endOf(grain, start);
    slices.push({ ...question, from: start, to: Math.min(next - 1, to) as CalendarDay });
    start = next;
  }
  return slices;
}

/** The first day after the slice that begins on a day. */
function endOf(grain: TimeGrain, start: CalendarDay): CalendarDay {
  if (grain === 'DAY') return plusDays(start, 5);
  if (grain === 'WEEK') return plusDays(weekOf(start), 28);
  const [year = 0, month = 0] = formatDay(start).split('-').map(Number);
  const index = year * 12 + month;
  return day(`${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`);
}

type House = Pick<Services, 'store' | 'divisions'>;

/** The rows of a slice, in the order of their groups. */
export async function rowsOf(
  house: House,
  question: StatisticsQuestion,
  reading: Reading,
): Promise<readonly (readonly ExportCell[])[]> {
  const { pool } = house.store;
  const figures = await readFigures(pool, question, reading, null);
  const isTimed = question.info.measures.some(({ basis }) => basis === 'P50' || basis === 'P90');
  const buckets = isTimed ? await readBuckets(pool, question, reading) : null;
  const keys = [...new Set(figures.map(({ key }) => key))];
  const names = question.category === null ? null : await namesOfKeys(house, question.category, keys);
  const table = question.groupBy.join('+');
  return figures.map((figure: Figure) => {
    const { time, place, key } = figure;
    const name = names?.get(key);
    const values = valuesOf(question.info, figure, buckets?.get(groupOf(figure)) ?? null);
    return [
      table,
      time,
      place,
      place === '' ? '' : placeName(house, place, question.level === 'COUNTY').zh,
      key,
      name?.zh ?? key,
      name?.en ?? key,
      ...values.flatMap(({ value, withheld, atLeast }) => [value, withheld, atLeast]),
    ];
  });
}
