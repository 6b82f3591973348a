import { territoryOf } from '../access/territory.js';
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

const [OWED, LATE, SOON] = ['decided_at is null', 'decide_due < $1', 'warn_at <= $1'];

/** Of a jurisdiction: one look at its open cases, which are found by where their people live. */
export const COUNTS_WITHIN = {
  name: 'queue-counts-within',
  text: `select count(*)::int as open,
      ${['t0', 't1', 't2', 't3'].map((name) => `count(*) filter (where urgency = '${name.toUpperCase()}')::int as ${name},`).join('\n      ')}
      count(*) filter (where ${OWED} and ${LATE})::int as overdue,
      count(*) filter (where ${OWED} and ${SOON} and not ${LATE})::int as soon,
      count(*) filter (where handler_id = $2)::int as mine,
      count(*) filter (where handler_id is null)::int as unassigned,
      count(*) filter (where state in ('PROPOSED', 'SECOND_REVIEW'))::int as "awaitingSecondReview"
    from appeal where closed_at is null and home_division ^@ any ($3::text[])`,
};

/** How much is waiting where whoever asks may look. */
export async function queueCounts(context: Context): Promise<QueueCountsType> {
  const territory = territoryOf(context.actor);
  const asked = [new Date(context.clock.now()), signedIn(context).id];
  const { rows } = await context.store.pool.query<QueueCountsType>(
    territory === null
      ? { ...COUNTS, values: asked }
      : { ...COUNTS_WITHIN, values: [...asked, [...territory.prefixes]] },
  );
  const [counts] = rows;
  if (!counts) throw new Error('an aggregate answered without a row');
  return { ...counts, soon: Math.max(0, counts.soon) };
}
