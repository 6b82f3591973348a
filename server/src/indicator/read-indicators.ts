import { countIndicator } from '@zhengming/data';
import {
  type CountedFigure,
  DAY_MS,
  type IndicatorCode,
  indicatorDefinition,
  type IndicatorDimension,
  INDICATORS,
  type Instant,
  type ShownFigure,
  type StaffRole,
  type Text,
  withholdFigure,
  withholdRows,
} from '@zhengming/domain';
import type { StaffActor } from '../access/actor.js';
import { signedIn } from '../appeal/appeal-command.js';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { figuresCountedAt } from './count-figures.js';
import { labelsOf } from './figure-labels.js';
import type { IndicatorBreakdownType, IndicatorFigureType, IndicatorsType, IndicatorType } from './indicator.type.js';

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const MOST_DAYS = 366;

/** Indicators in all; every one when none is named. @throws InputError for a span that is turned round or too long */
export async function readIndicators(
  context: Context,
  { codes, ...span }: Span & { readonly codes: readonly IndicatorCode[] | null },
): Promise<IndicatorsType> {
  checkSpan(span);
  const reader = signedIn(context);
  const indicators: IndicatorType[] = [];
  for (const definition of INDICATORS.filter(({ code: one }) => codes?.includes(one) ?? true)) {
    const { code, ofNow = false, dimensions } = definition;
    const [total] = await count(context, { code, by: null, ...span });
    indicators.push({
      ...definition,
      ofNow,
      dimensions: dimensions.filter((by) => mayBreakDown(reader, by)),
      total: total === undefined ? null : { ...shown(total, ofNow && isOfTheDesk(reader)), label: null },
    });
  }
  return { ...span, countedAt: await figuresCountedAt(context), indicators };
}

/** One indicator by day, class, list … @throws InputError when it is not told by that, or not to this reader */
export async function readIndicator(
  context: Context,
  { code, by, ...span }: Span & { readonly code: IndicatorCode; readonly by: IndicatorDimension },
): Promise<IndicatorBreakdownType> {
  checkSpan(span);
  const reader = signedIn(context);
  if (!indicatorDefinition(code).dimensions.includes(by) || !mayBreakDown(reader, by))
    throw new InputError('by', `${code} is not told by ${by}`);
  const isOwn = by === 'STAFF' && !isSupervisor(reader);
  const counted = await count(context, { code, by, ...span, only: isOwn ? reader.id : null });
  // one's own figures give nobody away, and a supervisor sees the cases themselves
  const rows: readonly ShownFigure[] =
    by === 'STAFF' ? counted.map((row) => ({ ...row, withheld: false })) : withholdRows(counted);
  return { code, by, rows: await named(context, by, rows) };
}

const count = (
  context: Context,
  question: Span & { code: IndicatorCode; by: IndicatorDimension | null; only?: string | null },
) => countIndicator(context.store.pool, { ...question, now: context.clock.now() });

async function named(
  context: Context,
  by: IndicatorDimension,
  rows: readonly ShownFigure[],
): Promise<readonly IndicatorFigureType[]> {
  const labels: ReadonlyMap<string, Text> = await labelsOf(
    context,
    by,
    rows.map(({ key }) => key),
  );
  return rows.map((row) => ({ ...row, label: labels.get(row.key) ?? null }));
}

/** Who works on the queue sees the very cases that are waiting now; to everybody else small figures are withheld. */
const isOfTheDesk = ({ roles }: StaffActor): boolean => HANDLING.some((role) => roles.has(role));
const shown = (figure: CountedFigure, seesTheCases: boolean): ShownFigure =>
  seesTheCases ? { ...figure, withheld: false } : withholdFigure(figure);

const isSupervisor = ({ roles }: StaffActor): boolean => roles.has('SUPERVISOR');
const HANDLING: readonly StaffRole[] = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'];

/** Figures of single members of staff are nobody's but their own and their supervisors'. */
const mayBreakDown = ({ roles }: StaffActor, by: IndicatorDimension): boolean =>
  by !== 'STAFF' || HANDLING.some((role) => roles.has(role));

function checkSpan({ from, to }: Span): void {
  if (to <= from) throw new InputError('to', 'must be after from');
  if (to - from > MOST_DAYS * DAY_MS) throw new InputError('to', `must be within ${MOST_DAYS} days`);
}
