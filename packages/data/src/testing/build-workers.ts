import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const PACKAGE = fileURLToPath(new URL('../..', import.meta.url));
const TSC = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));

/**
 * Worker threads run compiled code; compiles it when it is older than its sources. A type error elsewhere in the package
 * is for the type check to tell: the code is written all the same.
 */
export async function buildWorkers(): Promise<void> {
  await promisify(execFile)(process.execPath, [TSC, '-b', PACKAGE]).catch((error: unknown) => {
    if (!(error instanceof Error && 'stdout' in error && String(error.stdout).includes('error TS'))) throw error;
  });
}
