import {
  type AreaFileReport,
  type ImportSession,
  loadDivisions,
  migrate,
  openImport,
  openStore,
  openTrial,
  referenceDivisions,
  startEmbeddedDatabase,
} from '@zhengming/data';
import { buildDivisions, formatInstant, fromEpochMs } from '@zhengming/domain';
import { Command } from 'commander';
import { systemClock } from '../app/clock.js';
import { readEnv } from '../app/env.js';
import { givenFiles } from './area-files.js';
import { ImportSummary } from './import-summary.js';

interface Options {
  readonly check?: true;
  readonly quiet?: true;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const INTERRUPTED = 130;
const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

/** Reads every file named, in order of arrival, and reports. Interrupted, it ends between two files. @returns exit code */
async function readAll(session: ImportSession, paths: readonly string[], quiet: boolean): Promise<number> {
  const summary = new ImportSummary();
  const started = performance.now();
  let files = 0;
  for await (const { name, bytes } of givenFiles(paths)) {
    const report = await session.importFile(bytes, name, { receivedBy: null, receivedAt: systemClock.now() });
    files += 1;
    summary.add(report);
    if (!quiet || report.lists.length === 0) lines(report).forEach(say);
    else if (files % 50 === 0) say(`${files} files`);
    if (interruption.signal.aborted) break;
  }
  say(`\n${files} file(s) in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  say(summary.text);
  if (interruption.signal.aborted) {
    say('interrupted: what came in so far is kept; running it again goes on from there');
    return INTERRUPTED;
  }
  return files === 0 ? 1 : summary.exitCode;
}

function lines(report: AreaFileReport): readonly string[] {
  const problems = report.problems.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message.en}`);
  if (report.lists.length === 0) return [`REFUSED    ${report.fileName}`, ...problems];
  const each = report.lists.flatMap(({ outcome, list }) => {
    const places = list.groups.reduce((sum, group) => sum + group.places.length, 0);
    const open = list.groups.filter((group) => group.division === null).length;
    const head = `${outcome.padEnd(10)} ${formatInstant(fromEpochMs(list.listTime)).slice(0, 16)}  ${places} places, ${open} name(s) to decide  ${report.fileName}`;
    return [head, ...list.held.map(({ code, message }) => `  held back, ${code}: ${message.en}`)];
  });
  return [...each, ...problems];
}

async function run(paths: readonly string[], { check, quiet }: Options): Promise<void> {
  if (check) {
    process.exitCode = await readAll(
      await openTrial(buildDivisions(await referenceDivisions())),
      paths,
      quiet ?? false,
    );
    return;
  }
  const env = readEnv(process.env);
  const port = env.databasePort === null ? {} : { port: env.databasePort };
  const embedded =
    env.databaseUrl === null ? await startEmbeddedDatabase({ dataDir: env.dataDir, ...port, onLog: say }) : null;
  const databaseUrl = env.databaseUrl ?? embedded?.url ?? '';
  try {
    await migrate(databaseUrl);
    const store = await openStore({ databaseUrl });
    try {
      process.exitCode = await readAll(await openImport(store, await loadDivisions(store)), paths, quiet ?? false);
    } finally {
      await store.close();
    }
  } finally {
    await embedded?.stop();
  }
}

await new Command('import:areas')
  .description(
    'Imports official risk-area lists as drafts, in order of arrival: national JSON, notices as CSV rows, gzipped or not, folders, .tar and .tar.xz archives.',
  )
  .argument('<files...>', 'files, folders or archives')
  .option('--check', 'read, resolve and weigh without a database; keep nothing')
  .option('--quiet', 'only what was refused, and the summary')
  .addHelpText(
    'after',
    '\nExit codes: 0 all is well, 2 something waits for a steward, 1 a file was refused, 130 interrupted.',
  )
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
