import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import { type DayTokenClaims, type Json, type MaintenanceHours, toClaims, toHours } from './claims.js';
import { type Fetched, fetchKnown, loadKnown, type Source, type VerifierStorage } from './known.js';

/**
 * How a token stands:
 * - `VALID`: signed by the platform, of today;
 * - `STALE_MAINTENANCE`: of yesterday, and the service is shut for a published maintenance; until 02:30 at most;
 * - `EXPIRED`: over; have it shown anew;
 * - `INVALID`: not of the platform, or changed;
 * - `UNKNOWN`: what is needed to tell is not here; go online.
 */
export type Standing =
  | { readonly standing: 'VALID' | 'EXPIRED'; readonly claims: DayTokenClaims }
  | { readonly standing: 'STALE_MAINTENANCE'; readonly claims: DayTokenClaims; readonly staleUntil: Date }
  | {
      readonly standing: 'INVALID';
      readonly reason: 'FORMAT' | 'TYPE' | 'SIGNATURE' | 'KEY' | 'ISSUER' | 'CLAIMS' | 'NOT_YET';
    }
  | {
      readonly standing: 'UNKNOWN';
      readonly reason: 'KEY_NOT_KNOWN' | 'KEY_SET_TOO_OLD' | 'MAINTENANCE_NOT_KNOWN';
    };

export interface VerifierOptions {
  /** Where the service is: key set and statement are fetched from `/.well-known`. */
  readonly url: string;
  /** Keeps both over a restart without a line. */
  readonly storage?: VerifierStorage;
  /** The clock in milliseconds; absent: the machine's. Demo and sandbox have a clock of their own. */
  readonly now?: () => number;
  /** How far a token may seem to come from the future, since clocks differ; absent: 60. Nothing stands longer for it. */
  readonly toleranceSeconds?: number;
  /** When the key set is fetched again; absent: an hour. New keys are published a day before they sign. */
  readonly renewAfterSeconds?: number;
  /** Without a line: how long the last key set is relied on; absent: two days. A key taken back is in it until then. */
  readonly keepSeconds?: number;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Verifier {
  verify(token: string): Promise<Standing>;
  /** Fetches keys and windows, e.g. before the line is lost. @throws when that fails */
  refresh(): Promise<void>;
}

const HOUR = 3_600;
const FETCH_TIMEOUT_MS = 5_000;
/** Tokens with made-up keys must not make everybody fetch all the time. */
const SOON_MS = 60_000;

export function createVerifier(options: VerifierOptions): Verifier {
  const now = options.now ?? Date.now;
  const source: Source = {
    url: options.url.replace(/\/+$/, ''),
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    now,
    storage: options.storage ?? null,
    timeoutMs: FETCH_TIMEOUT_MS,
  };
  const limits = {
    renewMs: (options.renewAfterSeconds ?? HOUR) * 1000,
    keepMs: (options.keepSeconds ?? 48 * HOUR) * 1000,
    toleranceMs: (options.toleranceSeconds ?? 60) * 1000,
  };
  const book = openBook(source);
  return {
    refresh: async () => void (await book.renew()),
    async verify(token) {
      const header = readHeader(token);
      if (header === null) return { standing: 'INVALID', reason: 'FORMAT' };
      if (header.alg !== 'EdDSA' || header.typ !== 'day-token+jwt') return { standing: 'INVALID', reason: 'TYPE' };
      const found = await book.find(header.kid, limits.renewMs);
      if (found === null) return { standing: 'UNKNOWN', reason: 'KEY_NOT_KNOWN' };
      if (now() - found.known.at > limits.keepMs) return { standing: 'UNKNOWN', reason: 'KEY_SET_TOO_OLD' };
      if (found.key === null)
        return found.fresh ? { standing: 'INVALID', reason: 'KEY' } : { standing: 'UNKNOWN', reason: 'KEY_NOT_KNOWN' };
      const payload = await readSigned(token, found.key);
      if (payload === null) return { standing: 'INVALID', reason: 'SIGNATURE' };
      if (payload['iss'] !== 'zhengming') return { standing: 'INVALID', reason: 'ISSUER' };
      const claims = toClaims(payload);
      if (claims === null) return { standing: 'INVALID', reason: 'CLAIMS' };
      if (claims.issuedAt.getTime() > now() + limits.toleranceMs) return { standing: 'INVALID', reason: 'NOT_YET' };
      return standingOf(claims, found.known, now());
    },
  };
}

/** After its end: stale while a published maintenance lies across that end, over otherwise (A8). */
async function standingOf(claims: DayTokenClaims, known: Fetched, at: number): Promise<Standing> {
  const { validUntil, staleUntil } = claims;
  if (at < validUntil.getTime()) return { standing: 'VALID', claims };
  if (staleUntil === null || at >= staleUntil.getTime()) return { standing: 'EXPIRED', claims };
  const windows = await publishedWindows(known, claims);
  if (windows === null) return { standing: 'UNKNOWN', reason: 'MAINTENANCE_NOT_KNOWN' };
  const isAcross = windows.some(({ from, to }) => from <= validUntil && validUntil < to);
  return isAcross ? { standing: 'STALE_MAINTENANCE', claims, staleUntil } : { standing: 'EXPIRED', claims };
}

/** The statement where it is newer than the token, else what the token brought along; null: neither tells. */
async function publishedWindows(
  { keys, statement }: Fetched,
  { issuedAt, window }: DayTokenClaims,
): Promise<readonly MaintenanceHours[] | null> {
  const own = window === null ? null : [window];
  const header = statement === null ? null : readHeader(statement);
  const key = keys.find(({ kid }) => kid === header?.kid);
  if (statement === null || header?.typ !== 'maintenance+jwt' || header.alg !== 'EdDSA' || key === undefined)
    return own;
  const payload = await readSigned(statement, key);
  const { iss, iat, exp, windows } = payload ?? {};
  if (iss !== 'zhengming' || typeof iat !== 'number' || typeof exp !== 'number' || !Array.isArray(windows)) return own;
  if (iat * 1000 < issuedAt.getTime()) return own;
  return (windows as unknown[]).flatMap((one) => toHours(one) ?? []);
}

interface Header {
  readonly alg: unknown;
  readonly typ: unknown;
  readonly kid: string;
}

function readHeader(token: string): Header | null {
  try {
    const { alg, typ, kid } = decodeProtectedHeader(token);
    return typeof kid === 'string' ? { alg, typ, kid } : null;
  } catch {
    return null;
  }
}

async function readSigned(token: string, key: JWK): Promise<Json | null> {
  try {
    const { payload } = await compactVerify(token, await importJWK(key, 'EdDSA'), { algorithms: ['EdDSA'] });
    const json: unknown = JSON.parse(new TextDecoder().decode(payload));
    return typeof json === 'object' && json !== null ? (json as Json) : null;
  } catch {
    return null;
  }
}

interface Found {
  readonly known: Fetched;
  /** Null: the set has no such key. */
  readonly key: JWK | null;
  /** The set was fetched just now: what is not in it is no key of the platform. */
  readonly fresh: boolean;
}

/** The key set as it was fetched last, kept while there is no line. */
function openBook(source: Source) {
  let known: Fetched | null = null;
  let triedAt = -Infinity;
  let loaded = false;
  let fetching: Promise<Fetched> | null = null;
  const renew = (): Promise<Fetched> => {
    triedAt = source.now();
    fetching ??= fetchKnown(source)
      .then(async (fetched) => {
        known = fetched;
        // what cannot be kept is fetched again after the next start
        await Promise.resolve(source.storage?.save(JSON.stringify(fetched))).catch(() => undefined);
        return fetched;
      })
      .finally(() => (fetching = null));
    return fetching;
  };
  /** @returns whether it was fetched now */
  const tryToRenew = async (): Promise<boolean> => {
    if (fetching === null && source.now() - triedAt < SOON_MS) return false;
    return renew().then(
      () => true,
      () => false,
    );
  };
  return {
    renew,
    async find(kid: string, renewMs: number): Promise<Found | null> {
      if (!loaded && source.storage !== null) known ??= await loadKnown(source.storage);
      loaded = true;
      let fresh = known === null || source.now() - known.at > renewMs ? await tryToRenew() : false;
      const keyOf = (): JWK | null => known?.keys.find((key) => key.kid === kid) ?? null;
      // a key nobody has heard of: it may be new, or none
      if (keyOf() === null && !fresh) fresh = await tryToRenew();
      fresh ||= known !== null && source.now() - known.at < SOON_MS;
      return known === null ? null : { known, key: keyOf(), fresh };
    },
  };
}
