import {
  anchorKeys,
  type AuditLog,
  type AuditLogOptions,
  besideTransactions,
  type EvidenceStore,
  openAuditLog,
  type Store,
} from '@zhengming/data';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { openLockOut } from '../access/lock-out.js';
import { openPartnerKeys } from '../access/partner-keys.js';
import { recordSignIns } from '../access/record-sign-in.js';
import type { SingleSignOn } from '../access/staff-auth.js';
import type { SignIn } from '../access/sign-in.js';
import { openStaffSessions } from '../access/staff-sessions.js';
import { chainKeeper } from '../audit/keep-chain.js';
import { LINE_SETTINGS, type LineSettings, openSourceLines } from '../connector/source-line.js';
import { jobQueue } from '../jobs/job-queue.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { openTokenKeys } from '../token/token-keys.js';
import { STRICT_WEBHOOKS, type WebhookRules } from '../webhook/webhook-env.js';
import { buildServer } from './build-server.js';
import type { Clock } from './clock.js';
import type { PlatformRole, Services } from './context.js';
import type { Limits } from './limits.js';
import { openWorlds } from './worlds.js';

export interface HouseOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** The people are invented: numbers of the test prefix are accepted. */
  readonly syntheticPersons: boolean;
  /** Where entries of the audit log wait on this machine until they are in the database. */
  readonly auditDir: string;
  /** Where files of evidence are kept. */
  readonly evidence: EvidenceStore;
  /** Sign the heads of the audit chain. */
  readonly auditAnchorKeys: string;
  /** Absent: the audit log on the store; the bench compares others with it. */
  readonly openAudit?: (options: AuditLogOptions) => Promise<AuditLog>;
  /** Absent: https and public addresses only. */
  readonly webhooks?: WebhookRules;
  readonly sessionSecret: string;
  /** Addresses or ranges of the proxies in front; none: requests come in directly. */
  readonly trustedProxies?: readonly string[];
  readonly publicUrl?: string | null;
  readonly secondFactorRequired?: boolean;
  readonly singleSignOn?: SingleSignOn | null;
  readonly trustedOrigins: readonly string[];
  readonly secureCookies: boolean;
  readonly dashboardDir: string;
  readonly logLevel: string;
  readonly explorable: boolean;
  /** Absent: those of the product. */
  readonly limits?: Limits;
  /** Absent: local. */
  readonly platformRole?: PlatformRole;
  /** Absent: this is no sandbox. */
  readonly sandbox?: Sandbox | null;
  /** Absent: those of the product. */
  readonly lines?: LineSettings;
}

export interface House {
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Ends HTTP first, then writes out what waits; the store stays open. */
  close(): Promise<void>;
}

/** Puts the service together on an open store. Nothing listens yet. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { store, clock, syntheticPersons } = options;
  const beside = besideTransactions(store);
  const worlds = await openWorlds(beside, clock);
  const { divisions } = await worlds.current();
  const log = pino({ level: options.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] });
  const openAudit = options.openAudit ?? ((how: AuditLogOptions) => openAuditLog(store, how));
  const audit = await openAudit({
    spoolDir: options.auditDir,
    onError: () => log.error('the audit log could not be written; it will be tried again'),
  });
  const keys = anchorKeys(options.auditAnchorKeys);
  const auditChain = chainKeeper({ store, clock, keys, folder: options.auditDir, log });
  const jobs = jobQueue;
  const services: Services = {
    store,
    clock,
    syntheticPersons,
    divisions,
    worlds,
    tokens: openTokenKeys(store, clock),
    audit,
    auditChain,
    jobs,
    sources: openSourceLines(options.lines ?? LINE_SETTINGS),
    platformRole: options.platformRole ?? 'LOCAL',
    sandbox: options.sandbox ?? null,
    evidence: options.evidence,
    webhooks: options.webhooks ?? STRICT_WEBHOOKS,
    log,
  };
  const app = await buildServer({
    services,
    log,
    signIn: openSignIn(options, services),
    partners: openPartnerKeys(store.pool),
    dashboardDir: options.dashboardDir,
    explorable: options.explorable,
    trustedProxies: options.trustedProxies ?? [],
    tls: options.secureCookies,
    ...(options.limits ? { limits: options.limits } : {}),
  });
  return {
    app,
    services,
    async close() {
      await app.close();
      await beside.close();
      await audit.close();
      await auditChain.anchor().catch(() => log.error('the head of the audit chain could not be signed'));
    },
  };
}

/** How staff come in. */
function openSignIn(options: HouseOptions, services: Services): SignIn {
  const { pool } = options.store;
  const singleSignOn = options.singleSignOn ?? null;
  const sessions = openStaffSessions({
    pool,
    secret: options.sessionSecret,
    trustedOrigins: options.trustedOrigins,
    secureCookies: options.secureCookies,
    publicUrl: options.publicUrl ?? null,
    secondFactorRequired: options.secondFactorRequired ?? false,
    singleSignOn,
    onError: (message) => services.log.error({ signIn: message }, 'sign-in failed'),
  });
  return {
    sessions,
    lockOut: openLockOut(pool, options.sessionSecret),
    record: recordSignIns(services, pool, sessions),
    singleSignOn: singleSignOn?.name ?? null,
  };
}
