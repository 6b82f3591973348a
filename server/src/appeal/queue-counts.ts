import type { Context } from '../app/context.js';
import { signedIn } from './appeal-command.js';
import type { QueueCountsType } from './appeal.type.js';

const COUNTS = {
  name: 'queue-counts',
  text: `select count(*)::int as open,
      count(*) filter (where decided_at is null and decide_due < $1)::int as overdue,
      count(*) filter (where handler_id = $2)::int as mine,
      count(*) filter (where state in ('PROPOSED', 'SECOND_REVIEW'))::int as "awaitingSecondReview",
      count(*) filter (where urgency = 'T0')::int as t0,
      count(*) filter (where urgency = 'T1')::int as t1,
      count(*) filter (where urgency = 'T2')::int as t2,
      count(*) filter (where urgency = 'T3')::int as t3
    from appeal where closed_at is null`,
};

/** How much is waiting; counts open cases only, through the index of the queue. */
export async function queueCounts(context: Context): Promise<QueueCountsType> {
  const values = [new Date(context.clock.now()), signedIn(context).id];
  const { rows } = await context.store.pool.query<QueueCountsType>({ ...COUNTS, values });
  const [counts] = rows;
  if (!counts) throw new Error('an aggregate answered without a row');
  return counts;
}
