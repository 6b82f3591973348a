import { ApiError } from './error.js';

/** What stands in `Authorization`, got anew when it is over. */
export interface Credentials {
  /** @param refused the value that was refused as no longer good: never given again */
  bearer(ask: AskForm, refused?: string): Promise<string>;
}

/** Posts a form to the token endpoint and reads its JSON. */
export type AskForm = (
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>>,
) => Promise<Readonly<Record<string, unknown>>>;

/** A partner key as it was given (`zm_…`): for machines that keep it safe. */
export const apiKey = (key: string): Credentials => ({ bearer: () => Promise.resolve(key) });

export interface ClientCredentials {
  readonly clientId: string;
  /** Any of your good keys. */
  readonly key: string;
  /** Scopes of the token, separated by spaces; absent: all of yours. */
  readonly scope?: string;
  /** The clock; absent: the machine's. */
  readonly now?: () => number;
}

/** Got anew so long before its end: no request starts with a token that is over when it arrives. */
const BEFORE_END_MS = 30_000;

/** Tokens that last ten minutes (OAuth 2 client credentials), asked for when they are needed and shared meanwhile. */
export function clientCredentials({ clientId, key, scope, now = Date.now }: ClientCredentials): Credentials {
  let current: { readonly token: string; readonly until: number } | null = null;
  let asked: Promise<string> | null = null;
  const renew = async (ask: AskForm): Promise<string> => {
    const form = { grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) };
    const { token, seconds } = readToken(await ask('/oauth/token', form, basic(clientId, key)));
    current = { token, until: now() + seconds * 1000 - BEFORE_END_MS };
    return token;
  };
  return {
    bearer(ask, refused) {
      if (current !== null && current.token !== refused && current.until > now()) return Promise.resolve(current.token);
      asked ??= renew(ask).finally(() => (asked = null));
      return asked;
    },
  };
}

export interface CitizenExchange {
  readonly clientId: string;
  readonly key: string;
  /** Makes a proof, see `signProof`: a new one for each exchange, since a proof opens once. */
  readonly proof: () => Promise<string>;
  readonly now?: () => number;
}

/** A token that opens the citizen of a proof for five minutes and nobody else (RFC 8693). */
export function citizenToken({ clientId, key, proof, now = Date.now }: CitizenExchange): Credentials {
  let current: { readonly token: string; readonly until: number } | null = null;
  return {
    async bearer(ask, refused) {
      if (current !== null && current.token !== refused && current.until > now()) return current.token;
      const form = {
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        subject_token: await proof(),
      };
      const { token, seconds } = readToken(await ask('/oauth/token', form, basic(clientId, key)));
      current = { token, until: now() + seconds * 1000 - BEFORE_END_MS };
      return token;
    },
  };
}

/** RFC 6749 §2.3.1: both parts form-encoded. */
const basic = (id: string, secret: string): Readonly<Record<string, string>> => ({
  authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}`,
});

function readToken(answer: Readonly<Record<string, unknown>>): { readonly token: string; readonly seconds: number } {
  const { access_token: token, expires_in: seconds } = answer;
  if (typeof token !== 'string' || typeof seconds !== 'number')
    throw new ApiError({ code: 'NOT_AN_ANSWER', message: 'The token endpoint answered without a token.' });
  return { token, seconds };
}
