import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StaffSessions } from './staff-sessions.js';

/** Attempts to sign in: per address and name, so that a name cannot be tried out and an office can still sign in. */
const ATTEMPTS_PER_MINUTE = 10;

/** Mounts sign-in, sign-out and session look-up at `/api/auth/`. */
export function mountSignIn(app: FastifyInstance, sessions: StaffSessions): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const response = await sessions.handle(toFetchRequest(request));
    reply.code(response.status);
    response.headers.forEach((value, name) => void (name === 'set-cookie' || reply.header(name, value)));
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    return reply.send(response.body === null ? null : Buffer.from(await response.arrayBuffer()));
  };
  app.route({
    method: 'POST',
    url: '/api/auth/sign-in/username',
    bodyLimit: 4_096,
    config: {
      rateLimit: {
        max: ATTEMPTS_PER_MINUTE,
        timeWindow: '1 minute',
        hook: 'preHandler' as const,
        keyGenerator: (request: FastifyRequest) => `${request.ip} ${nameIn(request.body)}`,
      },
    },
    handler,
  });
  app.route({ method: ['GET', 'POST'], url: '/api/auth/*', bodyLimit: 65_536, handler });
}

function nameIn(body: unknown): string {
  const name = typeof body === 'object' && body !== null && 'username' in body ? body.username : '';
  return typeof name === 'string' ? name.toLowerCase().slice(0, 64) : '';
}

/** better-auth speaks the Fetch API. The body was read already; the length header no longer fits it. */
function toFetchRequest(request: FastifyRequest): Request {
  const headers = fromNodeHeaders(request.headers);
  headers.delete('content-length');
  const url = new URL(request.url, `${request.protocol}://${request.headers.host ?? 'localhost'}`);
  const hasBody = request.method !== 'GET' && request.body !== undefined && request.body !== null;
  return new Request(url, {
    method: request.method,
    headers,
    ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
  });
}
