import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { mountAuditExport } from '../audit/export-audit.js';
import { createIdentify } from '../access/identify.js';
import type { PartnerKeys } from '../access/partner-keys.js';
import { mountSignIn, type SignIn } from '../access/sign-in.js';
import { mountOauth } from '../partner/mount-oauth.js';
import { mountInvitations } from '../staff/accept-invitation.js';
import { mountFhir } from '../fhir/mount-fhir.js';
import { mountEvidence } from '../evidence/evidence-routes.js';
import { mountImports } from '../import/import-routes.js';
import { mountPersonCopy } from '../data-request/fetch-copy.js';
import { mountExports } from '../statistics/export-routes.js';
import type { Services } from './context.js';
import { mountTokenKeys } from '../token/mount-token-keys.js';
import { mountHealth } from './health-routes.js';
import type { Limits } from './limits.js';
import { openLiveChannel } from '../live/live-channel.js';
import { mountLive } from '../live/mount-live.js';
import { mountGraphql } from './mount-graphql.js';
import { ORDINARY_REQUEST } from './request-size.js';
import { securityHeaders } from './security-headers.js';
import { serveDashboard } from './static-dashboard.js';
import { maskWireErrors, refuseBadAddress } from './wire-errors.js';

export interface ServerParts {
  readonly services: Services;
  readonly log: FastifyBaseLogger;
  readonly signIn: SignIn;
  readonly partners: PartnerKeys;
  readonly dashboardDir: string;
  /** Anybody may read the schema: for development and the demo. */
  readonly explorable: boolean;
  /** Addresses of the proxies in front. */
  readonly trustedProxies: readonly string[];
  /** It is reached through TLS only. */
  readonly tls: boolean;
  /** Absent: those of the product. */
  readonly limits?: Limits;
}

/** How long a request may take to arrive: a list of 24 MB over a slow line, and nobody who sends a byte now and then. */
const ARRIVES_WITHIN_MS = 120_000;

/** Builds the HTTP service on parts that are already open. Closing it closes none of them. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: parts.log,
    bodyLimit: ORDINARY_REQUEST,
    requestTimeout: ARRIVES_WITHIN_MS,
    // addresses may be typed by people, and people type numbers anywhere: requests are not logged one by one
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    frameworkErrors: refuseBadAddress(parts.tls),
    forceCloseConnections: 'idle',
    // whose X-Forwarded-For is believed: limits and allowed addresses of partners rest on it
    trustProxy: parts.trustedProxies.length > 0 ? [...parts.trustedProxies] : false,
  });
  const { services } = parts;
  maskWireErrors(app, services.log);
  await securityHeaders(app, parts.tls);
  await app.register(rateLimit, { global: false });
  mountHealth(app, services);
  mountSignIn(app, parts.signIn);
  mountInvitations(app, services);
  await mountGraphql(app, parts);
  const identify = createIdentify(parts.signIn.sessions, parts.partners);
  await mountOauth(app, services, identify);
  mountTokenKeys(app, services);
  mountLive(app, { channel: openLiveChannel(services.store.databaseUrl, services.log), identify });
  mountAuditExport(app, services, identify);
  mountExports(app, services, identify);
  mountPersonCopy(app, services, identify);
  await mountFhir(app, services, identify);
  await mountEvidence(app, services, identify);
  await mountImports(app, services, identify);
  await serveDashboard(app, parts.dashboardDir);
  return app;
}
