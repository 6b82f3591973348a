import { join } from 'node:path';
import { anchorChain, anchorKeys, anchorLine, type ChainProblem, type ChainReport, verifyAudit } from '@zhengming/data';
import { Command, InvalidArgumentError } from 'commander';
import { systemClock } from '../app/clock.js';
import { readEnv } from '../app/env.js';
import { withStore } from '../app/with-store.js';
import { readAnchors } from './keep-chain.js';

interface Options {
  readonly from?: bigint;
  readonly to?: bigint;
  readonly anchors?: string;
  readonly sign?: true;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const INTERRUPTED = 130;
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

const place = (text: string): bigint => {
  if (!/^[1-9]\d{0,17}$/.test(text)) throw new InvalidArgumentError('expected the number of an entry');
  return BigInt(text);
};

const PROBLEMS: Readonly<Record<ChainProblem, string>> = {
  CHANGED: 'its content does not fit its hash: it was changed, or the entry before it was exchanged',
  MISSING: 'it is not there: it was removed',
  CUT_OFF: 'its signed head says it was there: the tail was cut off',
  REWRITTEN: 'its signed head has another hash: the chain was made anew',
  FORGED_ANCHOR: 'its signed head is not signed by a key of ours',
};

async function run({ from, to, anchors, sign }: Options): Promise<void> {
  const env = readEnv(process.env);
  const keys = anchorKeys(env.auditAnchorKeys);
  await withStore(env, say, async (store) => {
    const outside = await readAnchors(anchors ?? join(env.dataDir, 'audit', 'anchors.txt'));
    const started = performance.now();
    const report = await verifyAudit(store.pool, keys, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      outside,
      signal: interruption.signal,
      onProgress: (checked) => {
        if (checked % 500_000 === 0 && checked > 0) say(`${checked} entries`);
      },
    });
    tell(report, outside.length, (performance.now() - started) / 1000);
    if (sign && report.broken === null) {
      const anchor = await anchorChain(store, keys, systemClock.now());
      if (anchor) say(anchorLine(anchor));
    }
  });
}

function tell({ checked, broken, last }: ChainReport, outside: number, seconds: number): void {
  say(
    `${checked} entries verified up to ${last} in ${seconds.toFixed(1)} s, with ${outside} signed head(s) from outside`,
  );
  if (broken === null) return say('the chain holds');
  say(`BROKEN at entry ${broken.seq} (${broken.problem}): ${PROBLEMS[broken.problem]}`);
  process.exitCode = 1;
}

await new Command('audit:verify')
  .description('Verifies the chain of the audit log, or a part of it, and names the first entry that is broken.')
  .option('--from <entry>', 'the first entry to verify; the one before it is believed', place)
  .option('--to <entry>', 'the last entry to verify', place)
  .option('--anchors <file>', 'signed heads kept outside the database: a log, or a file of lines')
  .option('--sign', 'when the chain holds, signs its head, stores and prints it')
  .addHelpText('after', '\nExit codes: 0 the chain holds, 1 it is broken or cannot be read, 130 interrupted.')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = interruption.signal.aborted ? INTERRUPTED : 1;
  });
