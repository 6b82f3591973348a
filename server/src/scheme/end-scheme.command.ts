import { brokenProof, countScheme, endScheme, findSchemeEnd, type PurgedTable, type Store } from '@zhengming/data';
import { Command } from 'commander';
import { systemClock } from '../app/clock.js';
import { readEnv } from '../app/env.js';
import { withStore } from '../app/with-store.js';
import { CONFIRMATION } from './decide-scheme-end.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const INTERRUPTED = 130;
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

interface Options {
  readonly confirm?: string;
  readonly figures?: boolean;
}

async function run({ confirm, figures = false }: Options): Promise<void> {
  await withStore(readEnv(process.env), say, async (store) => {
    if (figures) return sayFigures(store);
    if (confirm === undefined) return sayPlan(store);
    if (confirm !== CONFIRMATION)
      throw new Error(`to end the scheme for good say exactly: --confirm "${CONFIRMATION}"`);
    return end(store);
  });
}

/** A look: what would go, and who has approved. */
async function sayPlan({ pool }: Store): Promise<void> {
  const found = await findSchemeEnd(pool);
  say(`Dry run: nothing is changed. The end of the scheme is ${found?.state ?? 'not proposed'}.`);
  tell(await countScheme(pool));
  say(`To carry out what was approved: --confirm "${CONFIRMATION}"`);
}

async function sayFigures({ pool }: Store): Promise<void> {
  say(JSON.stringify((await findSchemeEnd(pool))?.aggregates ?? [], null, 2));
}

async function end(store: Store): Promise<void> {
  const ended = await endScheme(store, { now: () => systemClock.now(), signal: interruption.signal });
  if (ended.state === 'NOT_APPROVED') throw new Error('two people have to propose and approve it first, in the API');
  if (ended.state === 'BUSY') throw new Error('another process is purging; try again');
  if ('tables' in ended) tell(ended.tables);
  if (ended.state === 'STOPPED') {
    say('stopped; run it again to go on');
    process.exitCode = INTERRUPTED;
    return;
  }
  const broken = await brokenProof(store.pool);
  say(broken === null ? 'the scheme has ended; the chain of proofs holds' : `BROKEN at proof ${broken}`);
  if (broken !== null) process.exitCode = 1;
}

function tell(tables: readonly PurgedTable[]): void {
  for (const { table, rows } of tables.filter((one) => one.rows > 0))
    say(`  ${table.padEnd(24)} ${rows.toLocaleString('en').padStart(12)}`);
  say(`${tables.reduce((sum, { rows }) => sum + rows, 0).toLocaleString('en')} rows`);
}

await new Command('scheme:end')
  .description('Ends the scheme (终止运行) once two people have approved it; without --confirm it only looks')
  .option('--dry-run', 'only looks, as without --confirm')
  .option('--confirm <sentence>', 'the sentence of confirmation, to the letter')
  .option('--figures', 'prints the figures that remain, as JSON')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = interruption.signal.aborted ? INTERRUPTED : 1;
  });
