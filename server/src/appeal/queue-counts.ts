import type { Context } from '../app/context.js';
import { signedIn } from './appeal-command.js';
import type { QueueCountsType } from './appeal.type.js';

const OPEN = `select count(*)::int from appeal where closed_at is null`;

/** Each count reads only the index that holds just those cases; nothing is counted over all that ever came in. */
export const COUNTS = {
  name: 'queue-counts',
  text: `select t0 + t1 + t2 + t3 as open, counted.* from (select
      (${OPEN} and urgency = 'T0') as t0,
      (${OPEN} and urgency = 'T1') as t1,
      (${OPEN} and urgency = 'T2') as t2,
      (${OPEN} and urgency = 'T3') as t3,
      (${OPEN} and decided_at is null and decide_due < $1) as overdue,
      (${OPEN} and decided_at is null and warn_at <= $1)
        - (${OPEN} and decided_at is null and decide_due < $1) as soon,
      (${OPEN} and handler_id = $2) as mine,
      (${OPEN} and handler_id is null) as unassigned,
      (${OPEN} and state in ('PROPOSED', 'SECOND_REVIEW')) as "awaitingSecondReview"
    ) counted`,
};

/** How much is waiting. */
export async function queueCounts(context: Context): Promise<QueueCountsType> {
  const values = [new Date(context.clock.now()), signedIn(context).id];
  const { rows } = await context.store.pool.query<QueueCountsType>({ ...COUNTS, values });
  const [counts] = rows;
  if (!counts) throw new Error('an aggregate answered without a row');
  return { ...counts, soon: Math.max(0, counts.soon) };
}
