import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import fastifyApollo from '@as-integrations/fastify';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify';
import { NO_PERSONAL_READING } from '../access/audit.js';
import { answersWaitForAudit } from '../access/audited.js';
import { mountAuditExport } from '../audit/export-audit.js';
import { createIdentify } from '../access/identify.js';
import type { PartnerKeys } from '../access/partner-keys.js';
import { mountSignIn } from '../access/sign-in.js';
import type { StaffSessions } from '../access/staff-sessions.js';
import { buildApiSchema } from './build-schema.js';
import type { Context, Services } from './context.js';
import { createFormatError } from './format-error.js';
import { mountHealth } from './health-routes.js';
import { serveDashboard } from './static-dashboard.js';

export interface ServerParts {
  readonly services: Services;
  readonly log: FastifyBaseLogger;
  readonly sessions: StaffSessions;
  readonly partners: PartnerKeys;
  readonly dashboardDir: string;
  /** Schema introspection and the explorer page: for development and the demo. */
  readonly explorable: boolean;
}

/** Big enough for the largest risk-area list (about 4 MB of JSON inside one string). */
const LARGEST_BODY = 24 * 1024 * 1024;

/** Read no further than this: a longer document is refused as one that does not parse. */
const MOST_TOKENS = 4_000;

/** Limits for every caller alike: depth, aliases and directives of a document. */
const ARMOR = new ApolloArmor({
  // the depth of what is answered: naming a part of a document as a fragment does not make it deeper
  maxDepth: { n: 12, flattenFragments: true },
  maxAliases: { n: 30, allowList: [] },
  maxDirectives: { n: 50 },
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
});

/** Builds the HTTP service on parts that are already open. Closing it closes none of them. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: parts.log,
    bodyLimit: LARGEST_BODY,
    // addresses may be typed by people, and people type numbers anywhere: requests are not logged one by one
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
  });
  const { services } = parts;
  await app.register(helmet, { contentSecurityPolicy: { directives: CONTENT_SECURITY }, hsts: false });
  await app.register(rateLimit, { global: false });
  mountHealth(app, services);
  mountSignIn(app, parts.sessions);
  await mountGraphql(app, services, parts);
  mountAuditExport(app, services, createIdentify(parts.sessions, parts.partners));
  await serveDashboard(app, parts.dashboardDir);
  return app;
}

/** The dashboard's own files and nothing else; MUI writes its styles into the page. */
const CONTENT_SECURITY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

async function mountGraphql(app: FastifyInstance, services: Services, parts: ServerParts): Promise<void> {
  const armor = ARMOR.protect();
  const apollo = new ApolloServer<Context>({
    schema: buildApiSchema(),
    introspection: parts.explorable,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    csrfPrevention: true,
    formatError: createFormatError(services.log),
    // typed against the base context, of which ours is an extension
    plugins: [
      ...(armor.plugins as unknown as ApolloServerPlugin<Context>[]),
      answersWaitForAudit,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
    validationRules: armor.validationRules,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  const identify = createIdentify(parts.sessions, parts.partners);
  await app.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async (request: FastifyRequest): Promise<Context> => ({
      ...services,
      actor: await identify(request.headers),
      requestId: request.id,
      reading: NO_PERSONAL_READING,
    }),
  });
}
