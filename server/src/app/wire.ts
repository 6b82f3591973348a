import type { FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { type Budget, type Budgets, budgetOf } from '../access/budget.js';
import type { BeforeCommit } from './cancellation.js';
import type { Context } from './context.js';

/** What is known of a request below the level of GraphQL. */
export interface Wire {
  /** Whose budget it uses: a member of staff, a partner, or the address of somebody unknown. */
  readonly client: string;
  readonly pointsPerMinute: number;
  /** Size of the request body in bytes. */
  readonly bytes: number;
  /** `Idempotency-Key`, as it was sent. */
  readonly idempotencyKey: string | null;
  /** Only `application/json` is understood: GraphQL over HTTP answers 200 to whatever could be read at all. */
  readonly legacy: boolean;
  /** What callers have left; of this process. */
  readonly budget: Budget;
  readonly budgets: Budgets;
  /** Lets the work of this request end early. */
  readonly work: AbortController;
  /** Done inside every transaction of this request before it commits. */
  readonly onCommit: { mark: BeforeCommit | null };
}

/** @throws Error for a context that no request of the API made */
export function wireOf({ wire }: Context): Wire {
  if (!wire) throw new Error('this context belongs to no request of the API');
  return wire;
}

const clientOf = (actor: Actor, address: string): string =>
  actor.kind === 'ANONYMOUS' ? `ANONYMOUS ${address}` : `${actor.kind} ${actor.id}`;

export interface WireParts {
  readonly request: FastifyRequest;
  readonly actor: Actor;
  readonly bytes: number;
  readonly budget: Budget;
  readonly budgets: Budgets;
  readonly work: AbortController;
}

export function readWire({ request, actor, bytes, budget, budgets, work }: WireParts): Wire {
  const { accept = '' } = request.headers;
  const key = request.headers['idempotency-key'];
  return {
    client: clientOf(actor, request.ip),
    pointsPerMinute: budgetOf(actor, budgets),
    bytes,
    budget,
    budgets,
    idempotencyKey: typeof key === 'string' ? key : null,
    legacy: accept.includes('application/json') && !accept.includes('application/graphql-response+json'),
    work,
    onCommit: { mark: null },
  };
}
