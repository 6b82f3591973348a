import { APPEAL_RATE_DAYS, DAY_MS, formatInstant, plusMs, type AppealRate, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** Of the people flagged lately with each pop-up, how many appealed; whoever was freed since is among the flagged. */
export async function readAppealRates(sql: Sql, now: Instant): Promise<readonly AppealRate[]> {
  const found = await sql.query(
    `with appealed as (
       select distinct a.person_id, d.popup from appeal a
       join decision d on d.person_id = a.person_id and d.id = a.decision_id
       where a.opened_at > $1 and a.opened_at <= $2
     ), flagged as (
       select person_id, popup from status where popup is not null and evaluated_at > $1 union select * from appealed
     )
     select f.popup, count(*)::int as flagged,
       (select count(*)::int from appealed a where a.popup is not distinct from f.popup) as appealed
     from flagged f group by f.popup`,
    [formatInstant(plusMs(now, -APPEAL_RATE_DAYS * DAY_MS)), formatInstant(now)],
  );
  return found.rows as AppealRate[];
}
