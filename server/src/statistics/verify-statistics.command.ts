import { countStatistics, repairStatistics, type StatisticsFault, verifyStatistics } from '@zhengming/data';
import { Command } from 'commander';
import { systemClock } from '../app/clock.js';
import { readEnv } from '../app/env.js';
import { withStore } from '../app/with-store.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
const INTERRUPTED = 130;

const WHAT: Readonly<Record<StatisticsFault['kind'], string>> = {
  FACTS: 'the facts come to another figure',
  SUM: 'its own deltas come to another figure',
  TOLD: 'what was told outside comes to another figure',
};

async function run({ repair, count }: { readonly repair?: true; readonly count?: true }): Promise<void> {
  await withStore(readEnv(process.env), say, async (store) => {
    const now = () => systemClock.now();
    if (count) say(`counted: ${await countStatistics(store, { now, signal: interruption.signal })}`);
    const started = performance.now();
    const { cells, faults } = await verifyStatistics(store);
    say(`${cells} cells compared in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    if (faults.length === 0) return say('the figures are what the facts come to');
    for (const { kind, subject, category, day, place, key, found, expected } of faults.slice(0, 20))
      say(`${subject} ${category} ${day} ${place} ${key}: ${found}, expected ${expected}: ${WHAT[kind]}`);
    if (!repair) {
      process.exitCode = 1;
      return;
    }
    say(`${await repairStatistics(store, now())} cells repaired by another delta`);
    await countStatistics(store, { now, signal: interruption.signal });
    const after = await verifyStatistics(store);
    say(after.faults.length === 0 ? 'the figures are what the facts come to' : `${after.faults.length} are not`);
    process.exitCode = after.faults.length === 0 ? 0 : 1;
  });
}

await new Command('statistics:verify')
  .description('Compares the figures for analysts with the facts and with their own history.')
  .option('--count', 'first counts what has changed since the last time')
  .option('--repair', 'appends what is missing; nothing is rewritten')
  .addHelpText('after', '\nExit codes: 0 they agree, 1 they do not or cannot be read, 130 interrupted.')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = interruption.signal.aborted ? INTERRUPTED : 1;
  });
