import { inTransaction, listTokenKeys, revokeTokenKey, type Store } from '@zhengming/data';
import { formatInstant, type Instant, publishedKeys, signingKey } from '@zhengming/domain';
import { Command } from 'commander';
import { openDemoClock, systemClock } from '../app/clock.js';
import { readEnv } from '../app/env.js';
import { withStore } from '../app/with-store.js';
import { keepTokenKeys } from './token-keys.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Options {
  readonly show?: true;
  readonly revoke?: string;
  readonly because?: string;
}

async function run({ show, revoke, because }: Options): Promise<void> {
  const env = readEnv(process.env);
  await withStore(env, say, async (store) => {
    const now = (env.demo ? await openDemoClock(store.pool) : systemClock).now();
    if (revoke !== undefined) await takeBack(store, { kid: revoke, because, now });
    else if (show !== true) await rotate(store, now);
    await sayKeys(store, now);
  });
}

async function rotate(store: Store, now: Instant): Promise<void> {
  const { made, signsFrom } = await keepTokenKeys(store, now, true);
  if (made === null || signsFrom === null) say('A next key waits already; nothing was made.');
  else say(`Made ${made}: published now, signs from ${formatInstant(signsFrom)}.`);
}

interface TakeBack {
  readonly kid: string;
  readonly because: string | undefined;
  readonly now: Instant;
}

/** What somebody may have got hold of signs no more, and nothing it signed counts: its successor signs at once. */
async function takeBack(store: Store, { kid, because, now }: TakeBack): Promise<void> {
  if (because === undefined) throw new Error('--revoke needs --because: why nothing it signed counts any more');
  if (!(await inTransaction(store, (sql) => revokeTokenKey(sql, kid, now, because))))
    throw new Error('there is no good key of this id');
  say(`Revoked ${kid}.`);
  const { made } = await keepTokenKeys(store, now);
  if (made !== null) say(`Made ${made}, which signs at once.`);
}

async function sayKeys({ pool }: Store, now: Instant): Promise<void> {
  const keys = await listTokenKeys(pool);
  const signs = signingKey(keys, now)?.kid;
  const published = new Set(publishedKeys(keys, now).map(({ kid }) => kid));
  say(`At ${formatInstant(now)}:`);
  for (const { kid, signsFrom, revokedAt } of keys) {
    const state = revokedAt !== null ? 'revoked' : kid === signs ? 'signs' : published.has(kid) ? 'published' : 'gone';
    say(`  ${kid}  from ${formatInstant(signsFrom)}  ${state}`);
  }
}

await new Command('token:rotate')
  .description(
    'Publishes the next key of day tokens, which signs a day later; the old one stays until its last token is over',
  )
  .option('--show', 'only say which keys there are')
  .option('--revoke <kid>', 'take a key back at once, with everything it signed')
  .option('--because <reason>', 'why it is taken back')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
