import { keyUses, rotateKeys, type RotationProgress, type Store } from '@zhengming/data';
import { Command } from 'commander';
import { readEnv } from '../app/env.js';
import { withStore } from '../app/with-store.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const INTERRUPTED = 130;
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

const SAY_EVERY_MS = 2_000;

/** Says how far it is, now and then. */
function progress(): (progress: RotationProgress) => void {
  let last = 0;
  return ({ table, column, done }) => {
    const now = performance.now();
    if (now - last < SAY_EVERY_MS) return;
    last = now;
    say(`  ${table}.${column}: ${done.toLocaleString('en')}`);
  };
}

async function sayUses({ pool, keyring }: Store): Promise<void> {
  say(`The key ${keyring.currentKeyId} encrypts. What each key has made:`);
  for (const { table, column, keyId, count } of await keyUses(pool))
    say(`  ${`${table}.${column}`.padEnd(28)} ${(keyId ?? 'broken').padEnd(12)} ${count.toLocaleString('en')}`);
}

async function run({ show }: { readonly show?: true }): Promise<void> {
  await withStore(readEnv(process.env), say, async (store) => {
    if (show !== true) await rotate(store);
    await sayUses(store);
  });
}

async function rotate({ pool, keyring }: Store): Promise<void> {
  const { reencrypted, unreadable } = await rotateKeys(pool, keyring, {
    signal: interruption.signal,
    onProgress: progress(),
  });
  say(`${reencrypted.toLocaleString('en')} texts encrypted anew.`);
  if (unreadable === 0) return;
  say(`${unreadable.toLocaleString('en')} texts are opened by no key of ours and stay as they are.`);
  process.exitCode = 1;
}

await new Command('keys:rotate')
  .description('Encrypts anew with the first of ENCRYPTION_KEYS whatever another key made, while the service runs')
  .option('--show', 'only say which key has made what')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = interruption.signal.aborted ? INTERRUPTED : 1;
  });
