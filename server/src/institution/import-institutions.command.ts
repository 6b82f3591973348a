import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import {
  importInstitutions,
  type InstitutionRowFault,
  type InstitutionRowOutcome,
  loadDivisions,
  readInstitutionFile,
  type Store,
} from '@zhengming/data';
import { Command } from 'commander';
import { openDemoClock, systemClock } from '../app/clock.js';
import { type Env, readEnv } from '../app/env.js';
import type { TextType } from '../app/text.type.js';
import { withStore } from '../app/with-store.js';
import { INSTITUTION_FAULTS } from './save-institution.js';

interface Options {
  readonly reason?: string;
  readonly document?: string;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const FILES: Readonly<Record<'NO_CSV' | 'NO_NAMES' | 'TOO_LARGE', string>> = {
  NO_CSV: 'cannot be read as CSV in UTF-8',
  NO_NAMES: 'has no column of names (机构名称 or name)',
  TOO_LARGE: 'is larger than a list of institutions is (16 MB)',
};

const FAULTS: Readonly<Record<InstitutionRowFault['code'], TextType>> = {
  ...INSTITUTION_FAULTS,
  TWICE_IN_FILE: { zh: '文件中重复。', en: 'It is in the file twice.' },
  DOCUMENT_MISSING: {
    zh: '缩短资质须用 --document 给出文号。',
    en: 'Taking qualification away needs the number of a paper: --document.',
  },
};

/** Reads one file, tells what became of its rows. @returns the exit code */
async function importFile(store: Store, env: Env, path: string, { reason, document }: Options): Promise<number> {
  const file = readInstitutionFile(await readFile(path));
  if (!file.ok) {
    say(`REFUSED   ${basename(path)}${file.line === null ? '' : `, line ${file.line}`}: ${FILES[file.code]}`);
    return 1;
  }
  const clock = env.demo ? await openDemoClock(store.pool) : systemClock;
  const outcomes = await importInstitutions(store, await loadDivisions(store), file.rows, {
    reason: reason ?? `名录文件 ${basename(path)}`,
    document: document ?? null,
    clock,
  });
  outcomes.filter(({ outcome }) => outcome === 'REJECTED').forEach(sayRejected);
  const counted = (['ADDED', 'CHANGED', 'UNCHANGED', 'REJECTED'] as const).map(
    (outcome) => `${outcomes.filter((one) => one.outcome === outcome).length} ${outcome.toLowerCase()}`,
  );
  say(`${basename(path)}: ${counted.join(', ')}`);
  const runs = outcomes.filter(({ runId }) => runId !== null).length;
  if (runs > 0) say(`${runs} change(s) of qualification touch people: the service judges them again.`);
  return outcomes.some(({ outcome }) => outcome === 'REJECTED') ? 2 : 0;
}

function sayRejected({ line, faults }: InstitutionRowOutcome): void {
  for (const { code, field } of faults) say(`  line ${line}, ${field}: ${FAULTS[code].en}`);
}

async function run(path: string, options: Options): Promise<void> {
  const env = readEnv(process.env);
  await withStore(env, say, async (store) => {
    process.exitCode = await importFile(store, env, path, options);
  });
}

await new Command('import:institutions')
  .description('Imports a list of testing institutions (CSV): good rows are kept, bad ones told by line.')
  .argument('<file>', 'CSV in UTF-8 with a row of headings')
  .option('--reason <text>', 'why, kept with every entry that changes')
  .option('--document <number>', 'number of the paper it rests on (文号)')
  .addHelpText(
    'after',
    `
Headings (Chinese or English, in any order): 机构名称 name, 统一社会信用代码 credit_code, 行政区划代码 division, 电话 phone,
值班联系 duty_contact, 资质起/止 qualified_since/_until, 本市平台起/止 local_platform_…, 省平台起/止 provincial_platform_…,
全国平台起/止 national_platform_…. A day, or 是 when nobody knows since when; blank: the list does not speak of it.
Exit codes: 0 all is well, 2 rows were rejected, 1 the file was refused.`,
  )
  .action(run)
  .parseAsync()
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
