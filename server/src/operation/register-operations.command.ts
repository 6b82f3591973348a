import { readFileSync } from 'node:fs';
import { openStore } from '@zhengming/data';
import { Command } from 'commander';
import { parse } from 'graphql';
import { buildApiSchema } from '../app/build-schema.js';
import { readEnv } from '../app/env.js';
import { checkOperation, nameOf } from './check-operation.js';
import { partnerIdOf, registerOperation, setRegisteredOnly } from './registered-operations.js';

interface Options {
  readonly partner?: string;
  readonly only?: boolean;
}

/** Registers each file as one operation, byte for byte; none of them when one does not fit the schema. */
async function run(files: readonly string[], { partner, only }: Options): Promise<void> {
  const { databaseUrl } = readEnv(process.env);
  if (databaseUrl === null) throw new Error('DATABASE_URL is missing');
  if (only !== undefined && partner === undefined) throw new Error('--only and --no-only need a --partner');
  const schema = buildApiSchema();
  const documents = files.map((file) => ({ file, document: readFileSync(file, 'utf8') }));
  const problems = documents.flatMap(({ file, document }) =>
    checkOperation(schema, document).problems.map((problem) => `${file}: ${problem}`),
  );
  if (problems.length > 0) throw new Error(`Nothing was registered:\n${problems.join('\n')}`);
  const store = await openStore({ databaseUrl });
  try {
    const partnerId = partner === undefined ? null : await partnerIdOf(store.pool, partner);
    for (const { file, document } of documents) {
      const hash = await registerOperation(store.pool, { partnerId, name: nameOf(parse(document)), document });
      process.stdout.write(`sha256:${hash}  ${file}\n`);
    }
    if (partnerId !== null && only !== undefined) await setRegisteredOnly(store.pool, partnerId, only);
  } finally {
    await store.close();
  }
}

await new Command('operations:register')
  .description('Registers operations of a partner, which it then sends by hash')
  .argument('[files...]', 'one GraphQL document each')
  .option('--partner <id or name>', 'whose they are; without it they are for every partner')
  .option('--only', 'the partner may send nothing else')
  .option('--no-only', 'the partner may send anything again')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
