import type { ReadOverviewQueryVariables } from '../../generated/documents';
import { daysOf, FIRST_QUESTION, type Question } from '../question/question';
import { inputOf } from '../question/question-input';

const ask = (question: Partial<Question>): Question => ({ ...FIRST_QUESTION, ...question });

/** The question behind each tile: what the tile shows is a part of its answer. */
export const TILE_QUESTIONS = {
  tests: ask({ measures: ['tests'], period: { last: '14D' } }),
  positivity: ask({ measures: ['positivity'], period: { last: '14D' } }),
  statuses: ask({
    subject: 'STATUSES',
    groupBy: ['POPUP'],
    measures: ['people'],
    period: { last: '7D' },
    chart: 'BAR',
  }),
  appeals: ask({ subject: 'APPEALS', measures: ['overturnRate'], period: { last: '14D' } }),
  lag: ask({ subject: 'UPLOAD_LAG', measures: ['p50', 'p90'], period: { last: '14D' } }),
} as const satisfies Readonly<Record<string, Question>>;

/** Everything the day's overview asks, in one request. */
export function overviewInput(
  today: number,
  may: { readonly backlog: boolean; readonly gap: boolean },
): ReadOverviewQueryVariables {
  const { from, to } = daysOf({ last: '7D' }, today);
  return {
    tests: inputOf(TILE_QUESTIONS.tests, today),
    statuses: inputOf(TILE_QUESTIONS.statuses, today),
    appeals: inputOf(TILE_QUESTIONS.appeals, today),
    lag: inputOf(TILE_QUESTIONS.lag, today),
    backlogFrom: `${from}T00:00:00+08:00`,
    backlogTo: `${to}T23:59:59+08:00`,
    gapFrom: from,
    gapTo: to,
    mayBacklog: may.backlog,
    mayGap: may.gap,
  };
}
