import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { NO_PERSONAL_READING } from '../access/audit.js';
import type { Budget } from '../access/budget.js';
import { openRegisteredOperations } from '../operation/registered-operations.js';
import { resolveOperation } from '../operation/resolve-operation.js';
import { type Canceller, storeOfRequest } from './cancellation.js';
import type { Context, Services } from './context.js';
import { REFUSAL_COST, refuseExhausted } from './cost-limit.js';
import { refuseCrossSite } from './cross-site.js';
import { createDocumentLimits } from './document-limits.js';
import type { Limits } from './limits.js';
import { bytesOf } from './request-size.js';
import { callerHasGone } from './time-limit.js';
import { readWire } from './wire.js';

export interface RequestParts {
  readonly services: Services;
  readonly limits: Limits;
  readonly budget: Budget;
  readonly canceller: Canceller;
  readonly callerOf: (request: FastifyRequest) => Promise<Actor>;
}

/** Makes the context of a request, or refuses it before its document is validated. */
export function createRequestContext({ services, limits, budget, canceller, callerOf }: RequestParts) {
  const checkDocument = createDocumentLimits();
  const operationsOf = openRegisteredOperations(services.store.pool);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    refuseCrossSite(request.headers);
    const actor = await callerOf(request);
    const work = new AbortController();
    const wire = readWire({ request, actor, bytes: bytesOf(request), budget, budgets: limits.budgets, work });
    refuseExhausted(budget, wire);
    try {
      // writes into the body, which Apollo reads afterwards
      await resolveOperation(request, actor, operationsOf);
      checkDocument(textOf(request));
    } catch (error) {
      budget.charge(wire.client, REFUSAL_COST, wire.pointsPerMinute);
      throw error;
    }
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) callerHasGone(work);
    });
    const { signal } = work;
    const store = storeOfRequest(services.store, { signal, canceller, beforeCommit: () => wire.onCommit.mark });
    return { ...services, store, actor, requestId: request.id, reading: NO_PERSONAL_READING, wire };
  };
}

function textOf({ method, body, query }: FastifyRequest): string {
  const source: unknown = method === 'GET' ? query : body;
  const text: unknown = typeof source === 'object' && source !== null && 'query' in source ? source.query : '';
  return typeof text === 'string' ? text : '';
}
