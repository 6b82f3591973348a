import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.js';
import { NO_PERSONAL_READING } from '../access/audit.js';
import { answersWaitForAudit } from '../access/audited.js';
import { openBudget } from '../access/budget.js';
import { createIdentify } from '../access/identify.js';
import { idempotency } from '../idempotency/idempotency.js';
import { openRegisteredOperations } from '../operation/registered-operations.js';
import { resolveOperation } from '../operation/resolve-operation.js';
import { buildApiSchema } from './build-schema.js';
import type { ServerParts } from './build-server.js';
import { openCanceller, storeOfRequest } from './cancellation.js';
import type { Context } from './context.js';
import { costLimit, refuseExhausted } from './cost-limit.js';
import { refuseCrossSite } from './cross-site.js';
import { MOST_TOKENS, createDocumentLimits } from './document-limits.js';
import { createFormatError } from './format-error.js';
import { introspectionForTheKnown } from './introspection.js';
import { legacyStatus } from './legacy-status.js';
import { LIMITS } from './limits.js';
import { LARGEST_REQUEST, bytesOf, limitRequestSize } from './request-size.js';
import { callerHasGone, timeLimit } from './time-limit.js';
import { readWire } from './wire.js';

/** Aliases and directives of a document, and no suggestions; what is larger is in `document-limits.ts`. */
const ARMOR = new ApolloArmor({
  maxDepth: { enabled: false },
  maxAliases: { n: 30, allowList: [] },
  maxDirectives: { n: 50 },
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
});

/** `/graphql`: who asks, how much they may ask for, and how long it may take stand in front of every operation. */
export async function mountGraphql(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { services } = parts;
  const limits = parts.limits ?? LIMITS;
  const budget = openBudget();
  const canceller = openCanceller(services.store.databaseUrl);
  const apollo = buildApollo(parts, [
    ...(parts.explorable ? [] : [introspectionForTheKnown]),
    costLimit(budget),
    timeLimit(limits.time),
    idempotency(services.store),
    answersWaitForAudit,
    legacyStatus,
  ]);
  await apollo.start();
  app.addHook('onClose', async () => {
    await apollo.stop();
    await canceller.close();
  });
  const callerOf = rememberCallers(createIdentify(parts.sessions, parts.partners));
  const checkDocument = createDocumentLimits();
  const operationsOf = openRegisteredOperations(services.store.pool);

  const contextOf = async (request: FastifyRequest, reply: FastifyReply): Promise<Context> => {
    refuseCrossSite(request.headers);
    const actor = await callerOf(request);
    const work = new AbortController();
    const wire = readWire({ request, actor, bytes: bytesOf(request), budgets: limits.budgets, work });
    refuseExhausted(budget, wire);
    // writes into the body, which Apollo reads afterwards
    await resolveOperation(request, actor, operationsOf);
    checkDocument(textOf(request));
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) callerHasGone(work);
    });
    return {
      ...services,
      store: storeOfRequest(services.store, {
        signal: work.signal,
        canceller,
        beforeCommit: () => wire.onCommit.mark,
      }),
      actor,
      requestId: request.id,
      reading: NO_PERSONAL_READING,
      wire,
    };
  };

  await app.register((scope) => {
    limitRequestSize(scope, callerOf);
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      bodyLimit: LARGEST_REQUEST,
      handler: fastifyApolloHandler(apollo, { context: contextOf }),
    });
  });
}

function buildApollo(
  { services, explorable }: ServerParts,
  plugins: readonly ApolloServerPlugin<Context>[],
): ApolloServer<Context> {
  const armor = ARMOR.protect();
  return new ApolloServer<Context>({
    schema: buildApiSchema(),
    // in production for those who are known: see introspection.ts
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    // in the context instead: only what a browser adds by itself can be forged
    csrfPrevention: false,
    formatError: createFormatError(services.log),
    plugins: [
      // typed against the base context, of which ours is an extension
      ...(armor.plugins as unknown as ApolloServerPlugin<Context>[]),
      ...plugins,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    validationRules: armor.validationRules,
    allowBatchedHttpRequests: false,
    // nobody registers an operation by sending it once
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: explorable ? 'development' : 'production',
  });
}

type Identify = ReturnType<typeof createIdentify>;

/** Who asks is found out once for each request. */
function rememberCallers(identify: Identify): (request: FastifyRequest) => Promise<Actor> {
  const callers = new WeakMap<FastifyRequest, Promise<Actor>>();
  return (request) => {
    const known = callers.get(request) ?? identify(request.headers);
    callers.set(request, known);
    return known;
  };
}

function textOf({ method, body, query }: FastifyRequest): string {
  const source: unknown = method === 'GET' ? query : body;
  const text: unknown = typeof source === 'object' && source !== null && 'query' in source ? source.query : '';
  return typeof text === 'string' ? text : '';
}
