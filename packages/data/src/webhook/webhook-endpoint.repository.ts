import { formatInstant, fromEpochMs, type Instant, type WebhookType } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** Where a partner wants to be told (接收地址). */
export interface WebhookEndpoint {
  readonly id: string;
  readonly clientId: string;
  readonly url: string;
  readonly description: string;
  readonly types: readonly WebhookType[];
  readonly active: boolean;
  readonly createdAt: Instant;
  readonly failingSince: Instant | null;
  readonly disabledAt: Instant | null;
  readonly disabledBecause: 'PARTNER' | 'FAILING' | null;
  readonly version: number;
  /** When the secret that still signs beside the newest one ends; null: there is one. */
  readonly overlapUntil: Instant | null;
  /** Waiting or under way, and given up. */
  readonly waiting: number;
  readonly failed: number;
}

/** Counted so far and no further: whoever has more has a problem that needs no exact figure. */
const COUNTED = 1_000;
const countOf = (states: string): string => `(select count(*)::int from (select from webhook_delivery d
  where d.endpoint_id = h.id and d.state in (${states}) limit ${COUNTED}) as counted)`;
const COLUMNS = `h.id, h.client_id as "clientId", h.url, h.description, h.types, h.active, h.created_at as "createdAt",
  h.failing_since as "failingSince", h.disabled_at as "disabledAt", h.disabled_because as "disabledBecause", h.version,
  (select max(s.expires_at) from webhook_secret s where s.endpoint_id = h.id and s.expires_at > $2) as "overlapUntil",
  ${countOf(`'QUEUED', 'SENDING'`)} as waiting, ${countOf(`'FAILED'`)} as failed`;

type Times = 'createdAt' | 'failingSince' | 'disabledAt' | 'overlapUntil';
type Row = Omit<WebhookEndpoint, Times> & { readonly createdAt: Date } & {
  readonly [name in Exclude<Times, 'createdAt'>]: Date | null;
};
const optional = (date: Date | null): Instant | null => (date === null ? null : fromEpochMs(date.getTime()));
const toEndpoint = (row: Row): WebhookEndpoint => ({
  ...row,
  createdAt: fromEpochMs(row.createdAt.getTime()),
  failingSince: optional(row.failingSince),
  disabledAt: optional(row.disabledAt),
  overlapUntil: optional(row.overlapUntil),
});

/** The endpoints of one partner, oldest first; there are few. */
export async function listEndpoints(sql: Sql, clientId: string, now: Instant): Promise<readonly WebhookEndpoint[]> {
  const { rows } = await sql.query<Row>(
    `select ${COLUMNS} from webhook_endpoint h where h.client_id = $1 order by h.id`,
    [clientId, formatInstant(now)],
  );
  return rows.map(toEndpoint);
}

/** One of a partner's own, locked; an id of another partner's is an id of nothing. */
export async function lockEndpoint(
  sql: Sql,
  { clientId, id, now }: { readonly clientId: string; readonly id: string; readonly now: Instant },
): Promise<WebhookEndpoint | null> {
  await sql.query('select from webhook_endpoint where id = $1 and client_id = $2 for update', [id, clientId]);
  const { rows } = await sql.query<Row>(
    `select ${COLUMNS} from webhook_endpoint h where h.id = $1 and h.client_id = $3`,
    [id, formatInstant(now), clientId],
  );
  return rows[0] ? toEndpoint(rows[0]) : null;
}

export type NewEndpoint = Pick<WebhookEndpoint, 'id' | 'clientId' | 'url' | 'description' | 'types'>;

export async function insertEndpoint(sql: Sql, one: NewEndpoint, at: Instant): Promise<void> {
  await sql.query(
    `insert into webhook_endpoint (id, client_id, url, description, types, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [one.id, one.clientId, one.url, one.description, [...one.types], formatInstant(at)],
  );
}

export async function updateEndpoint(
  sql: Sql,
  id: string,
  { url, description, types }: Pick<NewEndpoint, 'url' | 'description' | 'types'>,
): Promise<void> {
  await sql.query(
    `update webhook_endpoint set url = $2, description = $3, types = $4, version = version + 1 where id = $1`,
    [id, url, description, [...types]],
  );
}

export const deleteEndpoint = async (sql: Sql, id: string): Promise<void> => {
  await sql.query('delete from webhook_endpoint where id = $1', [id]);
};

/** Nothing is sent there any more, or again; whoever is taken back in begins with a clean slate. */
export async function switchEndpoint(
  sql: Sql,
  id: string,
  because: 'PARTNER' | 'FAILING' | null,
  at: Instant,
): Promise<void> {
  await sql.query(
    `update webhook_endpoint set active = $2::text is null, disabled_because = $2,
       disabled_at = case when $2::text is null then null else $3::timestamptz end, failing_since = null,
       version = version + 1
     where id = $1`,
    [id, because, formatInstant(at)],
  );
}

/** Writes down a new secret, encrypted; those so far end at an instant. */
export async function putSecret(
  sql: Sql,
  secret: { readonly id: string; readonly endpointId: string; readonly cipher: Buffer; readonly at: Instant },
  othersUntil: Instant,
): Promise<void> {
  await sql.query(
    `update webhook_secret set expires_at = $2 where endpoint_id = $1 and (expires_at is null or expires_at > $2)`,
    [secret.endpointId, formatInstant(othersUntil)],
  );
  await sql.query('insert into webhook_secret (id, endpoint_id, secret_cipher, created_at) values ($1, $2, $3, $4)', [
    secret.id,
    secret.endpointId,
    secret.cipher,
    formatInstant(secret.at),
  ]);
}

/** The secrets that sign now, newest first, still encrypted. */
export async function secretsOf(sql: Sql, endpointId: string, now: Instant): Promise<readonly Buffer[]> {
  const { rows } = await sql.query<{ cipher: Buffer }>(
    `select secret_cipher as cipher from webhook_secret where endpoint_id = $1 and (expires_at is null or expires_at > $2)
     order by created_at desc, id desc limit 3`,
    [endpointId, formatInstant(now)],
  );
  return rows.map(({ cipher }) => cipher);
}
