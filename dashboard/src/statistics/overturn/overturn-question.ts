import { FIRST_QUESTION, type Period, type Question } from '../question/question';

/** By what overturn rates are told apart; laboratories by the desk's own indicator. */
export const APART = ['PREFECTURE', 'SOURCE', 'CAUSE', 'POLICY_VERSION', 'AREA_VERSION', 'LABORATORY', 'DAY'] as const;
export type Apart = (typeof APART)[number];

export const readApart = (text: string | null): Apart => APART.find((one) => one === text) ?? 'CAUSE';

const APPEALS: Question = {
  ...FIRST_QUESTION,
  subject: 'APPEALS',
  measures: ['overturnRate', 'decided', 'overturned'],
};

/** The picked item as the limits of a question: a place, a day, or one value of a category. */
function limits(apart: Apart, period: Period, pick: string | null): Pick<Question, 'period' | 'within' | 'filters'> {
  if (pick === null || apart === 'LABORATORY') return { period, within: null, filters: [] };
  if (apart === 'PREFECTURE') return { period, within: pick, filters: [] };
  if (apart === 'DAY') return { period: { from: pick, to: pick }, within: null, filters: [] };
  return { period, within: null, filters: [{ dimension: apart, values: [pick] }] };
}

/** Day by day, of all or of what was picked. */
export const pickedQuestion = (apart: Apart, period: Period, pick: string | null): Question => ({
  ...APPEALS,
  ...limits(apart, period, pick),
  groupBy: ['DAY'],
  chart: 'LINE',
});

/** The items; of one that was picked, its provinces, since no finer place is told together with a category. */
export function partsQuestion(apart: Apart, period: Period, pick: string | null): Question {
  const by = apart === 'LABORATORY' ? 'CAUSE' : apart;
  const below = apart === 'PREFECTURE' ? 'DAY' : 'PROVINCE';
  return { ...APPEALS, ...limits(apart, period, pick), groupBy: [pick === null ? by : below], chart: 'BAR' };
}
