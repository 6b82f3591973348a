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

const shownOutside = (n: string, hits: string): string => {
  const fits = (figure: string): string => `(${figure} = 0 or ${figure} >= ${SMALLEST_OUTSIDE})`;
  return `s10 and ${fits(n)} as shown, s10 and h10 and ${fits(n)} and ${fits(hits)} and ${fits(`${n} - ${hits}`)} as hits_shown`;
};

/**
 * The cells a question is about, as `(day, place, key, n, hits, shown, hits_shown)`; nothing in them depends on what else has been
 * asked.
 */
export function cellsOf(question: StatisticsQuestion, reading: Reading, to: Parameters): string {
  const where = conditions(question, reading, to);
  if (reading.audience === 'INSIDE')
    return `select day, place, key, n, hits, s5 as shown, h5 as hits_shown from statistics_cell where ${where}`;
  if (reading.isLatest)
    return `select day, place, key, p_n as n, p_hits as hits, ${shownOutside('p_n', 'p_hits')} from statistics_cell
      where ${where} and s10 is not null`;
  const depth = depthOfQuestion(question);
  const { info, category, from, to: last } = question;
  return `select day, place, key, d.n, d.hits, ${shownOutside('d.n', 'd.hits')}
    from (select subject, category, day, path[${depth + 1}] as place, key, sum(n) as n, sum(hits) as hits from statistics_delta
      where subject = ${to.add(info.subject)} and category = ${to.add(category ?? '')}
        and day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))} and released_at <= ${to.add(formatInstant(reading.asOf))}
      group by 1, 2, 3, 4, 5) d
    join (select subject, category, day, place, key, s10, h10 from statistics_cell where ${where} and s10 is not null) s
      using (subject, category, day, place, key)`;
}

/** Buckets of how long it took, of the same cells. */
export function bucketsOf(question: StatisticsQuestion, reading: Reading, to: Parameters): string {
  const where = conditions(question, reading, to, 'h');
  if (reading.audience === 'INSIDE' || reading.isLatest)
    return `select day, place, key, bucket, ${reading.audience === 'INSIDE' ? 'n' : 'p_n'} as n from statistics_histogram h where ${where}`;
  const depth = depthOfQuestion(question);
  const { info, category, from, to: last } = question;
  return `select d.* from (select day, path[${depth + 1}] as place, key, bucket, sum(n) as n from statistics_delta
      where subject = ${to.add(info.subject)} and category = ${to.add(category ?? '')} and bucket >= 0
        and day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))} and released_at <= ${to.add(formatInstant(reading.asOf))}
      group by 1, 2, 3, 4) d
    where exists (select from statistics_histogram h where ${where} and h.day = d.day and h.place = d.place and h.key = d.key)`;
}

function conditions(question: StatisticsQuestion, reading: Reading, to: Parameters, row: 'h' | null = null): string {
  const { info, category, from, to: last, within, keys } = question;
  const depth = depthOfQuestion(question);
  const name = (column: string): string => (row === null ? column : `${row}.${column}`);
  const terms = [
    `${name('subject')} = ${to.add(info.subject)}`,
    `${name('category')} = ${to.add(category ?? '')}`,
    `${name('level')} = ${to.add(depth)}`,
    `${name('day')} between ${to.add(formatDay(from))} and ${to.add(formatDay(last))}`,
  ];
  if (keys !== null) terms.push(`${name('key')} = any (${to.add(keys)})`);
  if (within !== null) terms.push(withinTerm(question, to, name));
  if (info.kind === 'STOCK') terms.push(lastDays(question, reading, to, name));
  return terms.join(' and ');
}

function withinTerm(question: StatisticsQuestion, to: Parameters, name: (column: string) => string): string {
  const { within } = question;
  const depth = depthOfQuestion(question);
  const own = depthOf(levelOf(within ?? ''));
  if (own === depth) return `${name('place')} = ${to.add(within)}`;
  if (own === 1) return `left(${name('place')}, 2) = ${to.add((within ?? '').slice(0, 2))}`;
  // counties of a prefecture; buckets go no deeper than that
  return `parent = ${to.add(within)}`;
}

/** Of a stock, the last day that was counted in each span. */
function lastDays(
  question: StatisticsQuestion,
  reading: Reading,
  to: Parameters,
  name: (column: string) => string,
): string {
  const { info, from, to: last, grain } = question;
  const span = `subject = ${to.add(info.subject)} and day between ${to.add(formatDay(from))} and ${to.add(formatDay(last))}`;
  const counted =
    reading.audience === 'INSIDE'
      ? `statistics_cell where ${span} and category = '' and level = 0`
      : `statistics_day where ${span} and published_at <= ${to.add(formatInstant(reading.asOf))}`;
  return `${name('day')} in (select max(day) from ${counted} group by ${timeOf(grain)})`;
}
