import type { JSONWebKeySet, JWK } from 'jose';

/** Keeps what was fetched over a restart without a line, e.g. in a file or in localStorage. */
export interface VerifierStorage {
  readonly load: () => Promise<string | null> | string | null;
  readonly save: (text: string) => Promise<void> | void;
}

export interface Source {
  readonly url: string;
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => number;
  readonly storage: VerifierStorage | null;
  readonly timeoutMs: number;
}

/** What a verifier has from the service. */
export interface Fetched {
  readonly keys: readonly JWK[];
  /** The signed statement of published maintenance; it is checked where it is used. */
  readonly statement: string | null;
  /** By the verifier's clock, in milliseconds. */
  readonly at: number;
}

/** Fetches key set and statement. @throws when the key set cannot be had */
export async function fetchKnown({ url, fetch, now, timeoutMs }: Source): Promise<Fetched> {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return response;
  };
  // without the statement tokens are verified as ever, only not after midnight
  const [keys, statement] = await Promise.all([
    get('/.well-known/jwks.json').then((response) => response.json() as Promise<JSONWebKeySet>),
    get('/.well-known/maintenance.jwt')
      .then((response) => response.text())
      .catch(() => null),
  ]);
  return { keys: keysOf(keys), statement, at: now() };
}

export async function loadKnown(storage: VerifierStorage): Promise<Fetched | null> {
  try {
    const { keys, statement, at } = JSON.parse((await storage.load()) ?? 'null') as Fetched;
    return typeof at === 'number' ? { keys: keysOf({ keys: [...keys] }), statement: statement ?? null, at } : null;
  } catch {
    return null;
  }
}

/** Keys of another kind are not for day tokens. */
function keysOf({ keys }: JSONWebKeySet): readonly JWK[] {
  if (!Array.isArray(keys)) throw new Error('no key set');
  return keys.filter(({ kty, crv, kid }) => kty === 'OKP' && crv === 'Ed25519' && kid !== undefined);
}
