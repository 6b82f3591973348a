import { readFileSync } from 'node:fs';
import { instant, parseAnyPolicy, type RetentionPolicy } from '@zhengming/domain';
import { openStore } from '../orm/store.js';
import { purge } from '../retention/purge.js';

/** A process that purges, one block at a time, and says each batch on a line of its own until it is killed. */
const [databaseUrl = '', now = ''] = process.argv.slice(2);
const POLICY = new URL('../../../domain/policies/retention/2021-08-15/policy.json', import.meta.url);

const store = await openStore({ databaseUrl, poolSize: 3 });
const policy = parseAnyPolicy(JSON.parse(readFileSync(POLICY, 'utf8'))) as RetentionPolicy;
await purge(store, policy, {
  now: () => instant(now),
  blocks: 1,
  onBatch: ({ table, rows }) => process.stdout.write(`${table} ${rows}\n`),
});
await store.close();
