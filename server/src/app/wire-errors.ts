import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from './context.js';
import { bareHeaders } from './security-headers.js';

/** What cannot be read as a request, in words of ours: those of the parsers repeat what they could not read. */
const MESSAGES: Readonly<Record<number, string>> = {
  400: 'The request cannot be read: is its body JSON?',
  408: 'The request took too long to arrive.',
  413: 'The request is larger than you may send.',
  415: 'Send JSON: "content-type: application/json".',
  429: 'Too many requests; try again later.',
};

/** The masked exit for what goes wrong outside of an operation. */
export function maskWireErrors(app: FastifyInstance, log: Services['log']): void {
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const status = error.statusCode ?? 500;
    const message = MESSAGES[status];
    if (status < 500) {
      const code = status === 429 ? 'TOO_MANY_REQUESTS' : 'BAD_REQUEST';
      return reply
        .code(status)
        .send({ errors: [{ message: message ?? 'The request is refused.', extensions: { code } }] });
    }
    const errorId = randomUUID();
    const stack = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
    log.error({ errorId, kind: error.name, code: error.code, stack: stack.slice(0, 12) }, 'fault outside an operation');
    return reply.code(500).send({
      errors: [
        {
          message: 'Something went wrong on our side. Tell us the id of this error.',
          extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
        },
      ],
    });
  });
}

/** An address that no route can be found for, such as `/%`: the framework would repeat it, without any of our headers. */
export const refuseBadAddress =
  (tls: boolean) =>
  (_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void =>
    void reply
      .code(400)
      .headers(bareHeaders(tls))
      .send({ errors: [{ message: 'The address cannot be read.', extensions: { code: 'BAD_REQUEST' } }] });
