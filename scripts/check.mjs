import { readFileSync } from 'node:fs';
import { auditDependencies } from './audit-dependencies.mjs';
import { capture } from './child.mjs';
import { at, node, tool } from './house.mjs';
import { packageFolders, prepare } from './prepare.mjs';

const parts = ['packages', 'server', 'dashboard', 'test'];

const byNode =
  (...args) =>
  () =>
    capture(node(), args);

/** @typedef {readonly [string, () => Promise<{ code: number, output: string, note?: string }>]} Check */

/** Two at a time: the linter reads the types that the type check builds, the others only what is written. */
/** @type {readonly (readonly Check[])[]} */
const lanes = [
  [
    ['types', byNode(tool('typescript', 'bin/tsc'), '-b')],
    ['types of the tests', byNode(tool('typescript', 'bin/tsc'), '-p', 'tsconfig.tests.json')],
    ['lint', byNode(tool('oxlint', 'bin/oxlint'), '--type-aware', '--report-unused-disable-directives')],
  ],
  [
    ['exact versions', exactVersions],
    ['format', byNode(tool('prettier', 'bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.')],
    ['borders', byNode(tool('dependency-cruiser', 'bin/dependency-cruiser.mjs'), ...parts, 'vitest.config.ts')],
    ['dead code', byNode(tool('knip', 'bin/knip.js'), '--no-progress', '--no-config-hints')],
    ['dependencies', auditDependencies],
  ],
];

/** Format, lint, types, borders, dead code, dependencies: all of them run, the failing ones say why. */
export async function check() {
  await prepare();
  const ends = await Promise.all(lanes.map(inTurn));
  const failed = ends.flat().filter((isGood) => !isGood).length;
  if (failed > 0) console.log(`\n${failed} of ${ends.flat().length} checks failed.`);
  return failed === 0 ? 0 : 1;
}

/** @returns of each check whether it found nothing */
async function inTurn(checks) {
  const ends = [];
  for (const [name, run] of checks) {
    const start = performance.now();
    const { code, output, note } = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)${note === undefined ? '' : `: ${note}`}`);
    if (code !== 0) console.log(output.trimEnd());
    ends.push(code === 0);
  }
  return ends;
}

/** Every dependency names one exact version (or a package of the workspace), so that every machine runs the same code. */
async function exactVersions() {
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  const loose = packageFolders().flatMap((folder) => {
    const file = `${folder || '.'}/package.json`;
    const manifest = JSON.parse(readFileSync(at(file), 'utf8'));
    return kinds
      .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
      .filter(([, version]) => version !== 'workspace:*' && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${file}: ${name} ${version} is not an exact version`);
  });
  return { code: loose.length === 0 ? 0 : 1, output: loose.join('\n') };
}
