import type { EvidenceStore, Store, World } from '@zhengming/data';
import type { DivisionTable, Instant } from '@zhengming/domain';
import type { FastifyBaseLogger } from 'fastify';
import type { Actor } from '../access/actor.js';
import type { AuditLog, PersonalReading } from '../access/audit.js';
import type { ChainKeeper } from '../audit/keep-chain.js';
import type { SourceLines } from '../connector/source-line.js';
import type { JobQueue } from '../jobs/job-queue.js';
import type { TokenKeys } from '../token/token-keys.js';
import type { StreamLine } from '../watch/stream-line.js';
import type { WebhookRules } from '../webhook/webhook-env.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import type { Clock } from './clock.js';
import type { Wire } from './wire.js';

/** Keeps the present world; a past one is loaded for the asking. */
export interface Worlds {
  current(): Promise<World>;
  /** The world as it was known at an instant, for evaluations as of then. */
  at(at: Instant, knownAt: Instant): Promise<World>;
  /** To be called when a list or a policy has been published. */
  changed(): void;
}

/** LOCAL: a city or province (本地平台); NATIONAL: the platform all of them ask (国家平台). */
export type PlatformRole = 'LOCAL' | 'NATIONAL';

/** What every use case is given; one for the whole process. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  /** The people are invented: numbers of the test prefix are accepted. */
  readonly syntheticPersons: boolean;
  readonly divisions: DivisionTable;
  readonly worlds: Worlds;
  /** Keys of day tokens, and published maintenance. */
  readonly tokens: TokenKeys;
  readonly jobs: JobQueue;
  /** The lines to other platforms. */
  readonly sources: SourceLines;
  /** A national platform asks others on behalf of whoever asks it. */
  readonly platformRole: PlatformRole;
  /** null: this is no sandbox. */
  readonly sandbox: Sandbox | null;
  /** Where files of evidence are kept. */
  readonly evidence: EvidenceStore;
  /** Where webhooks of partners may go. */
  readonly webhooks: WebhookRules;
  readonly audit: AuditLog;
  readonly auditChain: ChainKeeper;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
}

/** What a resolver is given; one per request. */
export interface Context extends Services {
  readonly actor: Actor;
  readonly requestId: string;
  readonly reading: PersonalReading;
  /** Set by the guard where the permission table says that no jurisdiction limits this root field. */
  readonly everywhere?: true;
  /** The open line of a subscription; absent elsewhere. */
  readonly line?: StreamLine;
  /** Absent where no operation of the API is answered. */
  readonly wire?: Wire;
}
