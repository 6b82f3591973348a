import { readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive, startedAt } from '../orm/process-identity.js';
import type { Store } from '../orm/store.js';
import { appendAudit } from './append-audit.js';
import { SPOOL_FILE } from './audit-spool.js';
import { recordsOf } from './spool-line.js';

const BATCH = 2_000;

/** Adds what ended processes left behind to the chain, then removes their files. Doing it twice does no harm. */
export async function recoverSpools(store: Pick<Store, 'pool'>, folder: string): Promise<void> {
  const files = await readdir(folder).catch(absent<string[]>([]));
  const left = files.filter(isLeftBehind).sort();
  const texts = await Promise.all(left.map((file) => readFile(join(folder, file), 'utf8').catch(absent(''))));
  // together: what begins in one file may end in the next
  const records = recordsOf(texts.flatMap((text) => text.split('\n')));
  for (let at = 0; at < records.length; at += BATCH) await appendAudit(store, records.slice(at, at + BATCH));
  await Promise.all(left.map((file) => unlink(join(folder, file)).catch(absent(undefined))));
}

/** A process number alone says little: numbers are given again. */
function isLeftBehind(file: string): boolean {
  const [, pid, started] = SPOOL_FILE.exec(file) ?? [];
  if (pid === undefined) return false;
  return !isAlive(Number(pid)) || startedAt(Number(pid)).replaceAll(/[^\w.]/g, '') !== started;
}

/** Another process may have taken it over meanwhile. */
const absent =
  <T>(instead: T) =>
  (error: unknown): T => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return instead;
    throw error;
  };
