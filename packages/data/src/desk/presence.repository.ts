import { formatInstant, plusMs, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { announce } from './announce.js';

/** VIEWING: the case is on their screen. WORKING: they typed or clicked in it within the last minute. */
export const PRESENCE_MODES = ['VIEWING', 'WORKING'] as const;
export type PresenceMode = (typeof PRESENCE_MODES)[number];

/** A screen says every 20 seconds that it is there; who missed two of them is gone. */
export const PRESENT_FOR_MS = 45_000;

/** Says that somebody is in a case. Others are told only when somebody comes or does something else. */
export async function touchPresence(
  sql: Sql,
  { appealId, staffId, mode }: { readonly appealId: string; readonly staffId: string; readonly mode: PresenceMode },
  now: Instant,
): Promise<void> {
  const gone = formatInstant(plusMs(now, -PRESENT_FOR_MS));
  const touched = await sql.query(
    `with before as (
       select mode, seen_at from presence where appeal_id = $1 and staff_id = $2
     ), touched as (
       insert into presence as p (appeal_id, staff_id, mode, since, seen_at, worked_at)
       select $1, $2, $3, $4, $4, case when $3 = 'WORKING' then $4::timestamptz end
       from appeal a where a.id = $1
       on conflict (appeal_id, staff_id) do update set mode = $3, seen_at = $4,
         since = case when p.seen_at < $5 then $4 else p.since end, worked_at = coalesce(excluded.worked_at, p.worked_at)
       returning 1
     )
     select exists (select from touched) and not exists (
       select from before where mode = $3 and seen_at >= $5) as "isNews"`,
    [appealId, staffId, mode, formatInstant(now), gone],
  );
  const [row] = touched.rows as { readonly isNews: boolean }[];
  if (row?.isNews) await announce(sql, { topic: 'presence', id: appealId, by: staffId });
}

/** Says that somebody has left a case. */
export async function leavePresence(sql: Sql, appealId: string, staffId: string): Promise<void> {
  const left = await sql.query('delete from presence where appeal_id = $1 and staff_id = $2', [appealId, staffId]);
  if (left.rowCount === 1) await announce(sql, { topic: 'presence', id: appealId, by: staffId });
}

/** Forgets who was last seen before an instant. */
export async function forgetPresence(sql: Sql, before: Instant): Promise<void> {
  await sql.query('delete from presence where seen_at < $1', [formatInstant(before)]);
}

export interface IdleCase {
  readonly personId: string;
  readonly id: string;
  readonly handlerId: string;
}

/**
 * Cases under review that their handler has not touched since an instant, neither by a move nor by working in them; locked
 * for whoever asks first.
 */
export async function lockIdle(sql: Sql, since: Instant, atMost: number): Promise<readonly IdleCase[]> {
  const found = await sql.query<IdleCase>(
    `select a.person_id as "personId", a.id, a.handler_id as "handlerId" from appeal a
     where a.closed_at is null and a.state = 'IN_REVIEW' and a.handler_id is not null
       and not exists (select from presence p
         where p.appeal_id = a.id and p.staff_id = a.handler_id and p.worked_at > $1)
       and not exists (select from appeal_event e
         where e.person_id = a.person_id and e.appeal_id = a.id and e.at > $1 and e.action <> 'ESCALATE')
     limit $2 for update of a skip locked`,
    [formatInstant(since), atMost],
  );
  return found.rows;
}
