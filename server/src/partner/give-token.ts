import { timingSafeEqual } from 'node:crypto';
import type { JSONWebKeySet } from 'jose';
import type { ActingFor, Scope } from '../access/actor.js';
import { newToken, readSecret } from '../access/partner-secret.js';
import type { Services } from '../app/context.js';
import { readProof } from './read-proof.js';
import { TokenError } from './token-error.js';

/** Long enough for a train manifest, short enough that a stolen one is soon worth nothing. */
export const TOKEN_SECONDS = 600;
/** A token for one citizen lives as long as they look at their screen. */
export const CITIZEN_TOKEN_SECONDS = 300;

export const CLIENT_CREDENTIALS = 'client_credentials';
export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
const JWT = 'urn:ietf:params:oauth:token-type:jwt';
export const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';

/** What came to the token endpoint, from headers and form. */
export interface TokenRequest {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly grantType: string | undefined;
  readonly scope: string | undefined;
  readonly subjectToken: string | undefined;
  readonly subjectTokenType: string | undefined;
}

export interface GivenToken {
  readonly token: string;
  readonly expiresIn: number;
  readonly scopes: readonly string[];
  readonly client: Client;
  readonly actingFor: ActingFor | null;
}

export interface Client {
  readonly id: string;
  readonly keyId: string;
  readonly scopes: readonly Scope[];
  readonly proofKeys: JSONWebKeySet | null;
}

/** Gives a partner a short-lived token (RFC 6749 §4.4), or one for a citizen it proves to act for (RFC 8693). @throws TokenError */
export async function giveToken(services: Services, request: TokenRequest): Promise<GivenToken> {
  const client = await authenticate(services, request);
  if (request.grantType === undefined) throw new TokenError('invalid_request', 'grant_type is missing.');
  if (request.grantType !== CLIENT_CREDENTIALS && request.grantType !== TOKEN_EXCHANGE)
    throw new TokenError('unsupported_grant_type', `Use ${CLIENT_CREDENTIALS} or ${TOKEN_EXCHANGE}.`);
  const scopes = chosenScopes(client, request.scope);
  const actingFor = request.grantType === TOKEN_EXCHANGE ? await proven(services, client, request) : null;
  const expiresIn = actingFor ? CITIZEN_TOKEN_SECONDS : TOKEN_SECONDS;
  const token = newToken();
  const secret = readSecret(token);
  if (secret === null) throw new Error('a new token cannot be read');
  await services.store.pool.query(
    `insert into partner_token (hash, client_id, key_id, scopes, person_id, method, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))`,
    [secret.hash, client.id, client.keyId, scopes, actingFor?.personId ?? null, actingFor?.method ?? null, expiresIn],
  );
  return { token, expiresIn, scopes, client, actingFor };
}

function proven(services: Services, client: Client, request: TokenRequest): Promise<ActingFor> {
  if (request.subjectToken === undefined || request.subjectTokenType !== JWT)
    throw new TokenError('invalid_request', `subject_token must be a proof of type ${JWT}.`);
  return readProof(services, { clientId: client.id, proofKeys: client.proofKeys }, request.subjectToken);
}

/** The scopes asked for, all of which must be the partner's; none asked for: all it has. */
function chosenScopes(client: Client, asked: string | undefined): readonly string[] {
  const wanted = (asked ?? '').split(' ').filter(Boolean);
  const foreign = wanted.find((scope) => !(client.scopes as readonly string[]).includes(scope));
  if (foreign !== undefined) throw new TokenError('invalid_scope', 'A scope that was not agreed with you.');
  return wanted.length === 0 ? client.scopes : wanted;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The partner's id, and any of its keys that is good: so keys are rotated without a stop. */
async function authenticate({ store }: Services, { clientId, clientSecret }: TokenRequest): Promise<Client> {
  const secret = readSecret(clientSecret);
  if (secret?.kind !== 'KEY' || !UUID.test(clientId)) throw wrongClient();
  const { rows } = await store.pool.query<Client & { readonly hash: Buffer }>(
    `select c.id, k.id as "keyId", k.hash, c.scopes, c.proof_keys as "proofKeys"
     from partner_key k join partner_client c on c.id = k.client_id
     where k.prefix = $1 and c.id = $2 and c.active and k.revoked_at is null
       and (k.expires_at is null or k.expires_at > now())`,
    [secret.prefix, clientId],
  );
  const client = rows[0];
  if (!client || !timingSafeEqual(client.hash, secret.hash)) throw wrongClient();
  return client;
}

const wrongClient = (): TokenError =>
  new TokenError(
    'invalid_client',
    'Client id and secret do not fit, or the key is over: id of the partner, key as secret.',
  );
