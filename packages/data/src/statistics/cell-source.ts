import {
  depthOf,
  formatDay,
  formatInstant,
  type Instant,
  levelOf,
  SMALLEST_OUTSIDE,
  type StatisticsQuestion,
  type TimeGrain,
} from '@zhengming/domain';

/** Which figures: those inside, as they are now; or those told outside, as of an instant. */
export type Reading =
  | { readonly audience: 'INSIDE' }
  | { readonly audience: 'OUTSIDE'; readonly asOf: Instant; readonly isLatest: boolean };

/** SQL with its parameters, growing together. */
export class Parameters {
  readonly values: unknown[] = [];
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

const TIME: Readonly<Record<TimeGrain, string>> = {
  DAY: 'day::text',
  WEEK: `date_trunc('week', day)::date::text`,
  MONTH: `to_char(day, 'YYYY-MM')`,
};
export const timeOf = (grain: TimeGrain | null): string => (grain === null ? `''::text` : TIME[grain]);

/** How deep the places are that a question is answered from. */
export const depthOfQuestion = ({ level, within }: StatisticsQuestion): number =>
  Math.max(depthOf(level), within === null ? 0 : depthOf(levelOf(within)));

/** Columns of a cell as an audience sees it. */
const seen = (
  reading: Reading,
): { readonly n: string; readonly hits: string; readonly shown: string; readonly hitsShown: string } =>
  reading.audience === 'INSIDE'
    ? { n: 'n', hits: 'hits', shown: 's5', hitsShown: 'h5' }
    : { n: 'p_n', hits: 'p_hits', shown: 's10', hitsShown: 'h10' };

/** Outside, a figure that has fallen among the small ones since it was decided is not told either. */
function fits(reading: Reading, ...figures: readonly string[]): string {
  if (reading.audience === 'INSIDE') return 'true';
  return figures.map((figure) => `(${figure} = 0 or ${figure} >= ${SMALLEST_OUTSIDE})`).join(' and ');
}

/**
 * The cells a question is about, as `(day, place, key, parent, n, hits, shown, hits_shown)`; nothing in them depends on what else has
 * been asked. Cells of which nothing is told are not among them.
 */
export function cellsOf(question: StatisticsQuestion, reading: Reading, to: Parameters): string {
  const told = toldCells(question, reading, to);
  if (question.category === null || depthOfQuestion(question) === 0) return told;
  // a province is told with all its categories or with none: then each of them is withheld, whether there is anything or not
  const places = toldCells({ ...question, category: null, keys: null }, reading, to);
  const keys = toldCells({ ...question, level: null, within: null }, reading, to);
  return `select p.day, p.place, k.key, ''::text as parent, coalesce(c.n, 0) as n, coalesce(c.hits, 0) as hits,
      t.place is not null and coalesce(c.shown, true) as shown, false as hits_shown
    from (select day, place from (${places}) x) p join (select day, key from (${keys}) x) k using (day)
    left join (${told}) c on c.day = p.day and c.place = p.place and c.key = k.key
    left join (select distinct day, place from (${told}) x where shown) t on t.day = p.day and t.place = p.place`;
}

function toldCells(question: StatisticsQuestion, reading: Reading, to: Parameters): string {
  const where = conditions(question, reading, to);
  const { n, hits, shown, hitsShown } = seen(reading);
  const flags = (figure: string, some: string): string => `${shown} and ${fits(reading, figure)} as shown,
      ${shown} and ${hitsShown} and ${fits(reading, figure, some, `(${figure} - ${some})`)} as hits_shown`;
  const parent = question.category === null ? 'parent' : `''::text as parent`;
  if (reading.audience === 'INSIDE' || reading.isLatest)
    return `select day, place, key, ${parent}, ${n} as n, ${hits} as hits, ${flags(n, hits)} from statistics_cell
      where ${where} and ${shown} is not null and ${n} <> 0`;
  const { info, category, from, to: last } = question;
  return `select day, place, key, ${parent}, d.n, d.hits, ${flags('d.n', 'd.hits')}
    from (select day, path[${depthOfQuestion(question) + 1}] as place, key, sum(n) as n, sum(hits) as hits from statistics_delta
      where subject = ${to.add(info.subject)} and category = ${to.add(category ?? '')}
        and day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))} and released_at <= ${to.add(formatInstant(reading.asOf))}
      group by 1, 2, 3 having sum(n) <> 0) d
    join (select day, place, key, parent, s10, h10 from statistics_cell where ${where} and s10 is not null) s using (day, place, key)`;
}

/** How deep what lies above the cells of a question goes; null: nothing lies above them. */
export function depthAbove(question: StatisticsQuestion): number | null {
  const depth = depthOfQuestion(question);
  if (question.category !== null) return 0;
  return depth === 0 ? null : depth - 1;
}

/**
 * What is withheld with all that lies in it, as `(day, level, place)`. Groups that may have something in it are not complete, whether
 * they have or not; what was decided when a day was told is not decided again, so they stay so.
 */
export function veiledOf(question: StatisticsQuestion, reading: Reading, deepest: number, to: Parameters): string {
  const { shown } = seen(reading);
  const { info, from, to: last } = question;
  const subject = to.add(info.subject);
  // of days that are not told outside at all, nothing is missing: the answer says up to when it is complete
  const told =
    reading.audience === 'INSIDE'
      ? 'true'
      : `day in (select day from statistics_day where subject = ${subject} and published_at <= ${to.add(formatInstant(reading.asOf))})`;
  const levels = Array.from({ length: deepest + 1 }, (_, level) => level);
  return `select day, level, place from statistics_cell where subject = ${subject} and category = '' and level = any (${to.add(levels)}::smallint[])
    and day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))} and ${told} and not ${shown}`;
}

/** Buckets of how long it took, of the same cells, wherever they may be told. */
export function bucketsOf(question: StatisticsQuestion, reading: Reading, to: Parameters): string {
  const where = conditions(question, reading, to, 'h.');
  if (reading.audience === 'INSIDE' || reading.isLatest)
    return `select day, place, key, bucket, ${reading.audience === 'INSIDE' ? 'n' : 'p_n'} as n from statistics_histogram h where ${where}`;
  const { info, category, from, to: last } = question;
  return `select d.* from (select day, path[${depthOfQuestion(question) + 1}] as place, key, bucket, sum(n) as n from statistics_delta
      where subject = ${to.add(info.subject)} and category = ${to.add(category ?? '')} and bucket >= 0
        and day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))} and released_at <= ${to.add(formatInstant(reading.asOf))}
      group by 1, 2, 3, 4) d
    where exists (select from statistics_histogram h where ${where} and h.day = d.day and h.place = d.place and h.key = d.key)`;
}

function conditions(question: StatisticsQuestion, reading: Reading, to: Parameters, row = ''): string {
  const { info, category, from, to: last, within, keys } = question;
  const terms = [
    `${row}subject = ${to.add(info.subject)}`,
    `${row}category = ${to.add(category ?? '')}`,
    `${row}level = ${to.add(depthOfQuestion(question))}`,
    `${row}day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))}`,
  ];
  if (keys !== null) terms.push(`${row}key = any (${to.add(keys)})`);
  if (within !== null) terms.push(withinTerm(question, to, row));
  if (info.kind === 'STOCK') terms.push(lastDays(question, reading, to, row));
  return terms.join(' and ');
}

function withinTerm(question: StatisticsQuestion, to: Parameters, row: string): string {
  const { within } = question;
  const own = depthOf(levelOf(within ?? ''));
  if (own === depthOfQuestion(question)) return `${row}place = ${to.add(within)}`;
  if (own === 1) return `left(${row}place, 2) = ${to.add((within ?? '').slice(0, 2))}`;
  // counties of a prefecture; buckets go no deeper than that
  return `parent = ${to.add(within)}`;
}

/** Of a stock, the last day that was counted in each span. */
function lastDays(question: StatisticsQuestion, reading: Reading, to: Parameters, row: string): string {
  const { info, from, to: last, grain } = question;
  const span = `subject = ${to.add(info.subject)} and day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))}`;
  const counted =
    reading.audience === 'INSIDE'
      ? `statistics_cell where ${span} and category = '' and level = 0`
      : `statistics_day where ${span} and published_at <= ${to.add(formatInstant(reading.asOf))}`;
  return `${row}day in (select max(day) from ${counted} group by ${timeOf(grain)})`;
}
