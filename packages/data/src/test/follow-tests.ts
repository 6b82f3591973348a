import type { Sql } from '../orm/transaction.js';

/** A test that ended because something else is known of the same sample now, which is a fact under an id of its own. */
export interface ReplacedTest {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Lets what is about a test be about it still: approved corrections, and what a laboratory was asked and has not answered.
 * A correction that waits for its second person does not follow: what was proposed is not what would be approved.
 */
export async function followTests(sql: Sql, replaced: readonly ReplacedTest[]): Promise<void> {
  if (replaced.length === 0) return;
  const pairs = [
    replaced.map(({ personId }) => personId),
    replaced.map(({ from }) => from),
    replaced.map(({ to }) => to),
  ];
  const GIVEN = 'unnest($1::uuid[], $2::uuid[], $3::uuid[]) as g (person_id, before, after)';
  await sql.query(
    `update correction k set target_ids = k.target_ids || n.after from (
       select c.person_id, c.id, array_agg(g.after) as after from ${GIVEN}
       join correction c on c.person_id = g.person_id and g.before = any (c.target_ids) and c.state = 'APPROVED'
       group by c.person_id, c.id) as n
     where k.person_id = n.person_id and k.id = n.id`,
    pairs,
  );
  await sql.query(
    `update agency_task t set fact_ids = t.fact_ids || n.after from (
       select a.person_id, a.id, array_agg(g.after) as after from ${GIVEN}
       join agency_task a on a.person_id = g.person_id and g.before = any (a.fact_ids) and a.state in ('OPEN', 'CHASED', 'OVERDUE')
       group by a.person_id, a.id) as n
     where t.person_id = n.person_id and t.id = n.id`,
    pairs,
  );
}
