import { openStore } from '@zhengming/data';
import { Command, Option } from 'commander';
import { SCOPES, type Scope } from '../access/actor.js';
import { createPartner } from '../access/partner-keys.js';
import { readEnv } from '../app/env.js';

interface Options {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly purposes: readonly string[];
}

/** Makes a partner in the database of `DATABASE_URL` and prints its key, once. */
async function run({ name, scopes, purposes }: Options): Promise<void> {
  const { databaseUrl } = readEnv(process.env);
  if (databaseUrl === null) throw new Error('DATABASE_URL is missing: the demo makes its own partners');
  const store = await openStore({ databaseUrl });
  try {
    const { id, key } = await createPartner(store.pool, { name, scopes, purposes });
    process.stdout.write(
      `Client id ${id}\nAuthorization: Bearer ${key}\nThe key is shown once; only its hash is kept.\n`,
    );
  } finally {
    await store.close();
  }
}

await new Command('partner:create')
  .description('Makes a partner and prints its key, once')
  .requiredOption('--name <name>')
  .addOption(new Option('--scopes <scopes...>').choices([...SCOPES]).makeOptionMandatory())
  .option('--purposes <purposes...>', 'what it may say it reads personal data for', [])
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
