import { formatInstant, fromEpochMs, type Instant, type WebhookState, type WebhookType } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import type { WebhookAttempt } from './webhook-delivery.repository.js';

/** A delivery as its partner reads it. */
export interface LoggedDelivery {
  readonly id: string;
  readonly eventId: string;
  readonly type: WebhookType;
  readonly state: WebhookState;
  readonly createdAt: Instant;
  readonly nextAttemptAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Newest first. */
  readonly attempts: readonly WebhookAttempt[];
}

export interface LogPlace {
  readonly at: Instant;
  readonly id: string;
}

interface Row {
  readonly id: string;
  readonly eventId: string;
  readonly type: WebhookType;
  readonly state: WebhookState;
  readonly createdAt: Date;
  readonly nextAttemptAt: Date;
  readonly endedAt: Date | null;
  readonly attempts: readonly (Omit<WebhookAttempt, 'at'> & { readonly at: string })[];
}

const MOST_ATTEMPTS = 50;
const ATTEMPTS = `(select coalesce(json_agg(one), '[]') from (
  select a.at, a.duration_ms as "durationMs", a.status, a.error, a.answer from webhook_attempt a
  where a.delivery_id = d.id order by a.number desc limit ${MOST_ATTEMPTS}) as one)`;
const instantOf = (date: Date | string): Instant => fromEpochMs(new Date(date).getTime());

const toDelivery = (row: Row): LoggedDelivery => ({
  ...row,
  createdAt: instantOf(row.createdAt),
  nextAttemptAt: row.state === 'QUEUED' ? instantOf(row.nextAttemptAt) : null,
  endedAt: row.endedAt === null ? null : instantOf(row.endedAt),
  attempts: row.attempts.map((one) => ({ ...one, at: instantOf(one.at) })),
});

export interface LogQuestion {
  readonly clientId: string;
  readonly endpointId: string;
  readonly state: WebhookState | null;
  readonly after: LogPlace | null;
  readonly most: number;
}

/** The deliveries of an endpoint, newest first; of an endpoint of another partner there are none. */
export async function readDeliveryLog(sql: Sql, asked: LogQuestion): Promise<readonly LoggedDelivery[]> {
  const { rows } = await sql.query<Row>(
    `select d.id, d.event_id as "eventId", d.type, d.state, d.created_at as "createdAt", d.next_attempt_at as "nextAttemptAt",
       d.ended_at as "endedAt", ${ATTEMPTS} as attempts
     from webhook_delivery d join webhook_endpoint h on h.id = d.endpoint_id and h.client_id = $1
     where d.endpoint_id = $2 and ($3::text is null or d.state = $3)
       and ($4::timestamptz is null or (d.created_at, d.id) < ($4, $5::uuid))
     order by d.created_at desc, d.id desc limit $6`,
    [
      asked.clientId,
      asked.endpointId,
      asked.state,
      asked.after === null ? null : formatInstant(asked.after.at),
      asked.after?.id ?? null,
      asked.most,
    ],
  );
  return rows.map(toDelivery);
}

const AGAIN = `state = 'QUEUED', attempts = 0, next_attempt_at = $2, ended_at = null`;

/** Sends one delivery of a partner again, unless it is in somebody's hands. @returns how many: 0 or 1 */
export async function replayOne(sql: Sql, endpointId: string, deliveryId: string, at: Instant): Promise<number> {
  const again = await sql.query(
    `update webhook_delivery set ${AGAIN} where id = $3 and endpoint_id = $1 and state <> 'SENDING'`,
    [endpointId, formatInstant(at), deliveryId],
  );
  return again.rowCount ?? 0;
}

/**
 * Sends everything since an instant again: what was delivered, what was given up, and the changes that came while nothing
 * was sent there. Under the ids they had, so that the receiver drops what it has seen. @returns how many
 */
export async function replaySince(
  sql: Sql,
  endpointId: string,
  { since, at }: { readonly since: Instant; readonly at: Instant },
): Promise<number> {
  const again = await sql.query(
    `update webhook_delivery set ${AGAIN} where endpoint_id = $1 and created_at >= $3 and state in ('DELIVERED', 'FAILED')
       and type <> 'webhook.test'`,
    [endpointId, formatInstant(at), formatInstant(since)],
  );
  const missed = await sql.query(
    `insert into webhook_delivery (id, endpoint_id, event_id, type, person_id, created_at, next_attempt_at)
     select gen_random_uuid(), h.id, e.id, 'status.changed', e.person_id, e.changed_at, $2
     from webhook_endpoint h join status_change e on e.client_id = h.client_id and e.changed_at >= $3
     where h.id = $1 and 'status.changed' = any (h.types)
     on conflict (endpoint_id, event_id) do nothing`,
    [endpointId, formatInstant(at), formatInstant(since)],
  );
  return (again.rowCount ?? 0) + (missed.rowCount ?? 0);
}

/** Forgets what is older than partners may ask for, and whom they serve no more. @returns how many rows */
export async function forgetPartnerEvents(sql: Sql, before: Instant, now: Instant): Promise<number> {
  const values = [formatInstant(before)];
  const statements: readonly (readonly [string, readonly string[]])[] = [
    [`delete from webhook_delivery where created_at < $1 and state <> 'SENDING'`, values],
    [`delete from status_change where changed_at < $1`, values],
    [
      `delete from status_watch where (person_id, client_id) in (
         select person_id, client_id from status_watch where until <= $1 for update skip locked)`,
      [formatInstant(now)],
    ],
    [`delete from webhook_secret where expires_at < $1`, values],
  ];
  let gone = 0;
  for (const [text, given] of statements) gone += (await sql.query(text, [...given])).rowCount ?? 0;
  return gone;
}
