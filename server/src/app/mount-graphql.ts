import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '../access/actor.js';
import { answersWaitForAudit } from '../access/audited.js';
import { openBudget } from '../access/budget.js';
import { createIdentify, type Identify } from '../access/identify.js';
import { idempotency } from '../idempotency/idempotency.js';
import { buildApiSchema } from './build-schema.js';
import type { ServerParts } from './build-server.js';
import { openCanceller } from './cancellation.js';
import type { Context } from './context.js';
import { costLimit } from './cost-limit.js';
import { MOST_TOKENS } from './document-limits.js';
import { createFormatError } from './format-error.js';
import { introspectionForTheKnown } from './introspection.js';
import { legacyStatus } from './legacy-status.js';
import { LIMITS } from './limits.js';
import { createRequestContext } from './request-context.js';
import { LARGEST_REQUEST, limitRequestSize } from './request-size.js';
import { timeLimit } from './time-limit.js';
import { countsUsage, openUsageMeter } from '../usage/usage-meter.js';
import { mountStream } from '../watch/mount-stream.js';

/** No suggestions of names; how large a document may be is in `document-limits.ts`. */
const ARMOR = new ApolloArmor({
  maxDepth: { enabled: false },
  maxAliases: { enabled: false },
  maxDirectives: { enabled: false },
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
});

const STREAM_RULES = ARMOR.protect().validationRules;

/** What is wrong with a document is told up to here. */
const MOST_ERRORS = 5;

/** `/graphql`: who asks, how much they may ask for, and how long it may take stand in front of every operation. */
export async function mountGraphql(app: FastifyInstance, parts: ServerParts): Promise<void> {
  const { services } = parts;
  const limits = parts.limits ?? LIMITS;
  const budget = openBudget();
  const usage = openUsageMeter(services);
  const canceller = openCanceller(services.store.databaseUrl);
  const schema = buildApiSchema();
  const apollo = buildApollo(parts, schema, [
    ...(parts.explorable ? [] : [introspectionForTheKnown]),
    costLimit(budget),
    countsUsage(usage),
    timeLimit(limits.time),
    idempotency(services.store),
    answersWaitForAudit,
    legacyStatus,
  ]);
  await apollo.start();
  app.addHook('onClose', async () => {
    await apollo.stop();
    await usage.close();
    await canceller.close();
  });
  const identify = createIdentify(parts.signIn.sessions, parts.partners);
  const callerOf = rememberCallers(identify);
  const context = createRequestContext({ services, limits, budget, canceller, callerOf });
  await app.register((scope) => {
    limitRequestSize(scope, callerOf);
    scope.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    mountStream(scope, { services, schema, identify, budget, budgets: limits.budgets, rules: STREAM_RULES });
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      bodyLimit: LARGEST_REQUEST,
      handler: fastifyApolloHandler(apollo, { context }),
    });
  });
}

function buildApollo(
  { services, explorable }: ServerParts,
  schema: GraphQLSchema,
  plugins: readonly ApolloServerPlugin<Context>[],
): ApolloServer<Context> {
  const armor = ARMOR.protect();
  return new ApolloServer<Context>({
    schema,
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
    validationOptions: { maxErrors: MOST_ERRORS },
    allowBatchedHttpRequests: false,
    // nobody registers an operation by sending it once
    persistedQueries: false,
    stopOnTerminationSignals: false,
    nodeEnv: explorable ? 'development' : 'production',
  });
}

/** Who asks is found out once for each request. */
function rememberCallers(identify: Identify): (request: FastifyRequest) => Promise<Actor> {
  const callers = new WeakMap<FastifyRequest, Promise<Actor>>();
  return (request) => {
    const known = callers.get(request) ?? identify(request);
    callers.set(request, known);
    return known;
  };
}
