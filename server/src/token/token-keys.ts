import {
  forgetPrivateKeys,
  holdTokenKeys,
  insertTokenKey,
  inTransaction,
  listMaintenance,
  listTokenKeys,
  type Maintenance,
  type Sql,
  type Store,
  type TokenKey,
} from '@zhengming/data';
import { formatInstant, isSuccessorDue, plusMs, PUBLISHED_AHEAD_MS, signingKey, type Instant } from '@zhengming/domain';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import type { Clock } from '../app/clock.js';
import type { Services } from '../app/context.js';

export const TOKEN_ALGORITHM = 'EdDSA';

/** A key as it signs. */
export interface Signer {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** What is known of keys and windows, believed for some seconds: reading them must cost a check no statement of its own. */
export interface TokenKeys {
  /** The key that signs now; the first one is made when it is asked for. */
  signer(): Promise<Signer>;
  all(): Promise<readonly TokenKey[]>;
  /** Published windows that are not over, without the withdrawn, the earliest first. */
  windows(): Promise<readonly Maintenance[]>;
  /** To be called when keys or windows have changed in this process. */
  changed(): void;
}

const BELIEVED_MS = 10_000;
/** As far ahead as maintenance is published. */
export const CALENDAR_MS = 60 * 24 * 3_600_000;

interface Known {
  readonly until: number;
  readonly keys: readonly TokenKey[];
  readonly windows: readonly Maintenance[];
}

export function openTokenKeys(store: Store, clock: Clock): TokenKeys {
  const opened = new Map<string, Promise<Signer>>();
  let known: Promise<Known> | null = null;
  let until = 0;
  const read = (): Promise<Known> => {
    if (known !== null && performance.now() < until) return known;
    until = performance.now() + BELIEVED_MS;
    const asked = load(store, clock.now(), until);
    known = asked;
    // what could not be read is asked for again
    asked.catch(() => (until = 0));
    return asked;
  };
  const open = (key: TokenKey): Promise<Signer> => {
    const signer = opened.get(key.kid) ?? openKey(store, key);
    opened.set(key.kid, signer);
    signer.catch(() => opened.delete(key.kid));
    return signer;
  };
  const changed = (): void => void (until = 0);
  return {
    async signer() {
      const found = signingKey((await read()).keys, clock.now());
      if (found !== null) return open(found);
      await keepTokenKeys(store, clock.now());
      changed();
      const made = signingKey((await read()).keys, clock.now());
      if (made === null) throw new Error('there is no key that signs day tokens');
      return open(made);
    },
    async all() {
      return (await read()).keys;
    },
    async windows() {
      const now = clock.now();
      return (await read()).windows.filter(({ to }) => to > now);
    },
    changed,
  };
}

async function load(store: Store, now: Instant, until: number): Promise<Known> {
  const [keys, windows] = await Promise.all([
    listTokenKeys(store.pool),
    listMaintenance(store.pool, now, plusMs(now, CALENDAR_MS)),
  ]);
  return { until, keys, windows: windows.filter(({ withdrawnAt }) => withdrawnAt === null) };
}

async function openKey({ keyring }: Store, { kid, publicKey, privateKey }: TokenKey): Promise<Signer> {
  if (privateKey === null) throw new Error('the private half of the key that signs is gone');
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: keyring.decrypt(privateKey) };
  const key = await importJWK(jwk, TOKEN_ALGORITHM);
  if (key instanceof Uint8Array) throw new Error('not an asymmetric key');
  return { kid, key };
}

/** What a look after the keys did. */
export interface KeptKeys {
  /** The id of the key that was made; null: no successor was due. */
  readonly made: string | null;
  readonly signsFrom: Instant | null;
}

/**
 * Makes a successor when one is due (密钥轮换), published a day before it signs; the first key of all signs at once. Forgets
 * the private halves of keys that sign no more. `asked`: a successor is made though none is due, unless one waits already.
 */
export const keepTokenKeys = (store: Store, now: Instant, asked = false): Promise<KeptKeys> =>
  inTransaction(store, async (sql) => {
    await holdTokenKeys(sql);
    const keys = await listTokenKeys(sql);
    const signs = signingKey(keys, now);
    const waits = keys.some((key) => key.revokedAt === null && key.signsFrom > now);
    const past = keys.filter((key) => signs !== null && key.kid !== signs.kid && key.signsFrom <= now);
    await forgetPrivateKeys(
      sql,
      past.map(({ kid }) => kid),
    );
    const isDue = signs === null || (!waits && (asked || isSuccessorDue(keys, now)));
    if (!isDue) return { made: null, signsFrom: null };
    const signsFrom = signs === null ? now : plusMs(now, PUBLISHED_AHEAD_MS);
    return { made: await makeKey(sql, store, now, signsFrom), signsFrom };
  });

async function makeKey(sql: Sql, { keyring }: Store, now: Instant, signsFrom: Instant): Promise<string> {
  const { privateKey } = await generateKeyPair(TOKEN_ALGORITHM, { crv: 'Ed25519', extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  if (kty === undefined || crv === undefined || x === undefined || d === undefined) throw new Error('no key was made');
  const kid = await calculateJwkThumbprint({ kty, crv, x });
  await insertTokenKey(sql, keyring, { kid, publicKey: x, secret: d, createdAt: now, signsFrom });
  return kid;
}

/** Looks after the keys of a running service. */
export async function renewTokenKeys({ store, clock, tokens, log }: Services): Promise<void> {
  const { made, signsFrom } = await keepTokenKeys(store, clock.now());
  if (made === null || signsFrom === null) return;
  tokens.changed();
  log.info({ kid: made, signsFrom: formatInstant(signsFrom) }, 'a key of day tokens was made');
}
