import { type GraphQLSchema, coerceInputValue, isInputObjectType } from 'graphql';
import { InputError } from '../app/input-error.js';
import { withoutNumbers } from '../appeal/free-text.js';

type Json = Readonly<Record<string, unknown>>;

/** Spans that move with the day the question is asked. */
const SPANS = new Set(['TODAY', 'YESTERDAY', '7D', '14D', '30D', '90D', '365D']);
const CHARTS = new Set(['LINE', 'BAR', 'STACKED', 'HEAT', 'MAP', 'TABLE']);
const PARTS = new Set(['subject', 'groupBy', 'measures', 'period', 'within', 'filters', 'asOf', 'chart']);
const MEASURE = /^[A-Za-z][A-Za-z0-9_]{0,39}$/;
const LONGEST = 4_000;
const MOST_MEASURES = 12;

const wrong = (part: string, problem: string): InputError => new InputError(`input.question${part}`, problem);

/**
 * A question as it is kept: whatever the API takes as a StatisticsInput today, its period fixed or relative, and how it is
 * drawn. Nothing else, and nothing that looks like somebody's number.
 */
export function readQuestion(schema: GraphQLSchema, text: string): Json {
  if (text.length > LONGEST) throw wrong('', `must not be longer than ${LONGEST} characters`);
  const question = parseObject(text);
  const unknown = Object.keys(question).find((part) => !PARTS.has(part));
  if (unknown !== undefined) throw wrong('', 'has a part that no question has');
  if (hasNumber(question)) throw wrong('', 'must not hold an identifier');
  const { period, measures, chart, ...asked } = question;
  checkMeasures(measures);
  if (typeof chart !== 'string' || !CHARTS.has(chart)) throw wrong('.chart', 'must be one of the charts');
  checkInput(schema, { ...asked, ...readPeriod(period) });
  return question;
}

function checkMeasures(measures: unknown): void {
  const isList = Array.isArray(measures) && measures.length > 0 && measures.length <= MOST_MEASURES;
  if (!isList || measures.some((one) => typeof one !== 'string' || !MEASURE.test(one)))
    throw wrong('.measures', `must be 1 to ${MOST_MEASURES} codes of measures`);
}

/** The days of a period; of a relative one any will do, since they are worked out when it is asked. */
function readPeriod(period: unknown): Json {
  if (typeof period !== 'object' || period === null) throw wrong('.period', 'must be there');
  const { last, from, to, ...rest } = period as Json;
  if (Object.keys(rest).length > 0) throw wrong('.period', 'has a part that no period has');
  if (last === undefined) return { from, to };
  if (typeof last !== 'string' || !SPANS.has(last) || from !== undefined || to !== undefined)
    throw wrong('.period', 'must be one of the spans, or two days');
  return { from: '2021-01-01', to: '2021-01-01' };
}

function checkInput(schema: GraphQLSchema, input: Json): void {
  const type = schema.getType('StatisticsInput');
  if (!isInputObjectType(type)) throw new Error('the API has no StatisticsInput');
  coerceInputValue(input, type, (path) => {
    throw wrong(path.map((part) => `.${part}`).join(''), 'is not part of a StatisticsInput');
  });
}

/** Ids (UUID) are no numbers of persons, whatever digits they hold. */
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;

function hasNumber(value: unknown): boolean {
  if (typeof value === 'string') {
    const words = value.replaceAll(UUID, '').trim();
    return withoutNumbers(words) !== words;
  }
  return typeof value === 'object' && value !== null && Object.values(value).some(hasNumber);
}

function parseObject(text: string): Json {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // told below, like everything else that is no object
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong('', 'must be JSON text of a question');
  return value as Json;
}
