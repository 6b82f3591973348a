import { Command, InvalidArgumentError } from 'commander';
import { migrate, openStore, startEmbeddedDatabase, STORIES } from '@zhengming/data';
import { formatInstant, instant } from '@zhengming/domain';
import { readEnv } from '../app/env.js';
import { makeDemoCity } from './make-demo-city.js';

/** When the demo begins: the Ejin outbreak, two days after the rules of 30 October 2021. */
const DEMO_START = '2021-11-01T10:00:00+08:00';

interface Options {
  readonly persons: number;
  readonly seed: number;
  readonly at: string;
}

const whole = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('expected a whole number');
  return Number(text);
};
const moment = (text: string): string => {
  try {
    return formatInstant(instant(text));
  } catch {
    throw new InvalidArgumentError('expected an instant with a time zone, e.g. 2021-11-01T10:00:00+08:00');
  }
};

/** Makes the demo city in the database of the environment; goes on where an earlier run stopped. */
async function run({ persons, seed, at }: Options): Promise<void> {
  const env = readEnv(process.env);
  if (env.production) throw new Error('the demo city is not for production');
  const embedded =
    env.databaseUrl === null
      ? await startEmbeddedDatabase({
          dataDir: env.dataDir,
          ...(env.databasePort === null ? {} : { port: env.databasePort }),
          onLog: say,
        })
      : null;
  const databaseUrl = env.databaseUrl ?? embedded?.url ?? '';
  try {
    await migrate(databaseUrl);
    const store = await openStore({ databaseUrl });
    try {
      const started = performance.now();
      const { city, run: judged } = await makeDemoCity(store, {
        persons,
        seed,
        at: instant(at),
        onProgress: showProgress,
      });
      say(`${city.persons} people are there; ${((performance.now() - started) / 1000).toFixed(1)} s`);
      say(judged === null ? 'Nobody had to be judged.' : `${judged.judged} judged.`);
      for (const { title, phone } of STORIES) say(`  ${phone}  ${title.zh} · ${title.en}`);
    } finally {
      await store.close();
    }
  } finally {
    await embedded?.stop();
  }
}

const STEPS = { PEOPLE: 'people', SHIFT: 'shift', STATUSES: 'statuses' } as const;
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function showProgress(step: keyof typeof STEPS, done: number, total: number): void {
  const end = done >= total || !process.stdout.isTTY ? '\n' : '';
  if (process.stdout.isTTY) process.stdout.write(`\r${STEPS[step]} ${done} of ${total}${end}`);
  else if (done >= total || done % 20_000 === 0) say(`${STEPS[step]} ${done} of ${total}`);
}

await new Command('demo:city')
  .description('Makes synthetic people with phones, stays, tests and vaccinations, and the named stories')
  .option('--persons <count>', 'how many people', whole, 100_000)
  .option('--seed <number>', 'which city: the same seed gives the same people', whole, 1)
  .option('--at <instant>', "the demo's present", moment, DEMO_START)
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
