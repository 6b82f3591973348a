import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { capture, run } from './child.mjs';
import { at, node, tool } from './house.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { fingerprint, lastStamp, writeStamp } from './stamp.mjs';

const isTest = (path) => /\.test\.tsx?$/.test(path);

/** Every package.json of the workspace, by folder; '' is the root. */
export function packageFolders() {
  const packages = readdirSync(at('packages')).map((name) => `packages/${name}`);
  return ['', ...packages, 'server', 'dashboard', 'test'].filter((folder) => existsSync(at(folder, 'package.json')));
}

/** The parts that are built, what each is made from, what proves that it is there, and how it is made. */
const builds = {
  server: {
    title: 'Building the server',
    from: ['packages/domain', 'packages/data/src', 'packages/data/tsconfig.json', 'server', 'tsconfig.base.json'],
    proof: 'server/dist/main.js',
    make: () => capture(node(), [tool('typescript', 'bin/tsc'), '-b', 'packages/domain', 'packages/data', 'server']),
  },
  dashboard: {
    title: 'Building the dashboard',
    from: ['dashboard', 'packages/schema/schema.graphql'],
    proof: 'dashboard/dist/web/index.html',
    make: () =>
      capture(node(), ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: at('dashboard') }),
  },
  client: {
    title: 'Building the client',
    from: [
      'packages/client/src',
      'packages/client/package.json',
      'packages/client/tsconfig.json',
      'tsconfig.base.json',
    ],
    proof: 'packages/client/dist/index.js',
    make: () => capture(node(), [tool('typescript', 'bin/tsc'), '-b', 'packages/client']),
  },
  test: {
    title: 'Building the bench',
    from: ['test', 'tsconfig.base.json'],
    proof: 'test/dist',
    make: () => capture(node(), [tool('typescript', 'bin/tsc'), '-b', 'test']),
  },
};

/** Installs and builds what changed since the last time; names of `builds`, none for the packages alone. */
export async function prepare(...parts) {
  const stale = () => parts.filter((part) => lastStamp(part) !== stampOf(part) || !existsSync(at(builds[part].proof)));
  if (installed() && stale().length === 0) return;
  await oneAtATime(async () => {
    if (!installed()) await install();
    for (const part of stale()) await build(part);
  });
}

const stampOf = (part) => fingerprint([...builds[part].from, 'pnpm-lock.yaml'], isTest);

const installStamp = () =>
  fingerprint([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...packageFolders().map((folder) => `${folder || '.'}/package.json`),
  ]);

const installed = () => lastStamp('install') === installStamp() && existsSync(at('node_modules/node/bin/node'));

async function install() {
  const { packageManager } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  await step('Installing packages (about a minute the first time)', async () => {
    const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
    const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'];
    // without CI pnpm may ask a question, and there is nobody to answer it
    return { code: await run(npx, args, { env: { CI: 'true' } }).ended, output: '' };
  });
  writeStamp('install', installStamp());
}

async function build(part) {
  // read before the build: a source that changes meanwhile is built again next time
  const stamp = stampOf(part);
  await step(builds[part].title, builds[part].make);
  writeStamp(part, stamp);
}

async function step(title, work) {
  const start = performance.now();
  console.log(`› ${title} …`);
  const { code, output } = await work();
  if (code !== 0) {
    console.error(output);
    throw new Error(`${title}: failed (exit code ${code}).`);
  }
  console.log(`✓ ${title}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
