import { createHash } from 'node:crypto';
import { publishedKeys } from '@zhengming/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SignJWT } from 'jose';
import type { Services } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { TOKEN_ISSUER } from './day-token.js';
import { TOKEN_ALGORITHM } from './token-keys.js';

/** The type in the header of the statement of windows. */
const STATEMENT_TYPE = 'maintenance+jwt';
/** What was published two days ago tells nothing of tonight. */
const STATEMENT_SECONDS = 48 * 3600;
/** A new key stands in the set a day before it signs, so an hour in caches is safe. */
const KEYS_CACHE = 'public, max-age=3600, stale-while-revalidate=86400';
const STATEMENT_CACHE = 'public, max-age=300';

/** What verifiers fetch without a key: the key set (RFC 7517), and the signed statement of published maintenance. */
export function mountTokenKeys(app: FastifyInstance, services: Services): void {
  app.get('/.well-known/jwks.json', async (request, reply) =>
    send(request, reply, 'application/jwk-set+json', KEYS_CACHE, JSON.stringify({ keys: await keySet(services) })),
  );
  app.get('/.well-known/maintenance.jwt', async (request, reply) =>
    send(request, reply, 'application/jwt', STATEMENT_CACHE, await statement(services)),
  );
}

async function keySet({ tokens, clock }: Services): Promise<readonly object[]> {
  // the first key of all is made here, too
  await tokens.signer();
  return publishedKeys(await tokens.all(), clock.now()).map(({ kid, publicKey, signsFrom }) => ({
    kty: 'OKP',
    crv: 'Ed25519',
    x: publicKey,
    kid,
    use: 'sig',
    alg: TOKEN_ALGORITHM,
    nbf: Math.floor(signsFrom / 1000),
  }));
}

/** Which hours of maintenance are published, as of now (维护窗口声明). */
async function statement({ tokens, clock }: Services): Promise<string> {
  const [{ kid, key }, windows] = await Promise.all([tokens.signer(), tokens.windows()]);
  const now = Math.floor(clock.now() / 1000);
  const listed = windows.map(({ from, to }) => [Math.floor(from / 1000), Math.floor(to / 1000)]);
  return new SignJWT({ jur: JURISDICTION, windows: listed })
    .setProtectedHeader({ alg: TOKEN_ALGORITHM, typ: STATEMENT_TYPE, kid })
    .setIssuer(TOKEN_ISSUER)
    .setIssuedAt(now)
    .setExpirationTime(now + STATEMENT_SECONDS)
    .sign(key);
}

/** Verifiers run in pages of other houses: these two answers are for everybody. */
function send(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  type: string,
  cache: string,
  body: string,
): FastifyReply | Promise<FastifyReply> {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply
    .header('cache-control', cache)
    .header('etag', tag)
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .type(type);
  return headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(body);
}
