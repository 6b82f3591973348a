import { execFile } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Names the folder of this run's prepared houses; the setup of the stories sets it and takes the folder away again. */
export const PREPARED = 'ZHENGMING_PREPARED';

const WITHIN_MS = 200_000;
const LOOK_MS = 100;

/** A part of that folder, or null where there is no such folder: then every product starts with an empty one. */
export function inPrepared(...path: readonly string[]): string | null {
  const root = process.env[PREPARED];
  return root === undefined ? null : join(root, ...path);
}

/**
 * Fills a folder with the data of a house of this name, which is made once in a run, by whoever needs it first: making a
 * city takes four times as long as starting one that is there.
 */
export async function copyPrepared(name: string, to: string, make: (dataDir: string) => Promise<void>): Promise<void> {
  const house = inPrepared(name);
  // Windows has no cp that keeps owners
  if (house === null || process.platform === 'win32') return;
  const data = join(house, 'data');
  if (isOurs(house)) {
    mkdirSync(data, { mode: 0o755 });
    await make(data);
    mkdirSync(join(house, 'ready'));
  } else {
    await until(join(house, 'ready'));
  }
  // a cluster that had to lie elsewhere is not in it
  if (existsSync(join(data, 'database-folder'))) return;
  await promisify(execFile)('cp', ['-a', `${data}/.`, to]);
}

/** Of all that ask at once one gets it: making a folder is one step. */
function isOurs(house: string): boolean {
  try {
    mkdirSync(house, { mode: 0o755 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function until(path: string): Promise<void> {
  const last = performance.now() + WITHIN_MS;
  while (!existsSync(path)) {
    if (performance.now() > last) throw new Error(`whoever was to make ${path} did not`);
    await wait(LOOK_MS);
  }
}
