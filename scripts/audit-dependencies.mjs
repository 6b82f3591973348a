import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { at, environment, root } from './house.mjs';

const ANSWERS_WITHIN_MS = 30_000;
/** What stops a check; what is milder is told. */
const SEVERE = new Set(['high', 'critical']);

/**
 * Known holes in what the product runs on, and what the lock file lets in. The registry may not be there, or not answer
 * audits (mirrors do not): that is said, and is no failure, for nothing is known then.
 * @returns {Promise<{ code: number, output: string, note?: string }>}
 */
export async function auditDependencies() {
  const loose = untrusted(readFileSync(at('pnpm-lock.yaml'), 'utf8'));
  if (loose.length > 0) return { code: 1, output: loose.join('\n') };
  const report = parsed(await askRegistry());
  if (report === null || report.error !== undefined) {
    return { code: 0, output: '', note: 'the registry gives no advisories here; the lock file alone was looked at' };
  }
  const found = Object.values(report.advisories ?? {}).map(({ severity, module_name: name, title, url }) => ({
    severity,
    line: `${severity}: ${name}: ${title} ${url}`,
  }));
  const lines = found.map(({ line }) => line).join('\n');
  if (found.some(({ severity }) => SEVERE.has(severity))) return { code: 1, output: lines };
  return { code: 0, output: '', note: found.length === 0 ? 'no advisories' : `milder ones only:\n${lines}` };
}

/** Packages that are not what the registry once gave under their name and version: by checksum, and from nowhere else. */
export function untrusted(lock) {
  const [, packages = ''] = /\npackages:\n([\s\S]*?)\nsnapshots:\n/.exec(lock) ?? [];
  const entries = packages.split(/\n(?= {2}\S)/).filter((entry) => entry.trim() !== '');
  return entries
    .filter((entry) => !/resolution: \{integrity: sha512-/.test(entry) || /tarball:|type: git/.test(entry))
    .map((entry) => `${entry.trim().split('\n')[0]} is not locked by checksum to the registry`);
}

/** @returns {Promise<string>} what the package manager printed; nothing when it did not come to an end */
function askRegistry() {
  const { packageManager } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const child = spawn(npx, ['--yes', packageManager, 'audit', '--prod', '--json'], {
    cwd: root,
    env: environment({ CI: 'true' }),
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: ANSWERS_WITHIN_MS,
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.once('error', () => resolve(''));
    child.once('close', () => resolve(output));
  });
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
