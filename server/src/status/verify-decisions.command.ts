import { type DecisionDifference, verifyDecisions, type VerifyReport } from '@zhengming/data';
import { formatInstant, type Instant, instant } from '@zhengming/domain';
import { Command, InvalidArgumentError } from 'commander';
import { readEnv } from '../app/env.js';
import { withStore } from '../app/with-store.js';

interface Options {
  readonly sample: number;
  readonly personSeed: number;
  readonly since?: Instant;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const INTERRUPTED = 130;
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
};
const moment = (text: string): Instant => {
  try {
    return instant(text);
  } catch {
    throw new InvalidArgumentError('expected an instant with a time zone, e.g. 2021-11-01T10:00:00+08:00');
  }
};

async function run({ sample, personSeed: seed, since }: Options): Promise<void> {
  await withStore(readEnv(process.env), say, async (store) => {
    const started = performance.now();
    const report = await verifyDecisions(store, {
      sample,
      seed,
      since: since ?? null,
      signal: interruption.signal,
      onProgress: ({ checked, total }) => {
        if (checked % 200 === 0 || checked === total) say(`${checked} of ${total}`);
      },
    });
    tell(report, seed, (performance.now() - started) / 1000);
  });
}

function tell({ checked, differences }: VerifyReport, seed: number, seconds: number): void {
  differences.forEach((one) => say(line(one)));
  const decisions = new Set(differences.map(({ decisionId }) => decisionId)).size;
  say(`\n${checked} decision(s) judged again in ${seconds.toFixed(1)} s, chosen by seed ${seed}`);
  if (interruption.signal.aborted) {
    say('interrupted');
    process.exitCode = INTERRUPTED;
  } else if (differences.length === 0) say('all of them say what they said then');
  else {
    say(`${decisions} of them differ, in ${differences.length} field(s)`);
    process.exitCode = 1;
  }
}

const line = ({ decisionId, evaluatedAt, field, stored, found }: DecisionDifference): string =>
  `${decisionId}  ${formatInstant(evaluatedAt)}  ${field}\n  stored: ${stored}\n  now:    ${found}`;

await new Command('verify:decisions')
  .description(
    'Judges a sample of past decisions again from what was known when they were made, and reports what differs. Reads only.',
  )
  .option('--sample <n>', 'how many', whole, 1000)
  .option('--since <instant>', 'only decisions made from then on', moment)
  .option('--person-seed <n>', 'which ones: the same seed chooses the same', whole, 1)
  .addHelpText('after', '\nExit codes: 0 nothing differs, 1 something does or nothing could be read, 130 interrupted.')
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
