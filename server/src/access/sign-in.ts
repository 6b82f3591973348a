import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LockOut } from './lock-out.js';
import { SHORTEST_PASSWORD } from './password-policy.js';
import type { SignInRecord } from './record-sign-in.js';
import type { StaffSessions } from './staff-sessions.js';

/** Attempts to sign in: per address and name, so that a name cannot be tried out and an office can still sign in. */
const ATTEMPTS_PER_MINUTE = 10;
/** Codes of the second factor, per address. */
const CODES_PER_MINUTE = 30;

export interface SignIn {
  readonly sessions: StaffSessions;
  readonly lockOut: LockOut;
  readonly record: SignInRecord;
  /** What single sign-on is called here; null: there is none. */
  readonly singleSignOn: string | null;
}

/** Mounts sign-in, the second factor, sign-out and sessions at `/api/auth/`. */
export function mountSignIn(app: FastifyInstance, signIn: SignIn): void {
  app.get('/api/sign-in-methods', () => ({
    password: true,
    shortestPassword: SHORTEST_PASSWORD,
    singleSignOn: signIn.singleSignOn,
  }));
  const pass = (request: FastifyRequest): Promise<Response> => signIn.sessions.handle(toFetchRequest(request));
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
    handler: async (request, reply) => {
      const name = nameIn(request.body);
      const closedFor = await signIn.lockOut.closedFor(name);
      if (closedFor !== null) {
        await signIn.record.refused(name, 'LOCKED', request.id);
        return reply.code(429).header('retry-after', String(closedFor)).send(LOCKED);
      }
      const response = await pass(request);
      const outcome = await signIn.record.password(name, response, request.id);
      if (outcome === 'WRONG' && (await signIn.lockOut.failed(name))) await signIn.record.locked(name, request.id);
      if (outcome === 'RIGHT') await signIn.lockOut.succeeded(name);
      return send(reply, response);
    },
  });
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const before = await signIn.sessions.find(fromNodeHeaders(request.headers));
    const response = await pass(request);
    await signIn.record.other(request.url, before, response, request.id);
    return send(reply, response);
  };
  app.route({
    method: 'POST',
    url: '/api/auth/two-factor/*',
    bodyLimit: 4_096,
    config: { rateLimit: { max: CODES_PER_MINUTE, timeWindow: '1 minute' } },
    handler,
  });
  app.route({ method: ['GET', 'POST'], url: '/api/auth/*', bodyLimit: 65_536, handler });
}

const LOCKED = { code: 'LOCKED', message: 'Too many wrong passwords; the name is closed for a while.' };

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  response.headers.forEach((value, name) => void (name === 'set-cookie' || reply.header(name, value)));
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.send(response.body === null ? null : Buffer.from(await response.arrayBuffer()));
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
