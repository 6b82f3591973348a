import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the checkout, found from wherever this file runs: as source or compiled. */
export const checkout = findCheckout(import.meta.dirname);

function findCheckout(folder: string): string {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the tests of the whole run inside a checkout of the project');
  return findCheckout(parent);
}

/** The built server; the tests of the whole never run its sources. */
export function builtServer(): string {
  const main = join(checkout, 'server/dist/main.js');
  const dashboard = join(checkout, 'dashboard/dist/web/index.html');
  const missing = [main, dashboard].filter((path) => !existsSync(path));
  if (missing.length > 0) throw new Error(`not built: ${missing.join(', ')}; "npm test" builds first`);
  return main;
}
