import { openStore } from '@zhengming/data';
import { Command } from 'commander';
import { buildApiSchema } from '../app/build-schema.js';
import { readEnv } from '../app/env.js';
import { checkOperation } from './check-operation.js';
import { listOperations } from './registered-operations.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The drift report: which registered operations this release would refuse. Exit code 1 when there are any. */
async function run(): Promise<void> {
  const { databaseUrl } = readEnv(process.env);
  if (databaseUrl === null) throw new Error('DATABASE_URL is missing');
  const schema = buildApiSchema();
  const store = await openStore({ databaseUrl });
  try {
    const operations = await listOperations(store.pool);
    let refused = 0;
    for (const { hash, name, partner, document } of operations) {
      const { problems, warnings } = checkOperation(schema, document);
      if (problems.length > 0) refused += 1;
      if (problems.length + warnings.length > 0) say(`${partner ?? 'everybody'}  ${name}  sha256:${hash}`);
      problems.forEach((problem) => say(`  ✗ ${problem}`));
      warnings.forEach((warning) => say(`  ! ${warning}`));
    }
    say(`${operations.length} registered operations, ${refused} of them no longer fit the schema.`);
    process.exitCode = refused > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

await new Command('operations:check')
  .description('Says which registered operations no longer fit the schema of this release')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
