import { resolve } from 'node:path';
import { DEMO_ANCHOR_KEYS } from '@zhengming/data';
import { z } from 'zod';
import { BUDGETS, type Budgets } from '../access/budget.js';
import { EVIDENCE_SHAPE, type EvidencePlace, evidencePlace } from '../evidence/evidence-env.js';
import { NOTICE_SHAPE, type NoticeSettings, readNoticeSettings } from '../notice/notice-env.js';
import type { SingleSignOn } from '../access/staff-auth.js';
import type { WebhookRules } from '../webhook/webhook-env.js';
import type { PlatformRole } from './context.js';
import { readProxies, readSingleSignOn, SIGN_IN_SHAPE } from './sign-in-env.js';

/**
 * The one place that reads the environment. Everything else is told. Secrets that are missing are filled with demo
 * secrets in demo mode only; production refuses to start on them.
 */
export interface Env {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Port of the embedded database on 127.0.0.1; null: a free one. */
  readonly databasePort: number | null;
  /** Synthetic city, demo clock, demo sign-ins. */
  readonly demo: boolean;
  readonly demoPersons: number;
  /** The days before the demo's present at the desk. */
  readonly demoShift: boolean;
  readonly sessionSecret: string;
  /** Addresses or ranges of the proxies in front, whose word on where a request comes from is believed. */
  readonly trustedProxies: readonly string[];
  /** Where browsers reach the service; null: where their requests come in. */
  readonly publicUrl: string | null;
  /** No member of staff works without a second factor. */
  readonly secondFactorRequired: boolean;
  readonly singleSignOn: SingleSignOn | null;
  /** Keys that sign heads of the audit chain, `id:base64`, the first signs. */
  readonly auditAnchorKeys: string;
  /** Origins besides our own that may sign in, e.g. the dashboard's development server. */
  readonly trustedOrigins: readonly string[];
  /** Points that callers may use in a minute: staff, partners, unknown addresses. */
  readonly budgets: Budgets;
  /** Where files of evidence are kept. */
  readonly evidence: EvidencePlace;
  /** How notices leave the house. */
  readonly notices: NoticeSettings;
  /** Where webhooks of partners may go. */
  readonly webhooks: WebhookRules;
  readonly dashboardDir: string;
  /** A national platform asks provinces on behalf of whoever asks it. */
  readonly platformRole: PlatformRole;
  /** A house for partner developers: invented people, a clock they set, emptied when they say so. */
  readonly sandbox: boolean;
  /** Other platforms may be asked over plain HTTP and in private networks: between two houses on one machine or line. */
  readonly connectorsPrivate: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** A demo secret is recognisable, so that production can refuse it. */
const DEMO_SECRET = 'demo-secret-of-zhengming-not-for-production';

/** Nobody but this machine asks there. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((text) => text === 'true' || text === '1')
  .optional();
const points = z.coerce.number().int().min(1).max(1_000_000_000);
const port = z.coerce.number().int().min(0).max(65_535);

const SHAPE = z.object({
  NODE_ENV: z.string().optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4000),
  DATA_DIR: z.string().min(1).default('./.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_PORT: port.optional(),
  ENCRYPTION_KEYS: z.string().optional(),
  BLIND_INDEX_KEY: z.string().optional(),
  DEMO: flag,
  DEMO_SHIFT: flag,
  SANDBOX: flag,
  DEMO_PERSONS: z.coerce.number().int().min(0).max(5_000_000).default(100_000),
  SESSION_SECRET: z.string().min(32).optional(),
  ...SIGN_IN_SHAPE,
  AUDIT_ANCHOR_KEYS: z.string().optional(),
  TRUSTED_ORIGINS: z.string().default(''),
  STAFF_POINTS_PER_MINUTE: points.default(BUDGETS.staff),
  PARTNER_POINTS_PER_MINUTE: points.default(BUDGETS.partner),
  ANONYMOUS_POINTS_PER_MINUTE: points.default(BUDGETS.anonymous),
  ...EVIDENCE_SHAPE,
  ...NOTICE_SHAPE,
  WEBHOOK_PRIVATE: flag,
  WEBHOOK_TIMEOUT_MS: z.coerce.number().int().min(100).max(60_000).default(10_000),
  DASHBOARD_DIR: z.string().min(1).default('dashboard/dist/web'),
  PLATFORM_ROLE: z.enum(['LOCAL', 'NATIONAL']).default('LOCAL'),
  CONNECTORS_PRIVATE: flag,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** @throws Error that names every variable that is wrong, without its value. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = SHAPE.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
  }
  const env = result.data;
  const production = env.NODE_ENV === 'production';
  if (production && (env.ENCRYPTION_KEYS === undefined || env.BLIND_INDEX_KEY === undefined)) {
    throw new Error('ENCRYPTION_KEYS and BLIND_INDEX_KEY are missing: production never runs on the demo keys');
  }
  const sandbox = env.SANDBOX ?? false;
  if (sandbox && (env.DATABASE_URL !== undefined || env.DEMO === false)) {
    throw new Error('A SANDBOX is a demo on a database of its own: leave DATABASE_URL and DEMO out');
  }
  const demo = sandbox || (env.DEMO ?? (env.DATABASE_URL === undefined && !production));
  // its keys are published: whoever reaches it from elsewhere must not reach our networks through it
  const alone = demo && env.PUBLIC_URL === undefined && LOOPBACK.has(env.HOST);
  return {
    production,
    host: env.HOST,
    port: env.PORT,
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? null,
    databasePort: env.DATABASE_PORT ?? null,
    demo,
    demoPersons: env.DEMO_PERSONS,
    demoShift: env.DEMO_SHIFT ?? true,
    sessionSecret: sessionSecret(env.SESSION_SECRET, production, demo),
    trustedProxies: readProxies(env.TRUSTED_PROXIES),
    publicUrl: env.PUBLIC_URL ?? null,
    secondFactorRequired: env.SECOND_FACTOR === undefined ? !demo : env.SECOND_FACTOR === 'required',
    singleSignOn: readSingleSignOn(env),
    auditAnchorKeys: auditAnchorKeys(env.AUDIT_ANCHOR_KEYS, production),
    trustedOrigins: env.TRUSTED_ORIGINS.split(',').filter((origin) => origin !== ''),
    budgets: {
      staff: env.STAFF_POINTS_PER_MINUTE,
      partner: env.PARTNER_POINTS_PER_MINUTE,
      anonymous: env.ANONYMOUS_POINTS_PER_MINUTE,
    },
    evidence: evidencePlace(env, env.DATA_DIR),
    notices: readNoticeSettings(env),
    webhooks: { allowPrivate: env.WEBHOOK_PRIVATE ?? alone, timeoutMs: env.WEBHOOK_TIMEOUT_MS },
    dashboardDir: resolve(env.DASHBOARD_DIR),
    platformRole: env.PLATFORM_ROLE,
    sandbox,
    connectorsPrivate: env.CONNECTORS_PRIVATE ?? alone,
    logLevel: env.LOG_LEVEL,
  };
}

function sessionSecret(given: string | undefined, production: boolean, demo: boolean): string {
  const secret = given ?? (demo ? DEMO_SECRET : undefined);
  if (secret === undefined) throw new Error('SESSION_SECRET is missing: at least 32 characters, kept secret');
  if (production && secret === DEMO_SECRET)
    throw new Error('SESSION_SECRET is the demo secret; production needs its own');
  return secret;
}

/** Outside production the demo keys are as good as the database they stand beside. */
function auditAnchorKeys(given: string | undefined, production: boolean): string {
  if (production && (given === undefined || given.includes(DEMO_ANCHOR_KEYS)))
    throw new Error(
      'AUDIT_ANCHOR_KEYS is missing or the demo key: production signs the audit chain with keys of its own',
    );
  return given ?? DEMO_ANCHOR_KEYS;
}
