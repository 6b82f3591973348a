import type { Sql } from '../orm/transaction.js';

/** A fact that ended because its source says something else of the same thing now, which is a fact under an id of its own. */
export interface ReplacedFact {
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

const GIVEN = 'unnest($1::uuid[], $2::uuid[], $3::uuid[]) as g (person_id, before, after)';
const columnsOf = (replaced: readonly ReplacedFact[]): unknown[] => [
  replaced.map(({ personId }) => personId),
  replaced.map(({ from }) => from),
  replaced.map(({ to }) => to),
];

/**
 * Lets approved corrections of a fact be about what it became. One that waits for its second person does not follow: what
 * was proposed is not what would be approved.
 */
export async function followCorrections(sql: Sql, replaced: readonly ReplacedFact[]): Promise<void> {
  if (replaced.length === 0) return;
  await sql.query(
    `update correction k set target_ids = k.target_ids || n.after from (
       select c.person_id, c.id, array_agg(distinct g.after) as after from ${GIVEN}
       join correction c on c.person_id = g.person_id and g.before = any (c.target_ids) and c.state = 'APPROVED'
         and g.after <> all (c.target_ids)
       group by c.person_id, c.id) as n
     where k.person_id = n.person_id and k.id = n.id`,
    columnsOf(replaced),
  );
}

/** Lets what a body was asked about a fact and has not answered be about what it became. */
export async function followQuestions(sql: Sql, replaced: readonly ReplacedFact[]): Promise<void> {
  if (replaced.length === 0) return;
  await sql.query(
    `update agency_task t set fact_ids = t.fact_ids || n.after from (
       select a.person_id, a.id, array_agg(distinct g.after) as after from ${GIVEN}
       join agency_task a on a.person_id = g.person_id and g.before = any (a.fact_ids)
         and a.state in ('OPEN', 'CHASED', 'OVERDUE') and g.after <> all (a.fact_ids)
       group by a.person_id, a.id) as n
     where t.person_id = n.person_id and t.id = n.id`,
    columnsOf(replaced),
  );
}
