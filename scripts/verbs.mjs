import { readdirSync, writeFileSync } from 'node:fs';
import { check } from './check.mjs';
import { runNode } from './child.mjs';
import { dev } from './dev.mjs';
import { at } from './house.mjs';
import { prepare } from './prepare.mjs';
import { resetSandbox, sandbox } from './sandbox.mjs';

/** Each takes the arguments after the verb and resolves with the exit code. */
export const verbs = {
  start,
  dev,
  test,
  check,
  bench,
  'bench:hostile': benchHostile,
  codegen,
  'db:new': newMigration,
  'import:areas': command('area/import-areas.command.js'),
  'import:institutions': command('institution/import-institutions.command.js'),
  'audit:verify': command('audit/verify-audit.command.js'),
  'statistics:verify': command('statistics/verify-statistics.command.js'),
  'scheme:end': command('scheme/end-scheme.command.js'),
  'retention:purge': command('retention/purge.command.js'),
  'token:rotate': command('token/rotate-token-keys.command.js'),
  'keys:rotate': command('key/rotate-keys.command.js'),
  'verify:decisions': command('status/verify-decisions.command.js'),
  'operations:register': command('operation/register-operations.command.js'),
  'operations:check': command('operation/check-operations.command.js'),
  sandbox,
  'sandbox:reset': resetSandbox,
  'demo:city': command('demo/demo-city.command.js'),
  'staff:create': command('staff/create-staff.command.js'),
  conformance,
  'partner:create': command('partner/create-partner.command.js'),
};

async function start(args) {
  await prepare('server', 'dashboard');
  return runNode(['server/dist/main.js', ...args]);
}

/** Everything, on a database and data folders of its own; the variables of a running product do not leak in. */
async function test(args) {
  await prepare('server', 'dashboard', 'client');
  const env = Object.fromEntries(
    ['DATABASE_URL', 'DATA_DIR', 'PORT', 'HOST', 'DEMO', 'NODE_ENV'].map((name) => [name, undefined]),
  );
  return runNode(['node_modules/vitest/vitest.mjs', 'run', ...args], { env });
}

/** What a partner can hold any instance against: `npm run conformance -- --url … --key …`. */
async function conformance(args) {
  await prepare('client');
  return runNode(['packages/client/dist/conformance/main.js', ...args]);
}

async function bench(args) {
  await prepare('server', 'dashboard', 'test');
  return runNode(['test/dist/bench/main.js', ...args]);
}

async function benchHostile() {
  await prepare('server', 'dashboard', 'test');
  return runNode(['test/dist/bench/hostile.js']);
}

/** The schema from the server's code, then the types of dashboard and client from the schema. */
async function codegen() {
  await prepare('server');
  const emitted = await runNode(['server/dist/app/emit-schema.command.js']);
  for (const folder of ['dashboard', 'packages/client']) {
    if (emitted !== 0) return emitted;
    const generated = await runNode(['codegen.mjs'], { cwd: at(folder) });
    if (generated !== 0) return generated;
  }
  return emitted;
}

/** A new, empty migration with the next number. */
async function newMigration([name = '']) {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new Error('Name the migration in lower case with dashes: npm run db:new -- widen-stay-detail');
  }
  const folder = 'packages/data/src/migrations';
  const numbers = readdirSync(at(folder))
    .map((file) => Number.parseInt(file, 10))
    .filter(Number.isInteger);
  const path = `${folder}/${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}-${name}.sql`;
  writeFileSync(at(path), `-- ${name.replaceAll('-', ' ')}: what changes, and why\n`, { flag: 'wx' });
  console.log(path);
  return 0;
}

function command(script) {
  return async (args) => {
    await prepare('server');
    return runNode([`server/dist/${script}`, ...args]);
  };
}
