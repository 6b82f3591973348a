import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
  type ValidationRule,
} from 'graphql';
import { NO_PERSONAL_READING } from '../access/audit.js';
import type { Actor, PartnerActor } from '../access/actor.js';
import { type Budget, type Budgets, budgetOf, type BudgetState } from '../access/budget.js';
import type { Identify } from '../access/identify.js';
import type { Context, Services } from '../app/context.js';
import { exhausted, MOST_COST, REFUSAL_COST, tooExpensive } from '../app/cost-limit.js';
import { refuseCrossSite } from '../app/cross-site.js';
import { createDocumentLimits, MOST_TOKENS } from '../app/document-limits.js';
import { createFormatError } from '../app/format-error.js';
import { operationCost } from '../app/operation-cost.js';
import { openRegisteredOperations } from '../operation/registered-operations.js';
import { resolveOperation } from '../operation/resolve-operation.js';
import { openPartnerFeed, type PartnerFeed } from './change-stream.js';
import { openEventLine, type EventLine } from './event-line.js';
import type { StreamLine } from './stream-line.js';

/** Lines of one partner in one process; one is enough, two while one is exchanged for another. */
const MOST_LINES = 5;
const BEAT_MS = 15_000;
/** What one change costs that is told. */
const TOLD_COST = 1;

export interface StreamParts {
  readonly services: Services;
  readonly schema: GraphQLSchema;
  readonly identify: Identify;
  readonly budget: Budget;
  readonly budgets: Budgets;
  readonly rules: readonly ValidationRule[];
  /** Absent: {@link BEAT_MS}. */
  readonly beatMs?: number;
}

/**
 * Subscriptions over server-sent events (GraphQL over SSE, distinct connections mode) at `POST /graphql/stream`: each
 * result is an event `next` whose `id` resumes the line, the end is an event `complete`.
 */
export function mountStream(app: FastifyInstance, parts: StreamParts): void {
  const { services, budget, budgets } = parts;
  const feed = openPartnerFeed(services);
  const open = new Map<string, number>();
  const lines = new Set<EventLine>();
  const answer = createSubscriber(parts, feed);
  // an open line would keep the server from closing for ever
  app.addHook('preClose', async () => {
    lines.forEach((line) => line.end());
    await feed.close();
  });
  app.post('/graphql/stream', async (request, reply) => {
    const asked = await answer.prepare(request).catch((error: unknown) => refusalOf(answer.format, error));
    if (asked instanceof GraphQLRefusal) return refuseWith(reply, asked);
    const { actor } = asked;
    const count = open.get(actor.id) ?? 0;
    if (count >= MOST_LINES) return refuseWith(reply, refusalOf(answer.format, tooManyLines()));
    open.set(actor.id, count + 1);
    const work = new AbortController();
    const line: StreamLine = { feed, lastEventId: lastEventId(request), signal: work.signal, reached: null };
    const results = await answer.begin(asked, { line, requestId: request.id });
    const release = (): void => {
      const left = (open.get(actor.id) ?? 1) - 1;
      if (left > 0) open.set(actor.id, left);
      else open.delete(actor.id);
    };
    if (!(Symbol.asyncIterator in results)) {
      release();
      return refuseWith(reply, refusalOf(answer.format, results.errors?.[0]));
    }
    const events = openEventLine(reply, () => work.abort());
    lines.add(events);
    const beat = setInterval(() => void keepBeating(parts, request, actor, events), parts.beatMs ?? BEAT_MS);
    beat.unref();
    try {
      for await (const result of results) {
        const cost = budget.charge(clientOf(actor), TOLD_COST, budgetOf(actor, budgets));
        // no answer leaves before its entry outlives the process
        await services.audit.durable();
        const told = { ...shown(answer.format, result), extensions: { cost: costOf(asked.cost, cost) } };
        if (!(await events.send('next', told, line.reached))) break;
      }
      events.complete();
    } catch {
      services.log.error('a line of a subscription broke');
      events.end();
    } finally {
      clearInterval(beat);
      lines.delete(events);
      release();
    }
    return reply;
  });
}

const clientOf = ({ id }: PartnerActor): string => `PARTNER ${id}`;
const lastEventId = ({ headers }: FastifyRequest): string | null => {
  const given = headers['last-event-id'];
  return typeof given === 'string' && given !== '' ? given : null;
};

/** A key that was taken back, a token that is over, a scope that was lost: the line ends with the next beat. */
async function keepBeating(
  { identify }: StreamParts,
  request: FastifyRequest,
  actor: PartnerActor,
  events: EventLine,
): Promise<void> {
  const present = await identify(request).catch(() => null);
  // the database does not answer: the line lives on, the next beat asks again
  const isSame =
    present === null || (present.kind === 'PARTNER' && present.id === actor.id && present.scopes.has('status:watch'));
  if (isSame) events.beat();
  else events.complete();
}

interface Asked {
  readonly actor: PartnerActor;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: number;
}

/** What the door of every other operation does, for subscriptions. */
function createSubscriber(parts: StreamParts, feed: PartnerFeed) {
  const { services, schema, identify, budget, budgets, rules } = parts;
  const checkDocument = createDocumentLimits();
  const operationsOf = openRegisteredOperations(services.store.pool);
  const format = createFormatError(services.log);
  const read = async (request: FastifyRequest, actor: PartnerActor, perMinute: number): Promise<Asked> => {
    await resolveOperation(request, actor, operationsOf);
    const body = (request.body ?? {}) as { query?: unknown; variables?: unknown; operationName?: unknown };
    const text = typeof body.query === 'string' ? body.query : '';
    checkDocument(text);
    const document = parse(text, { maxTokens: MOST_TOKENS });
    const [wrong] = validate(schema, document, [...specifiedRules, ...rules], { maxErrors: 5 });
    if (wrong) throw invalid(wrong);
    const name = typeof body.operationName === 'string' ? body.operationName : null;
    const operation = getOperationAST(document, name);
    if (operation?.operation !== 'subscription') throw notASubscription();
    const variables = variablesIn(body.variables);
    const cost = operationCost({ schema, document, operation, variables });
    if (cost > MOST_COST) throw tooExpensive(cost);
    const state = budget.take(clientOf(actor), cost, perMinute);
    if (!state.granted) throw exhausted(state);
    return { actor, document, operation, variables, cost };
  };
  return {
    feed,
    format,
    async prepare(request: FastifyRequest): Promise<Asked> {
      refuseCrossSite(request.headers);
      const actor = partnerOnly(await identify(request));
      const perMinute = budgetOf(actor, budgets);
      const before = budget.take(clientOf(actor), 0, perMinute);
      if (before.remaining <= 0) throw exhausted(before);
      try {
        return await read(request, actor, perMinute);
      } catch (error) {
        // refusing is work too
        budget.charge(clientOf(actor), REFUSAL_COST, perMinute);
        throw error;
      }
    },
    begin(
      { actor, document, operation, variables }: Asked,
      { line, requestId }: { readonly line: StreamLine; readonly requestId: string },
    ) {
      const contextValue: Context = { ...services, actor, requestId, reading: NO_PERSONAL_READING, line };
      const operationName = operation.name?.value ?? null;
      return subscribe({ schema, document, variableValues: variables, operationName, contextValue });
    },
  };
}

function variablesIn(given: unknown): Readonly<Record<string, unknown>> {
  if (given === undefined || given === null) return {};
  if (typeof given === 'object' && !Array.isArray(given)) return given as Readonly<Record<string, unknown>>;
  throw new GraphQLError('Variables are an object.', { extensions: { code: 'BAD_REQUEST' } });
}

function partnerOnly(actor: Actor): PartnerActor {
  if (actor.kind === 'PARTNER') return actor;
  const code = actor.kind === 'ANONYMOUS' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
  throw new GraphQLError('Subscriptions are for partners, with a key or token.', {
    extensions: { code, ...(actor.kind === 'ANONYMOUS' && { reason: actor.why }) },
  });
}

const invalid = ({ message, nodes }: GraphQLError): GraphQLError =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
const notASubscription = (): GraphQLError =>
  new GraphQLError('Here only subscriptions are answered; everything else at POST /graphql.', {
    extensions: { code: 'BAD_REQUEST', reason: 'NOT_A_SUBSCRIPTION' },
  });
const tooManyLines = (): GraphQLError =>
  new GraphQLError(`At most ${MOST_LINES} lines at a time; close one.`, {
    extensions: { code: 'TOO_MANY_REQUESTS', reason: 'LINES', retryAfter: 30 },
  });

type Format = ReturnType<typeof createFormatError>;

/** Why no line was opened, as every other operation is refused. */
class GraphQLRefusal {
  constructor(
    readonly status: number,
    readonly body: object,
  ) {}
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
};

function refusalOf(format: Format, error: unknown): GraphQLRefusal {
  const known = error instanceof GraphQLError ? error : new GraphQLError('fault', { originalError: error as Error });
  const parsed = known.message.startsWith('Syntax Error')
    ? new GraphQLError(known.message, { extensions: { code: 'GRAPHQL_PARSE_FAILED' } })
    : known;
  const shownError = format(parsed.toJSON(), parsed);
  return new GraphQLRefusal(STATUS[String(shownError.extensions?.['code'])] ?? 400, { errors: [shownError] });
}

const refuseWith = (reply: FastifyReply, { status, body }: GraphQLRefusal): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send(body);

const shown = (format: Format, { data, errors }: ExecutionResult): object => ({
  data,
  ...(errors && { errors: errors.map((error) => format(error.toJSON(), error)) }),
});

const costOf = (requested: number, { perMinute, remaining, resetInSeconds }: BudgetState): object => ({
  requested,
  mostPerOperation: MOST_COST,
  budgetPerMinute: perMinute,
  remaining,
  resetInSeconds,
});
