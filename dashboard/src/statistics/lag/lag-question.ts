import { FIRST_QUESTION, type Period, type Question } from '../question/question';

/** By what the whole way is told apart. */
export const APART = ['INSTITUTION', 'PREFECTURE', 'PROVINCE', 'DAY'] as const;
export type Apart = (typeof APART)[number];

export const readApart = (text: string | null): Apart => APART.find((one) => one === text) ?? 'PREFECTURE';

/** Hops are told of a province or of a day; of an institution or a prefecture only the whole way, day by day. */
export const tellsHops = (apart: Apart): boolean => apart === 'PROVINCE' || apart === 'DAY';

const LAG: Question = { ...FIRST_QUESTION, subject: 'UPLOAD_LAG', measures: ['p50', 'p90'] };

/** The hops of all, or of what was picked. */
export function hopQuestion(apart: Apart, period: Period, pick: string | null): Question {
  const hops: Question = { ...LAG, period, groupBy: ['HOP'], chart: 'BAR' };
  if (pick === null || !tellsHops(apart)) return hops;
  return apart === 'DAY' ? { ...hops, period: { from: pick, to: pick } } : { ...hops, within: pick };
}

/** The whole way of each item; of an institution or prefecture that was picked, day by day. */
export function partQuestion(apart: Apart, period: Period, pick: string | null): Question {
  const parts: Question = { ...LAG, period, groupBy: [apart], chart: apart === 'DAY' ? 'LINE' : 'BAR' };
  if (pick === null || tellsHops(apart)) return parts;
  const days: Question = { ...parts, groupBy: ['DAY'], chart: 'LINE' };
  return apart === 'PREFECTURE'
    ? { ...days, within: pick }
    : { ...days, filters: [{ dimension: apart, values: [pick] }] };
}
