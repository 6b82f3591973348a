import { join } from 'node:path';
import { DataFolderInUseError, type Store } from '@zhengming/data';
import { type DemoClock, openDemoClock, systemClock } from './app/clock.js';
import { type Env, readEnv } from './app/env.js';
import { LIMITS } from './app/limits.js';
import { openHouse } from './app/open-house.js';
import { prepareHouse } from './app/prepare-house.js';
import { type Shutdown, createShutdown } from './app/shutdown.js';
import { welcome } from './app/welcome.js';
import { LINE_SETTINGS } from './connector/source-line.js';
import { openEvidenceStore } from './evidence/evidence-env.js';
import { startJobs } from './jobs/start-jobs.js';
import { startNoticePump } from './notice/notice-pump.js';
import { consoleSender } from './notice/notice-sender.js';
import { webhookSender } from './notice/webhook-sender.js';
import { openSandbox } from './sandbox/sandbox.js';
import { startWebhookPump } from './webhook/webhook-pump.js';

const SAVE_CLOCK_MS = 5_000;

async function start(env: Env, shutdown: Shutdown, end: (code: number) => void): Promise<void> {
  const store = await prepareHouse(env, shutdown);
  if (store.keyring.demo && !env.demo)
    throw new Error('The keys are the published demo keys: set ENCRYPTION_KEYS and BLIND_INDEX_KEY to your own');
  const demoClock = env.demo ? await openClock(store, shutdown) : null;
  const clock = demoClock ?? systemClock;
  const house = await openHouse({
    store,
    clock,
    syntheticPersons: env.demo,
    auditDir: join(env.dataDir, 'audit'),
    evidence: await openEvidenceStore(env.evidence),
    auditAnchorKeys: env.auditAnchorKeys,
    webhooks: env.webhooks,
    sessionSecret: env.sessionSecret,
    trustedProxies: env.trustedProxies,
    publicUrl: env.publicUrl,
    secondFactorRequired: env.secondFactorRequired,
    singleSignOn: env.singleSignOn,
    trustedOrigins: env.trustedOrigins,
    secureCookies: env.production,
    dashboardDir: env.dashboardDir,
    logLevel: env.logLevel,
    explorable: !env.production,
    limits: { ...LIMITS, budgets: env.budgets },
    platformRole: env.platformRole,
    sandbox: env.sandbox && demoClock ? openSandbox(demoClock, end) : null,
    lines: { ...LINE_SETTINGS, allowPrivate: env.connectorsPrivate },
  });
  const jobs = await startJobs(house.services);
  const { webhook } = env.notices;
  const sender = webhook === null ? consoleSender(house.services.log) : webhookSender(webhook);
  const notices = startNoticePump(house.services, sender, env.notices);
  const webhooks = startWebhookPump(house.services);
  shutdown.add('jobs', () => jobs.stop());
  shutdown.add('notices', () => notices.stop());
  shutdown.add('webhooks', () => webhooks.stop());
  shutdown.add('service', () => house.close());
  const address = await house.app.listen({ host: env.host, port: env.port });
  process.stdout.write(welcome(env, address, clock));
}

async function openClock({ pool }: Store, shutdown: Shutdown): Promise<DemoClock> {
  const clock = await openDemoClock(pool);
  const timer = setInterval(() => void clock.save().catch(() => undefined), SAVE_CLOCK_MS);
  timer.unref();
  shutdown.add('clock', () => {
    clearInterval(timer);
    return clock.save();
  });
  return clock;
}

/** What went wrong, in words for whoever started it. */
function explain(error: unknown): string {
  if (error instanceof DataFolderInUseError) return error.message;
  const { code, message, port } = error as { code?: unknown; message?: unknown; port?: unknown };
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is already in use by another program; choose another one with PORT=…`;
  return typeof message === 'string' ? message : String(error);
}

async function main(): Promise<void> {
  const shutdown = createShutdown();
  let ending: Promise<never> | undefined;
  const end = async (code: number): Promise<never> => {
    const failed = await shutdown.run();
    if (failed.length > 0) process.stderr.write(`Not closed cleanly: ${failed.join(', ')}\n`);
    process.exit(failed.length > 0 ? 1 : code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending === undefined) process.stdout.write('\n  Closing …\n');
      ending ??= end(0);
    });
  }
  try {
    await start(readEnv(process.env), shutdown, (code) => {
      ending ??= end(code);
    });
  } catch (error) {
    // what breaks because it is being closed is not worth a word
    if (ending === undefined) process.stderr.write(`\n✗ ${explain(error)}\n`);
    ending ??= end(1);
    await ending;
  }
}

await main();
