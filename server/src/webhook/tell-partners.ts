import { forgetPartnerEvents, forgetUsage, type Sql, tellOnce } from '@zhengming/data';
import { DAY_MS, dayOf, formatInstant, fromEpochMs, plusDays, plusMs, REPLAY_MS } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { type SchemaChange, schemaChanges } from '../portal/schema-change.js';

type House = Pick<Services, 'store' | 'clock'>;

/** Days before the end of a key at which its partner is told: time to rotate it, and the last call. */
const TOLD_BEFORE_DAYS = [14, 3] as const;
const USAGE_DAYS = 400;

/** Tells partners by webhook what they must do something about: keys that expire, parts of the API that go. */
export async function tellPartners(house: House): Promise<number> {
  return (await tellExpiringKeys(house)) + (await tellDeprecations(house, schemaChanges()));
}

/** Keys that end soon and that no newer key of the same partner outlives. */
async function tellExpiringKeys({ store, clock }: House): Promise<number> {
  const at = clock.now();
  // keys end by the time of the machine, whatever the clock of the house says
  const { rows } = await store.pool.query<{ id: string; clientId: string; prefix: string; expiresAt: Date }>(
    `select k.id, k.client_id as "clientId", k.prefix, k.expires_at as "expiresAt" from partner_key k
     where k.revoked_at is null and k.expires_at > now() and k.expires_at <= now() + $1 * interval '1 day'
       and not exists (select from partner_key n where n.client_id = k.client_id and n.revoked_at is null
         and n.created_at > k.created_at and coalesce(n.expires_at, 'infinity') > k.expires_at)`,
    [Math.max(...TOLD_BEFORE_DAYS)],
  );
  let told = 0;
  for (const { id, clientId, prefix, expiresAt } of rows) {
    const days = (expiresAt.getTime() - Date.now()) / DAY_MS;
    const stage = [...TOLD_BEFORE_DAYS].reverse().find((one) => days <= one) ?? TOLD_BEFORE_DAYS[0];
    const payload = { keyPrefix: prefix, expiresAt: formatInstant(fromEpochMs(expiresAt.getTime())) };
    told += await tellOnce(store.pool, `key:${id}:${stage}`, { type: 'key.expiring', payload, clientId }, at);
  }
  return told;
}

/** Every announced removal that is still to come, once for each endpoint that wants to know. */
export async function tellDeprecations({ store, clock }: House, changes: readonly SchemaChange[]): Promise<number> {
  let told = 0;
  for (const { id, kind, audience, subject, removeOn, zh, en } of changes) {
    if (kind !== 'DEPRECATED' || audience !== 'PARTNERS') continue;
    const payload = { changeId: id, subject, removeOn, text: { zh, en } };
    told += await tellOnce(
      store.pool,
      `schema:${id}`,
      { type: 'schema.deprecation', payload, clientId: null },
      clock.now(),
    );
  }
  return told;
}

/** Events after seven days, watches that have ended, figures after thirteen months. */
export async function forgetOldEvents({ store, clock }: House): Promise<number> {
  const now = clock.now();
  const sql: Sql = store.pool;
  return (
    (await forgetPartnerEvents(sql, plusMs(now, -REPLAY_MS), now)) +
    (await forgetUsage(sql, plusDays(dayOf(now), -USAGE_DAYS)))
  );
}
