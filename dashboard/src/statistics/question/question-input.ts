import type { StatisticsInput } from '../../generated/documents';
import { daysOf, type Question } from './question';

/** A question as the API is asked it, its period worked out on the city's clock. */
export function inputOf({ subject, groupBy, period, within, filters, asOf }: Question, now: number): StatisticsInput {
  return {
    subject,
    groupBy: [...groupBy],
    ...daysOf(period, now),
    ...(within !== null && { within }),
    ...(filters.length > 0 && {
      filters: filters.map(({ dimension, values }) => ({ dimension, values: [...values] })),
    }),
    ...(asOf !== null && { asOf }),
  };
}
