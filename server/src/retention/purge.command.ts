import { brokenProof, loadWorld, purge, type PurgeEnd, retentionPolicyFor, type Store } from '@zhengming/data';
import { Command } from 'commander';
import { systemClock } from '../app/clock.js';
import { readEnv } from '../app/env.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { withStore } from '../app/with-store.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const INTERRUPTED = 130;
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

async function run({
  dryRun = false,
  verify = false,
}: {
  readonly dryRun?: boolean;
  readonly verify?: boolean;
}): Promise<void> {
  await withStore(readEnv(process.env), say, async (store) => {
    if (verify) return sayProof(store);
    const policy = retentionPolicyFor(await loadWorld(store, systemClock.now()), JURISDICTION, systemClock.now());
    if (policy === null) throw new Error('no policy in force says how long things are kept');
    say(`${policy.id} ${policy.version}: ${policy.title.zh}${dryRun ? ' (dry run: nothing is deleted)' : ''}`);
    tell(await purge(store, policy, { now: () => systemClock.now(), dryRun, signal: interruption.signal }));
    return dryRun ? undefined : sayProof(store);
  });
}

const WORDS = { DONE: 'deleted', DRY_RUN: 'due', STOPPED: 'deleted so far; run it again to go on', BUSY: '' } as const;

function tell({ state, runId, tables }: PurgeEnd): void {
  if (state === 'BUSY') return say('Another process is purging; nothing was done.');
  for (const { table, rows } of tables.filter((one) => one.rows > 0))
    say(`  ${table.padEnd(24)} ${rows.toLocaleString('en').padStart(12)}`);
  const total = tables.reduce((sum, { rows }) => sum + rows, 0);
  say(`${total.toLocaleString('en')} rows ${WORDS[state]}${runId === null ? '' : `, run ${runId}`}`);
  if (state === 'STOPPED') process.exitCode = INTERRUPTED;
}

async function sayProof({ pool }: Store): Promise<void> {
  const broken = await brokenProof(pool);
  if (broken === null) return say('the chain of proofs holds');
  say(`BROKEN at proof ${broken}`);
  process.exitCode = 1;
}

await new Command('retention:purge')
  .description(
    'Deletes what is past its term, with proof; may run beside the service, and goes on where it was cut off',
  )
  .option('--dry-run', 'only counts what is due')
  .option('--verify', 'only verifies the chain of proofs')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = interruption.signal.aborted ? INTERRUPTED : 1;
  });
