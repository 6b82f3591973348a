import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { openStore } from '@zhengming/data';
import type { StaffRole } from '@zhengming/domain';
import { Command, Option } from 'commander';
import { readEnv } from '../app/env.js';
import { createStaff } from './create-staff.js';
import { STAFF_ROLES } from './staff.type.js';

interface Options {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly StaffRole[];
}

/** Makes a member of staff in the database of `DATABASE_URL`; the first sign-in of an installation without a demo. */
async function run({ username, name, roles }: Options): Promise<void> {
  const { databaseUrl } = readEnv(process.env);
  if (databaseUrl === null) throw new Error('DATABASE_URL is missing: the demo makes its own staff');
  const password = randomBytes(15).toString('base64url');
  const store = await openStore({ databaseUrl });
  try {
    await createStaff(store, { username, displayName: name, roles, password });
    process.stdout.write(`${username} may sign in with ${password}\nIt is shown once; only its hash is kept.\n`);
  } finally {
    await store.close();
  }
}

await new Command('staff:create')
  .description('Makes a member of staff and prints the password, once')
  .requiredOption('--username <name>', 'letters, digits, _ and .')
  .requiredOption('--name <name>', 'as colleagues see it')
  .addOption(new Option('--roles <roles...>').choices(STAFF_ROLES).makeOptionMandatory())
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
