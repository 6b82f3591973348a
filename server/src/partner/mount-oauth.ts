import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Identify } from '../access/identify.js';
import { PROOF_METHODS, SCOPES } from '../access/actor.js';
import type { Services } from '../app/context.js';
import {
  ACCESS_TOKEN,
  CLIENT_CREDENTIALS,
  type GivenToken,
  giveToken,
  TOKEN_EXCHANGE,
  type TokenRequest,
} from './give-token.js';
import { TokenError } from './token-error.js';

const TRIES_PER_MINUTE = 120;
const parameter = z.string().max(8_192).optional();
/** A parameter that is sent twice is an array, and refused (RFC 6749 §3.2). */
const FORM = z.object({
  grant_type: parameter,
  client_id: parameter,
  client_secret: parameter,
  scope: parameter,
  subject_token: parameter,
  subject_token_type: parameter,
});

/** The token endpoint of OAuth 2 for partners (RFC 6749, RFC 8693) and what it can do (RFC 8414). */
export async function mountOauth(app: FastifyInstance, services: Services, identify: Identify): Promise<void> {
  // the host is the one it was asked under: nobody on the way may keep the answer for others
  app.get('/.well-known/oauth-authorization-server', (request, reply) => {
    reply.header('cache-control', 'no-store');
    return metadata(request);
  });
  await app.register(async (scope) => {
    await scope.register(formbody, { bodyLimit: 16_384 });
    scope.post(
      '/oauth/token',
      { config: { rateLimit: { max: TRIES_PER_MINUTE, timeWindow: '1 minute' } } },
      async (request, reply) => {
        reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
        try {
          const given = await giveToken(services, readRequest(request));
          await refuseForeignAddress(given, request, identify);
          await record(services, request, given);
          return toAnswer(given);
        } catch (error) {
          if (!(error instanceof TokenError)) throw error;
          return refuse(reply, error);
        }
      },
    );
  });
}

/** A token that may not be used from here is not given from here either. */
async function refuseForeignAddress(given: GivenToken, { ip }: FastifyRequest, identify: Identify): Promise<void> {
  const actor = await identify({ headers: { authorization: `Bearer ${given.token}` }, ip });
  if (actor.kind === 'ANONYMOUS') throw new TokenError('unauthorized_client', 'Not from this address.');
}

function readRequest(request: FastifyRequest): TokenRequest {
  const form = FORM.safeParse(request.body);
  if (!form.success) throw new TokenError('invalid_request', 'Send each parameter once, as a form.');
  const { grant_type: grantType, scope, subject_token: subjectToken, subject_token_type: subjectTokenType } = form.data;
  const basic = readBasic(request.headers.authorization);
  const clientId = basic?.id ?? form.data.client_id ?? '';
  const clientSecret = basic?.secret ?? form.data.client_secret ?? '';
  return { clientId, clientSecret, grantType, scope, subjectToken, subjectTokenType };
}

/** `Authorization: Basic`, its parts form-encoded (RFC 6749 §2.3.1). */
function readBasic(header: string | undefined): { readonly id: string; readonly secret: string } | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const at = text.indexOf(':');
  try {
    return { id: decodeURIComponent(text.slice(0, at)), secret: decodeURIComponent(text.slice(at + 1)) };
  } catch {
    throw new TokenError('invalid_client', 'Client id and secret must be form-encoded.');
  }
}

const toAnswer = ({ token, expiresIn, scopes, actingFor }: GivenToken) => ({
  access_token: token,
  token_type: 'Bearer',
  expires_in: expiresIn,
  scope: scopes.join(' '),
  ...(actingFor && { issued_token_type: ACCESS_TOKEN }),
});

function refuse(reply: FastifyReply, { code, message }: TokenError): FastifyReply {
  const status = code === 'invalid_client' ? 401 : 400;
  if (status === 401) reply.header('www-authenticate', 'Basic realm="zhengming", charset="UTF-8"');
  return reply.code(status).send({ error: code, error_description: message });
}

/** Whoever a token was given for stands in the log of their own accesses. */
async function record({ audit, clock }: Services, { id }: FastifyRequest, given: GivenToken): Promise<void> {
  const { client, actingFor, scopes } = given;
  audit.write({
    at: clock.now(),
    kind: 'SIGN_IN',
    actorKind: 'PARTNER',
    actorId: client.id,
    clientId: client.keyId,
    action: actingFor ? 'token.forCitizen' : 'token.forPartner',
    personId: actingFor?.personId ?? null,
    objectId: client.id,
    detail: { scopes: scopes.join(' '), ...(actingFor && { provenBy: actingFor.method }) },
    requestId: id,
  });
  await audit.durable();
}

function metadata({ protocol, host }: FastifyRequest) {
  const issuer = `${protocol}://${host}`;
  return {
    issuer,
    token_endpoint: `${issuer}/oauth/token`,
    grant_types_supported: [CLIENT_CREDENTIALS, TOKEN_EXCHANGE],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
    scopes_supported: [...SCOPES],
    response_types_supported: [],
    'x-proof-methods': [...PROOF_METHODS],
  };
}
