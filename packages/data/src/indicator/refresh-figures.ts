import { formatInstant, type Instant } from '@zhengming/domain';
import { inTransaction, type Sql } from '../orm/transaction.js';
import type { Store } from '../orm/store.js';

/** Of the stays that met a listed area, when the decision appealed against fell. */
const MET = `jsonb_array_elements(coalesce(d.explanation -> 'evidence', '[]')) as e
  where e ->> 'kind' = 'STAY' and coalesce(e ->> 'hit', 'NONE') <> 'NONE'`;

/** Makes the rows of appeals that are newer than what was counted of them. */
const REFRESH = `
  insert into appeal_figure as f (person_id, appeal_id, version, urgency, reason, state, opened_at, first_response_at,
    first_response_due, decided_at, decide_due, closed_at, verdict, cause, area_version_id, policy_version, deciding_rule,
    sources, prefectures, labs, reopened, first_contact)
  select a.person_id, a.id, a.version, a.urgency, a.reason, a.state, a.opened_at, a.first_response_at,
    a.first_response_due, a.decided_at, a.decide_due, a.closed_at, a.verdict, a.cause, d.area_version_id,
    d.policy_id || ' ' || d.policy_version, d.deciding_rule,
    array(select distinct e ->> 'source' from ${MET} and e ->> 'source' is not null),
    array(select distinct coalesce((select v.prefecture_code from division v where v.code = e ->> 'division'
        order by v.valid_from desc limit 1), e ->> 'division')
      from ${MET} and e ->> 'division' is not null),
    array(select distinct t.institution_id from correction c
      join nucleic_test t on t.person_id = c.person_id and t.id = any (c.target_ids)
      where c.person_id = a.person_id and c.appeal_id = a.id and c.kind = 'CONFIRM_TEST_UPLOAD'),
    a.reopened_count > 0,
    a.decided_at is not null and a.reopened_count = 0 and not exists (select 1 from appeal_event v
      where v.person_id = a.person_id and v.appeal_id = a.id
        and v.action in ('ASK_CITIZEN', 'ASK_AGENCY', 'TRANSFER', 'LINK', 'RETURN', 'REOPEN', 'REJECT_CORRECTION'))
  from appeal a join decision d on d.person_id = a.person_id and d.id = a.decision_id
  where (a.person_id, a.id) in (
    select n.person_id, n.id from appeal n
    left join appeal_figure o on o.person_id = n.person_id and o.appeal_id = n.id
    where o.version is distinct from n.version limit $1)
  on conflict (person_id, appeal_id) do update set version = excluded.version, urgency = excluded.urgency,
    state = excluded.state, first_response_at = excluded.first_response_at,
    first_response_due = excluded.first_response_due, decided_at = excluded.decided_at, decide_due = excluded.decide_due,
    closed_at = excluded.closed_at, verdict = excluded.verdict, cause = excluded.cause, labs = excluded.labs,
    reopened = excluded.reopened, first_contact = excluded.first_contact
  returning f.person_id, f.appeal_id`;

/**
 * A turn begins when somebody takes the case (START_REVIEW, ASSIGN to them later started) and ends with the next move that
 * takes it out of their hands; a turn that has not ended is not counted yet.
 */
const TURNS = `
  insert into handling_figure (person_id, appeal_id, event_id, staff_id, from_at, to_at)
  select person_id, appeal_id, id, actor_id, at, ended_at from (
    select e.person_id, e.appeal_id, e.id, e.actor_id, e.at, e.to_state,
      min(e.at) filter (where e.to_state is distinct from 'IN_REVIEW')
        over (partition by e.person_id, e.appeal_id order by e.at, e.id rows between 1 following and unbounded following)
        as ended_at
    from appeal_event e
    where (e.person_id, e.appeal_id) in (select * from unnest($1::uuid[], $2::uuid[]))
  ) as t
  where to_state = 'IN_REVIEW' and actor_id is not null and ended_at is not null
    and exists (select 1 from appeal_event s where s.person_id = t.person_id and s.appeal_id = t.appeal_id and s.id = t.id
      and s.action in ('START_REVIEW', 'RESUME', 'CITIZEN_ANSWERED'))
  on conflict (person_id, appeal_id, event_id) do update set to_at = excluded.to_at`;

const AT_ONCE = 5_000;
/** Two that counted at once would wait for each other's rows: the second leaves it to the first. */
const COUNTING_LOCK = 7_140_019;

/** Brings the figures up to date, some thousands of appeals a transaction. @returns how many were counted anew */
export async function refreshAppealFigures(store: Pick<Store, 'pool'>): Promise<number> {
  let counted = 0;
  for (;;) {
    const found = await inTransaction(store, async (sql) => {
      const lock = await sql.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [COUNTING_LOCK]);
      if (!lock.rows[0]?.mine) return 0;
      const { rows } = await sql.query<{ person_id: string; appeal_id: string }>(REFRESH, [AT_ONCE]);
      await sql.query(TURNS, [rows.map((row) => row.person_id), rows.map((row) => row.appeal_id)]);
      return rows.length;
    });
    counted += found;
    if (found < AT_ONCE) return counted;
  }
}

/** Counts how many people each rule stops now: a look at everybody, so seldom. */
export async function refreshRuleFigures(sql: Sql, now: Instant): Promise<void> {
  await sql.query(
    `with now_stopped as (
       select deciding_rule as rule_id, count(*) as stopped from status
       where deciding_rule is not null and (popup is not null or colour in ('YELLOW', 'RED')) group by 1),
     gone as (delete from rule_figure where rule_id not in (select rule_id from now_stopped))
     insert into rule_figure (rule_id, stopped, at) select rule_id, stopped, $1 from now_stopped
     on conflict (rule_id) do update set stopped = excluded.stopped, at = excluded.at`,
    [formatInstant(now)],
  );
}
