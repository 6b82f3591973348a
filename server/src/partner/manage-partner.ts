import {
  endOlderKeys,
  findPartner,
  insertPartnerKey,
  inTransaction,
  type Partner,
  revokePartnerKey,
  setPartnerActive,
  type Sql,
  writePartner,
} from '@zhengming/data';
import { DAY_MS, fromEpochMs, HOUR_MS } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { newKey, readSecret } from '../access/partner-secret.js';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { type AskedRights, checkPartner } from './check-partner.js';
import { type PartnerKeyGivenType, type PartnerType, toPartnerType } from './partner.type.js';

const DEFAULT_DAYS = 365;
const LONGEST_DAYS = 730;
const LONGEST_OVERLAP_HOURS = 720;
/** More than one may be good at a time, so that keys are rotated without a stop; many are a mess. */
const MOST_GOOD_KEYS = 5;

/** Writes a partner down, new or with other rights; in force within ten seconds. */
export async function savePartner(context: Context, input: AskedRights): Promise<PartnerType | Refusal> {
  const asked = normalised(input);
  const wrong = checkPartner(asked);
  if (wrong) return wrong;
  const { id = null, ...rights } = asked;
  return inTransaction(context.store, async (sql) => {
    if (id !== null && !(await findPartner(sql, id))) return unknownPartner('input.id');
    const partnerId = id ?? uuidv7();
    const name = rights.name.trim();
    await writePartner(sql, partnerId, { ...rights, name, scopes: [...new Set(rights.scopes)] });
    return toPartnerType((await findPartner(sql, partnerId)) as Partner);
  });
}

/** What the API left out is nothing. */
const normalised = (input: AskedRights): AskedRights => ({
  ...input,
  contact: input.contact ?? null,
  budgetPerMinute: input.budgetPerMinute ?? null,
  proofKeys: input.proofKeys ?? null,
});

export interface MakeKey {
  readonly partnerId: string;
  readonly expiresInDays?: number | null;
  readonly overlapHours?: number | null;
}

/** Gives a partner a new key, shown once; on rotation the keys so far end after the overlap. */
export async function makePartnerKey(
  context: Context,
  { partnerId, expiresInDays, overlapHours = null }: MakeKey,
): Promise<PartnerKeyGivenType | Refusal> {
  const days = expiresInDays ?? DEFAULT_DAYS;
  if (days < 1 || days > LONGEST_DAYS || (overlapHours ?? 0) < 0 || (overlapHours ?? 0) > LONGEST_OVERLAP_HOURS)
    return refuse(
      'OUT_OF_RANGE',
      `有效期为 1 至 ${LONGEST_DAYS} 天，新旧并用为 0 至 ${LONGEST_OVERLAP_HOURS} 小时。`,
      `A key lasts 1 to ${LONGEST_DAYS} days, an overlap 0 to ${LONGEST_OVERLAP_HOURS} hours.`,
      'input',
    );
  return inTransaction(context.store, async (sql) => {
    const partner = await findPartner(sql, partnerId);
    if (!partner) return unknownPartner('input.partnerId');
    const good = toPartnerType(partner).keys.filter((key) => key.good);
    if (good.length >= MOST_GOOD_KEYS) return tooManyKeys();
    const key = newKey();
    const now = Date.now();
    await write(sql, context, partnerId, { key, expiresAtMs: now + days * DAY_MS });
    if (overlapHours !== null) await endOlderKeys(sql, partnerId, fromEpochMs(now + overlapHours * HOUR_MS));
    return { key, partner: toPartnerType((await findPartner(sql, partnerId)) as Partner) };
  });
}

async function write(
  sql: Sql,
  { actor }: Context,
  clientId: string,
  { key, expiresAtMs }: { readonly key: string; readonly expiresAtMs: number },
): Promise<void> {
  const secret = readSecret(key);
  if (secret?.kind !== 'KEY') throw new Error('a new key cannot be read');
  const createdBy = actor.kind === 'STAFF' ? actor.id : null;
  const { prefix, hash } = secret;
  await insertPartnerKey(sql, { clientId, prefix, hash, createdBy, expiresAt: fromEpochMs(expiresAtMs) });
}

/** Takes a key back at once, with the tokens it got. */
export const takeKeyBack = (context: Context, keyId: string): Promise<PartnerType | Refusal> =>
  inTransaction(context.store, async (sql) => {
    const partnerId = await revokePartnerKey(sql, keyId);
    const partner = partnerId === null ? null : await findPartner(sql, partnerId);
    return partner ? toPartnerType(partner) : unknownPartner('keyId');
  });

/** The same by the partner itself: a key of somebody else's is a key of nobody. */
export const takeOwnKeyBack = (context: Context, partnerId: string, keyId: string): Promise<PartnerType | Refusal> =>
  inTransaction(context.store, async (sql) => {
    const partner = await findPartner(sql, partnerId);
    if (!partner?.keys.some(({ id }) => id === keyId)) return unknownPartner('keyId');
    await revokePartnerKey(sql, keyId);
    return toPartnerType((await findPartner(sql, partnerId)) as Partner);
  });

export const switchPartner = (context: Context, id: string, active: boolean): Promise<PartnerType | Refusal> =>
  inTransaction(context.store, async (sql) => {
    await setPartnerActive(sql, id, active);
    const partner = await findPartner(sql, id);
    return partner ? toPartnerType(partner) : unknownPartner('id');
  });

const unknownPartner = (field: string): Refusal =>
  refuse('UNKNOWN_PARTNER', '没有此接入方或密钥。', 'There is no such partner or key.', field);

const tooManyKeys = (): Refusal =>
  refuse(
    'TOO_MANY_KEYS',
    `同时有效的密钥最多 ${MOST_GOOD_KEYS} 个，请先作废不用的。`,
    `At most ${MOST_GOOD_KEYS} keys are good at a time; take unused ones back first.`,
    'input.partnerId',
  );
