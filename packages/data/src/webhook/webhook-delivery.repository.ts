import { formatInstant, fromEpochMs, type Instant, WEBHOOK_PATIENCE, type WebhookType } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** A delivery in somebody's hands; `token` tells theirs from the hands of whoever took it later. */
export interface TakenDelivery {
  readonly id: string;
  readonly endpointId: string;
  readonly clientId: string;
  readonly url: string;
  readonly eventId: string;
  readonly type: WebhookType;
  readonly personId: string | null;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly createdAt: Instant;
  readonly attempts: number;
  readonly token: string;
}

/** At most so many at once to one address, and to one that fails a single one: it is asked whether it is back. */
const AT_ONCE_THERE = 4;
/** At most so many at once to all addresses of one partner: whoever has many that hang makes nobody else wait. */
const AT_ONCE_FOR_ONE = 6;
/** Addresses looked at for the next delivery. */
const ADDRESSES = 50;

/** By the clock of the database: a clock of the house that jumps takes nothing out of anybody's hands. */
const TAKE = {
  name: 'take-delivery',
  text: `with free as materialized (
      select h.id from webhook_endpoint h
      cross join lateral (select d.next_attempt_at from webhook_delivery d
        where d.endpoint_id = h.id and d.state = 'QUEUED' and d.next_attempt_at <= $1 order by d.next_attempt_at limit 1) as first
      join partner_client c on c.id = h.client_id and c.active
      cross join lateral (select count(*) filter (where s.endpoint_id = h.id) as there, count(*) as in_all
        from webhook_endpoint o join webhook_delivery s on s.endpoint_id = o.id and s.state = 'SENDING'
        where o.client_id = h.client_id) as busy
      where h.active and busy.in_all < ${AT_ONCE_FOR_ONE}
        and busy.there < case when h.failing_since is null then ${AT_ONCE_THERE} else 1 end
      order by first.next_attempt_at limit ${ADDRESSES}
    ), one as (
      select d.id from webhook_delivery d where d.state = 'QUEUED' and d.next_attempt_at <= $1
        and d.endpoint_id in (select id from free)
      order by d.next_attempt_at, d.id limit 1 for update skip locked
    )
    update webhook_delivery d set state = 'SENDING', attempts = attempts + 1, attempts_in_all = attempts_in_all + 1,
      taken_by = $2, lease_until = clock_timestamp() + $3 * interval '1 millisecond'
    from one, webhook_endpoint h where d.id = one.id and h.id = d.endpoint_id
    returning d.id, d.endpoint_id as "endpointId", h.client_id as "clientId", h.url, d.event_id as "eventId", d.type,
      d.person_id as "personId", d.payload, d.created_at as "createdAt", d.attempts, d.taken_by as token`,
};

/** Takes the delivery that is due first; whoever else takes at the same time gets another. */
export async function takeDelivery(sql: Sql, now: Instant, leaseMs: number): Promise<TakenDelivery | null> {
  const { rows } = await sql.query<Omit<TakenDelivery, 'createdAt'> & { readonly createdAt: Date }>({
    ...TAKE,
    values: [formatInstant(now), uuidv7(), leaseMs],
  });
  const [row] = rows;
  return row ? { ...row, createdAt: fromEpochMs(row.createdAt.getTime()) } : null;
}

export interface WebhookAttempt {
  readonly at: Instant;
  readonly durationMs: number;
  readonly status: number | null;
  readonly error: string | null;
  readonly answer: string | null;
}

/** What becomes of a delivery after an attempt; QUEUED until an instant. */
export type DeliveryEnd =
  | { readonly state: 'DELIVERED' }
  | { readonly state: 'FAILED' }
  | { readonly state: 'QUEUED'; readonly nextAttemptAt: Instant };

/** Writes down an attempt, in a transaction. @returns since when its endpoint fails; `ours` false: in other hands by now */
export async function putAttempt(
  sql: Sql,
  taken: TakenDelivery,
  attempt: WebhookAttempt,
  end: DeliveryEnd,
): Promise<{ readonly ours: boolean; readonly failingSince: Instant | null }> {
  const put = await sql.query<{ number: number }>(
    `update webhook_delivery set state = $3, taken_by = null, lease_until = null,
       next_attempt_at = coalesce($4::timestamptz, next_attempt_at), ended_at = case when $3 = 'QUEUED' then null else $5::timestamptz end
     where id = $1 and taken_by = $2 returning attempts_in_all as number`,
    [
      taken.id,
      taken.token,
      end.state,
      end.state === 'QUEUED' ? formatInstant(end.nextAttemptAt) : null,
      formatInstant(attempt.at),
    ],
  );
  const [row] = put.rows;
  if (!row) return { ours: false, failingSince: null };
  await sql.query(
    `insert into webhook_attempt (delivery_id, number, at, duration_ms, status, error, answer) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      taken.id,
      row.number,
      formatInstant(attempt.at),
      attempt.durationMs,
      attempt.status,
      attempt.error,
      attempt.answer,
    ],
  );
  const { rows } = await sql.query<{ since: Date | null }>(
    `update webhook_endpoint set failing_since = case when $2 then null else coalesce(failing_since, $3::timestamptz) end
     where id = $1 returning failing_since as since`,
    [taken.endpointId, end.state === 'DELIVERED', formatInstant(attempt.at)],
  );
  const since = rows[0]?.since ?? null;
  return { ours: true, failingSince: since === null ? null : fromEpochMs(since.getTime()) };
}

/** A delivery of which nothing is left to say: whom it was about was erased, or ended the service. */
export const dropDelivery = async (sql: Sql, { id, token }: TakenDelivery): Promise<void> => {
  await sql.query('delete from webhook_delivery where id = $1 and taken_by = $2', [id, token]);
};

/** Puts back what was in the hands of somebody who died. */
export async function putBackDeliveries(sql: Sql, now: Instant): Promise<number> {
  const back = await sql.query(
    `update webhook_delivery set taken_by = null, lease_until = null, next_attempt_at = $1,
       state = case when attempts >= $2 then 'FAILED' else 'QUEUED' end,
       ended_at = case when attempts >= $2 then $1::timestamptz end
     where state = 'SENDING' and lease_until < clock_timestamp()`,
    [formatInstant(now), WEBHOOK_PATIENCE.attempts],
  );
  return back.rowCount ?? 0;
}

/** An event that is no change of a status, for some endpoints. */
export interface HouseEvent {
  readonly eventId: string;
  readonly type: WebhookType;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Queues it for one endpoint. @returns the delivery */
export async function queueEvent(sql: Sql, endpointId: string, event: HouseEvent, at: Instant): Promise<string> {
  const id = uuidv7();
  await sql.query(
    `insert into webhook_delivery (id, endpoint_id, event_id, type, payload, created_at, next_attempt_at)
     values ($1, $2, $3, $4, $5, $6, $6)`,
    [id, endpointId, event.eventId, event.type, JSON.stringify(event.payload), formatInstant(at)],
  );
  return id;
}

/** Queues an event once and for all for every active endpoint of a partner (null: of all) that wants such events. */
export async function tellOnce(
  sql: Sql,
  subject: string,
  event: Omit<HouseEvent, 'eventId'> & { readonly clientId: string | null; readonly except?: string | null },
  at: Instant,
): Promise<number> {
  const told = await sql.query(
    `with told as (
       insert into webhook_told (endpoint_id, subject, told_at)
       select h.id, $1, $5 from webhook_endpoint h join partner_client c on c.id = h.client_id and c.active
       where h.active and $2 = any (h.types) and ($4::uuid is null or h.client_id = $4) and h.id is distinct from $6::uuid
       on conflict do nothing returning endpoint_id
     )
     insert into webhook_delivery (id, endpoint_id, event_id, type, payload, created_at, next_attempt_at)
     select gen_random_uuid(), endpoint_id, gen_random_uuid(), $2, $3, $5, $5 from told`,
    [subject, event.type, JSON.stringify(event.payload), event.clientId, formatInstant(at), event.except ?? null],
  );
  return told.rowCount ?? 0;
}
