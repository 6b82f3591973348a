import {
  CHARTS,
  DIMENSIONS,
  type Filter,
  FIRST_QUESTION,
  MOST_DIMENSIONS,
  type Period,
  type Question,
  SPANS,
  SUBJECTS,
} from './question';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** GB/T 2260 with street or village: 6, 9 or 12 digits, which no phone has. */
const DIVISION = /^\d{6}(?:\d{3}|\d{6})?$/;
const MEASURE = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const MOST_FILTERS = 60;
const LONGEST_VALUE = 80;

const known = <Value extends string>(values: readonly Value[], text: string | null | undefined): Value | null =>
  values.find((value) => value === text) ?? null;
const words = (text: string | null): readonly string[] => (text ?? '').split('.').filter((word) => word !== '');

/** The question an address asks; whatever is no part of a question is left out, so that an address can be mistyped. */
export function readQuestion(address: URLSearchParams): Question {
  const asOf = address.get('asOf');
  const within = address.get('in');
  const by = [...new Set(words(address.get('by')).flatMap((word) => known(DIMENSIONS, word) ?? []))];
  return {
    subject: known(SUBJECTS, address.get('of')) ?? FIRST_QUESTION.subject,
    groupBy: address.has('by') ? by.slice(0, MOST_DIMENSIONS) : FIRST_QUESTION.groupBy,
    measures: words(address.get('show')).filter((word) => MEASURE.test(word)),
    period: readPeriod(address),
    within: within !== null && DIVISION.test(within) ? within : null,
    filters: readFilters(address.getAll('only')),
    asOf: asOf !== null && !Number.isNaN(Date.parse(asOf)) ? asOf : null,
    chart: known(CHARTS, address.get('as')) ?? FIRST_QUESTION.chart,
  };
}

function readPeriod(address: URLSearchParams): Period {
  const from = address.get('from') ?? '';
  const to = address.get('to') ?? '';
  if (isDay(from) && isDay(to) && from <= to) return { from, to };
  const last = known(SPANS, address.get('last'));
  return last ? { last } : FIRST_QUESTION.period;
}

export const isDay = (text: string): boolean => DAY.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

function readFilters(texts: readonly string[]): readonly Filter[] {
  const filters = new Map<Filter['dimension'], string[]>();
  for (const text of texts.slice(0, MOST_FILTERS)) {
    const at = text.indexOf(':');
    const dimension = known(DIMENSIONS, text.slice(0, at));
    const value = text.slice(at + 1);
    if (at < 0 || !dimension || value === '' || value.length > LONGEST_VALUE) continue;
    filters.set(dimension, [...(filters.get(dimension) ?? []), value]);
  }
  return [...filters].map(([dimension, values]) => ({ dimension, values: [...new Set(values)] }));
}

/** The address of a question: the same question has the same address, to be sent to a colleague. */
export function writeQuestion(question: Question): URLSearchParams {
  const { subject, groupBy, measures, period, within, filters, asOf, chart } = question;
  const address = new URLSearchParams({ of: subject, by: groupBy.join('.') });
  if (measures.length > 0) address.set('show', measures.join('.'));
  if ('last' in period) address.set('last', period.last);
  else {
    address.set('from', period.from);
    address.set('to', period.to);
  }
  if (within !== null) address.set('in', within);
  for (const { dimension, values } of filters) {
    for (const value of values) address.append('only', `${dimension}:${value}`);
  }
  if (asOf !== null) address.set('asOf', asOf);
  address.set('as', chart);
  return address;
}

/** The address of the screen that asks it. */
export const questionPath = (question: Question, saved?: string): string => {
  const address = writeQuestion(question);
  if (saved !== undefined) address.set('saved', saved);
  return `/statistics?${address.toString()}`;
};

/** A question as the server keeps it; null when the text is none. */
export function parseQuestion(text: string): Question | null {
  try {
    const { period, filters, groupBy, measures, ...rest } = JSON.parse(text) as Partial<Record<string, unknown>>;
    const address = new URLSearchParams();
    const put = (name: string, value: unknown) => {
      if (typeof value === 'string') address.append(name, value);
    };
    put('of', rest['subject']);
    put('in', rest['within']);
    put('asOf', rest['asOf']);
    put('as', rest['chart']);
    put('by', list(groupBy).join('.'));
    put('show', list(measures).join('.'));
    for (const [name, value] of Object.entries((period ?? {}) as object)) put(name, value);
    for (const { dimension, values } of (filters ?? []) as readonly Filter[]) {
      for (const value of values) put('only', `${dimension}:${value}`);
    }
    return readQuestion(address);
  } catch {
    return null;
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What the server keeps of a question. */
export function keptText({ within, asOf, filters, ...rest }: Question): string {
  return JSON.stringify({
    ...rest,
    ...(within !== null && { within }),
    ...(asOf !== null && { asOf }),
    ...(filters.length > 0 && { filters }),
  });
}
