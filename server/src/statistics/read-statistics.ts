import { type Edition, editionAt, type Figure, readBuckets, readFigures, type Reading } from '@zhengming/data';
import {
  formatInstant,
  planQuestion,
  SMALLEST_INSIDE,
  SMALLEST_OUTSIDE,
  startOf,
  type StaffRole,
  type StatisticsQuestion,
} from '@zhengming/domain';
import type { Actor } from '../access/actor.js';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { isRefusal, type Refusal } from '../app/refusal.type.js';
import { columnOf } from './catalogue.js';
import { labelsOf } from './labels.js';
import { notCountedYet, questionRefusal } from './statistics-refusals.js';
import type { StatisticsInput } from './statistics.input.js';
import type { StatisticsRowType, StatisticsType } from './statistics.type.js';
import { groupOf, valuesOf } from './values.js';

/** More than a screen shows; an export has them all. */
const MOST_ROWS = 10_000;
const MOST_KEYS = 100;

/** Roles that see the cases themselves: figures over five are told to them, as they are now. */
const INSIDE: readonly StaffRole[] = ['SUPERVISOR', 'DATA_STEWARD', 'AUDITOR'];
export const isInside = (actor: Actor): boolean => INSIDE.some((role) => actor.roles.has(role));

/** A question with the figures it is answered from. */
export interface PlannedReading {
  readonly question: StatisticsQuestion;
  readonly edition: Edition;
  readonly reading: Reading;
  readonly k: number;
  readonly datasetVersion: string;
}

/** Finds the table and the edition that answer a question. Whoever asks for another time is told what was published then. */
export async function planReading(
  context: Pick<Context, 'store' | 'divisions'>,
  input: StatisticsInput,
  inside: boolean,
): Promise<PlannedReading | Refusal> {
  const filters = input.filters ?? [];
  if (filters.some(({ values }) => values.length > MOST_KEYS))
    throw new InputError('input.filters', `at most ${MOST_KEYS} values`);
  const question = planQuestion({ ...input, filters });
  if (typeof question === 'string') return questionRefusal(question);
  const edition = await editionAt(context.store.pool, input.subject, input.asOf ?? null);
  if (edition === null) return notCountedYet();
  const live = inside && (input.asOf ?? null) === null;
  const reading: Reading = live
    ? { audience: 'INSIDE' }
    : { audience: 'OUTSIDE', asOf: edition.asOf, isLatest: edition.isLatest };
  const k = live ? SMALLEST_INSIDE : SMALLEST_OUTSIDE;
  return { question, edition, reading, k, datasetVersion: `${formatInstant(edition.asOf)}/k${k}` };
}

export async function readStatistics(context: Context, input: StatisticsInput): Promise<StatisticsType | Refusal> {
  const planned = await planReading(context, input, isInside(context.actor));
  if (isRefusal(planned)) return planned;
  const { question, edition, reading, k, datasetVersion } = planned;
  const { pool } = context.store;
  const found = await readFigures(pool, question, reading, MOST_ROWS + 1);
  // all categories together are told by the tables of places, whatever of a category is not
  const category = question.keys === null ? null : question.category;
  const whole: StatisticsQuestion = { ...question, groupBy: [], grain: null, level: null, category };
  const totals = await readFigures(pool, whole, reading, 1);
  const needsTime = question.info.measures.some(({ basis }) => basis === 'P50' || basis === 'P90');
  const buckets = needsTime ? await readBuckets(pool, question, reading) : null;
  const wholeBuckets = needsTime ? await readBuckets(pool, whole, reading) : null;
  const shown = found.slice(0, MOST_ROWS);
  const rows = await labelled(context, question, shown, (figure) =>
    valuesOf(question.info, figure, buckets?.get(groupOf(figure)) ?? null),
  );
  return {
    columns: question.groupBy.map(columnOf),
    measures: question.info.measures,
    rows,
    totals: isTold(planned)
      ? totals.flatMap((figure) => valuesOf(question.info, figure, wholeBuckets?.get(groupOf(figure)) ?? null))
      : question.info.measures.map(() => ({ value: null, withheld: false, atLeast: null })),
    withheldRows: shown.filter(({ complete }) => !complete).length,
    k,
    asOf: edition.asOf,
    completeTo: reading.audience === 'INSIDE' ? edition.asOf : (edition.completeTo ?? edition.asOf),
    datasetVersion,
    truncated: found.length > MOST_ROWS,
  };
}

/** Of days of which nothing has been told yet there is no total, not even none. */
const isTold = ({ question, edition, reading }: PlannedReading): boolean =>
  reading.audience === 'INSIDE' || (edition.completeTo !== null && startOf(question.from) < edition.completeTo);

async function labelled(
  context: Context,
  question: StatisticsQuestion,
  figures: readonly Figure[],
  values: (figure: Figure) => StatisticsRowType['values'],
): Promise<readonly StatisticsRowType[]> {
  const label = await labelsOf(context, question, figures);
  return figures.map((figure) => ({ ...label(figure), values: values(figure) }));
}
