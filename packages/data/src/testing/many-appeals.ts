import { formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

export interface ManyAppeals {
  readonly count: number;
  /** Of them still open. */
  readonly open: number;
  readonly at: Instant;
  /** Whoever they are about: one person is enough for a queue. */
  readonly personId: string;
  /** Whose they are by turns; every fourth open case is nobody's. */
  readonly handlers: readonly string[];
}

/**
 * Appeals as a large city has them after months, made by the database itself: classes, states, channels, causes and
 * departures spread as at a desk, clocks as the job leaves them. They are all about one person.
 */
export async function insertManyAppeals(sql: Sql, { count, open, at, handlers, personId }: ManyAppeals): Promise<void> {
  await sql.query(
    `insert into appeal (person_id, id, number, state, channel, reason, statement, urgency, departure_at, identity_grade,
       decision_id, cause, handler_id, opened_by, opened_at, first_response_due, decide_due, warn_at, hard_stop_due,
       next_escalation_at, first_in_class, first_response_at, decided_at, notified_at, closed_at, reopen_until,
       stands_apart)
     select $5::uuid, gen_random_uuid(), 'S' || to_char(opened, 'YYYYMMDD') || '-' || lpad(n::text, 6, '0'),
       state, (array['PHONE_12345', 'PHONE_12345', 'PHONE_12345', 'PHONE_12326', 'PHONE_12306', 'WEB'])[1 + n % 6],
       'PREFECTURE_PRECISION', '说明', urgency, case urgency when 'T1' then opened + (n % 24) * interval '1 hour' end, 'G2',
       gen_random_uuid(), (array['PRECISION_PREFECTURE', 'AREA_TOO_WIDE', 'TEST_NOT_UPLOADED', 'LAB_NOT_CONNECTED'])[1 + n % 4],
       case when isOpen and n % 4 = 0 then null else ($4::uuid[])[1 + n % cardinality($4::uuid[])] end,
       null, opened, opened + interval '2 hours', opened + owed, opened + owed * 0.75, opened + owed * 3,
       case when isOpen then opened + owed end, case when n % 9 = 0 then 0 else 1 end, opened + interval '10 minutes',
       case when not isOpen then opened + interval '3 hours' end, case when not isOpen then opened + interval '4 hours' end,
       case when not isOpen then opened + interval '2 days' end, case when not isOpen then opened + interval '32 days' end, true
     from (
       select n, n <= $2 as isOpen,
         $3::timestamptz - case when n <= $2 then (n % 2880) * interval '1 minute' else (n % 200) * interval '1 day' end as opened,
         (array['T0', 'T1', 'T1', 'T2', 'T2', 'T2', 'T2', 'T2', 'T2', 'T3'])[1 + n % 10] as urgency,
         case when n > $2 then 'CLOSED' else (array['RECEIVED', 'VERIFYING', 'IN_REVIEW', 'IN_REVIEW', 'IN_REVIEW',
           'AWAITING_CITIZEN', 'AWAITING_AGENCY', 'SECOND_REVIEW', 'IN_REVIEW', 'IN_REVIEW'])[1 + (n / 10) % 10] end as state,
         (array[interval '30 minutes', interval '4 hours', interval '4 hours', interval '1 day', interval '1 day',
           interval '1 day', interval '1 day', interval '1 day', interval '1 day', interval '3 days'])[1 + n % 10] as owed
       from generate_series(1, $1) n
     ) made`,
    [count, open, formatInstant(at), [...handlers], personId],
  );
  // index-only scans and estimates as they are once the database has looked after itself
  await sql.query('vacuum analyze appeal');
}
